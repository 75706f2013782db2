package dev.romworks.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Sources to build, again and again.
///
/// @param folder where they lie
/// @param units in the order in which they are linked
/// @param fails whether they are to be refused
/// @param parallel jobs at once
/// @param jobs in one round
record Workload(
    String name, Path folder, List<String> units, boolean fails, int parallel, int jobs) {

  private static final int PROJECT_UNITS = 9;
  private static final int UNIT_BYTES = 200_000;
  private static final int SECTION_LINES = 4_000; // at most three bytes each: they fit into a bank

  /// What is measured, laid out in a folder in memory.
  ///
  /// @param examples the project's own
  /// @param jobs of the smallest workload in one round
  static List<Workload> all(Path examples, Path memory, int jobs) throws IOException {
    int cores = Runtime.getRuntime().availableProcessors();
    Path hello = copy(examples.resolve("hello-world"), memory.resolve("hello-world"));
    Path broken = copy(examples.resolve("broken"), memory.resolve("broken"));
    List<String> main = List.of("main.asm");
    return List.of(
        new Workload("hello-world", hello, main, false, cores, jobs),
        new Workload("a source that fails", broken, main, true, cores, jobs),
        project(memory.resolve("project"), Math.max(2, jobs / 40)));
  }

  private static Path copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
    return to;
  }

  /// Nine units of 200 KB: code, tables and macros, the same in every run.
  private static Workload project(Path folder, int jobs) throws IOException {
    Files.createDirectories(folder);
    Random random = new Random(9);
    List<String> units = new ArrayList<>();
    for (int unit = 0; unit < PROJECT_UNITS; unit++) {
      units.add("unit%d.asm".formatted(unit));
      Files.writeString(folder.resolve(units.getLast()), source(unit, random));
    }
    return new Workload("9 units, 1.8 MB", folder, units, false, 1, jobs);
  }

  private static String source(int unit, Random random) {
    StringBuilder text = new StringBuilder("MACRO add_to\n  ld a, \\1\n  add b\nENDM\n");
    for (int line = 0; text.length() < UNIT_BYTES || line % 8 != 0; line++) {
      if (line % SECTION_LINES == 0) {
        text.append("SECTION \"unit %d, part %d\", ROMX\n".formatted(unit, line / SECTION_LINES));
      }
      int value = random.nextInt(256);
      switch (line % 8) {
        case 0 -> text.append("Unit%d_%d::\n".formatted(unit, line));
        case 1 -> text.append("  add_to %d\n".formatted(value));
        case 2, 3 -> text.append("  db $%02x, %d ; a table\n".formatted(value, value / 2));
        case 4 -> text.append("  ld hl, Unit%d_%d\n".formatted(unit, line - 4));
        case 5 -> text.append("  xor $%02x\n".formatted(value));
        case 6 -> text.append("  jr nz, .skip%d\n".formatted(line));
        default -> text.append("  inc a\n.skip%d:\n".formatted(line - 1));
      }
    }
    return text.toString();
  }

  /// The units' objects.
  List<String> objects() {
    return IntStream.range(0, units.size()).mapToObj(unit -> unit + ".o").toList();
  }
}
