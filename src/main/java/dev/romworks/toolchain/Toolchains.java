package dev.romworks.toolchain;

import dev.romworks.pipeline.ToolRoot;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The toolchains of this machine: root file systems first, the newest of them; else the programs
/// on the PATH.
@ApplicationScoped
public class Toolchains {

  private static final int ANSWER_BYTES = 4096;

  private final ToolchainConfig config;
  private final Map<ToolchainNeed, Toolchain> found = new ConcurrentHashMap<>();

  Toolchains(ToolchainConfig config) {
    this.config = config;
  }

  /// The toolchain that was found for a recipe; empty if none was yet.
  public Optional<Toolchain> known(ToolchainNeed need) {
    return Optional.ofNullable(found.get(need));
  }

  /// The toolchain for a recipe; empty if there is none. One that was found stays the answer.
  public Optional<Toolchain> find(ToolchainNeed need) {
    Toolchain known = found.get(need);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Toolchain> toolchain = installed(need).or(() -> onPath(need));
    toolchain.ifPresent(it -> found.put(need, it));
    return toolchain;
  }

  private Optional<Toolchain> installed(ToolchainNeed need) {
    if (!Files.isDirectory(config.folder())) {
      return Optional.empty();
    }
    String prefix = need.name() + "-";
    try (Stream<Path> folders = Files.list(config.folder())) {
      return folders
          .filter(folder -> folder.getFileName().toString().startsWith(prefix))
          .filter(folder -> hasAll(folder.resolve("usr/bin"), need))
          .flatMap(folder -> version(folder, prefix).stream().map(v -> Map.entry(v, folder)))
          .filter(entry -> entry.getKey().compareTo(need.atLeast()) >= 0)
          .max(Map.Entry.comparingByKey(Comparator.naturalOrder()))
          .map(entry ->
              new Toolchain(
                  prefix + entry.getKey(), new ToolRoot.RootFilesystem(entry.getValue())));
    } catch (IOException e) {
      throw new UncheckedIOException("toolchains: cannot read " + config.folder(), e);
    }
  }

  private static Optional<Version> version(Path folder, String prefix) {
    String text = folder.getFileName().toString().substring(prefix.length());
    return Version.in(text).filter(version -> version.text().equals(text));
  }

  private Optional<Toolchain> onPath(ToolchainNeed need) {
    return Arrays.stream(config.path().orElse("").split(":"))
        .filter(folder -> !folder.isEmpty())
        .flatMap(folder -> folder(folder).stream())
        .filter(folder -> hasAll(folder, need))
        .flatMap(folder -> version(folder, need).stream())
        .findFirst();
  }

  private static Optional<Path> folder(String text) {
    try {
      return Optional.of(Path.of(text).toRealPath());
    } catch (IOException | InvalidPathException e) { // the PATH may name what is not there
      return Optional.empty();
    }
  }

  private static boolean hasAll(Path folder, ToolchainNeed need) {
    return need.toolchain().tools().stream()
        .allMatch(tool -> Files.isExecutable(folder.resolve(tool)));
  }

  private static Optional<Toolchain> version(Path folder, ToolchainNeed need) {
    return Version.in(
            answer(folder.resolve(need.toolchain().tools().getFirst()), need.toolchain().version()))
        .filter(version -> version.compareTo(need.atLeast()) >= 0)
        .map(
            version -> new Toolchain(need.name() + "-" + version, new ToolRoot.HostFolder(folder)));
  }

  private static String answer(Path program, String argument) {
    try {
      Process process =
          new ProcessBuilder(List.of(program.toString(), argument))
              .redirectErrorStream(true)
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return "";
      }
      return new String(process.getInputStream().readNBytes(ANSWER_BYTES), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return ""; // not a program that runs here
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
