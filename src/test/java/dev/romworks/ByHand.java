package dev.romworks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// RGBDS as one runs it by hand: plain files, one tool after another.
final class ByHand {

  private static final String DATA = "romworks.data";

  private ByHand() {}

  /// Assembles, links and fixes.
  ///
  /// @param sources the working directory
  /// @param output an empty folder for what the tools write
  /// @return the ROM, the map and the symbols, by their artifacts' names
  static Map<String, byte[]> build(
      Path sources, Path output, List<String> units, Optional<String> title, int pad)
      throws IOException, InterruptedException {
    List<String> objects = new ArrayList<>();
    for (String unit : units) {
      objects.add(output.resolve(objects.size() + ".o").toString());
      run("rgbds", sources, List.of("rgbasm", "-o", objects.getLast(), unit));
    }
    Path rom = output.resolve("rom");
    Path map = output.resolve("map");
    Path sym = output.resolve("sym");
    List<String> link = new ArrayList<>(List.of("rgblink", "-o", rom.toString()));
    link.addAll(List.of("-m", map.toString(), "-n", sym.toString()));
    link.addAll(objects);
    run("rgbds", sources, link);
    List<String> fix = new ArrayList<>(List.of("rgbfix", "-v", "-p", Integer.toString(pad)));
    title.ifPresent(text -> fix.addAll(List.of("-t", text)));
    fix.add(rom.toString());
    run("rgbds", sources, fix);
    return Map.of(
        "game.gb", Files.readAllBytes(rom),
        "game.map", Files.readAllBytes(map),
        "game.sym", Files.readAllBytes(sym));
  }

  /// Runs a tool of a toolchain in a folder.
  static void run(String toolchain, Path folder, List<String> command)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(launcher(toolchain, command.getFirst()));
    line.addAll(command.subList(1, command.size()));
    Process process =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException(line + " exited " + process.exitValue());
    }
  }

  /// The installed toolchain's own loader and libraries, without any sandbox; the PATH where there
  /// is none.
  private static List<String> launcher(String toolchain, String tool) throws IOException {
    Path toolchains = Path.of(System.getProperty(DATA, defaultData()), "toolchains");
    if (Files.isDirectory(toolchains)) {
      try (Stream<Path> folders = Files.list(toolchains)) {
        Optional<Path> root =
            folders
                .filter(folder -> folder.getFileName().toString().startsWith(toolchain + "-"))
                .max(Comparator.naturalOrder());
        if (root.isPresent()) {
          return List.of(
              loader(root.get()).toString(),
              "--library-path",
              libraries(root.get()).toString(),
              root.get().resolve("usr/bin/" + tool).toString());
        }
      }
    }
    return List.of(tool);
  }

  private static String defaultData() {
    return Optional.ofNullable(System.getenv("ROMWORKS_DATA"))
        .orElse(System.getProperty("user.home") + "/.local/share/romworks");
  }

  private static Path libraries(Path root) throws IOException {
    try (Stream<Path> folders = Files.list(root.resolve("usr/lib"))) {
      return folders
          .filter(folder -> folder.toString().endsWith("-linux-gnu"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static Path loader(Path root) throws IOException {
    try (Stream<Path> files = Files.list(libraries(root))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("ld-linux"))
          .findFirst()
          .orElseThrow();
    }
  }
}
