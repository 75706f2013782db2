package dev.romworks.trial;

import dev.romworks.trial.Hostile.Scale;
import dev.romworks.trial.HostileTrial.Finding;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `./romworks chaos hostile`: the whole catalog of hostile inputs against a running instance, as a
/// table.
public final class HostileChaos {

  private static final int MAX_CELL = 160; // characters

  private HostileChaos() {}

  /// Prints the table, and exits 1 if a row is not as wanted, or a row is asked for that is none.
  ///
  /// @param args the instance's address; the folder of examples; the rows, comma-separated, or
  ///   nothing for all; and of an instance of our own the canary, and the folder in which are its
  ///   `home`, its `data` and its log
  /// @throws IOException if the instance does not build at all
  public static void main(String... args) throws IOException {
    Set<String> rows =
        Arrays.stream(args[2].split(",")).filter(it -> !it.isEmpty()).collect(Collectors.toSet());
    String canary = args[3];
    List<Path> files = args[4].isEmpty() ? List.of() : hide(canary, Path.of(args[4]));
    Optional<ProgramLog> log =
        Optional.of(args[4])
            .filter(it -> !it.isEmpty())
            .map(it -> new ProgramLog(Path.of(it, "data", "romworks.log")));
    URI address = URI.create(args[0]);
    try (Instance instance = new Instance(address)) {
      Secrets secrets = Secrets.of(canary, files);
      Path examples = Path.of(args[1]);
      HostileTrial trial = HostileTrial.of(instance, secrets, examples.resolve("hello-world"), log);
      List<HostileCase> cases =
          Hostile.all(Scale.FULL, secrets, examples, trial.worker(), address.getPort());
      Set<String> unknown = unknown(cases, rows);
      if (!unknown.isEmpty()) {
        System.err.println("chaos hostile: no row was chosen; there is none numbered " + unknown);
        System.exit(1);
      }
      System.exit(run(trial, cases, rows, System.out) ? 0 : 1);
    }
  }

  /// What is asked for that is no row.
  static Set<String> unknown(List<HostileCase> cases, Set<String> rows) {
    Set<String> unknown = new TreeSet<>(rows);
    cases.forEach(input -> unknown.remove(String.valueOf(input.row())));
    return unknown;
  }

  private static List<Path> hide(String canary, Path folder) throws IOException {
    List<Path> files =
        Stream.of("home", "data").map(it -> folder.resolve(it).resolve("canary")).toList();
    for (Path file : files) {
      Files.writeString(file, canary + "\n", StandardCharsets.UTF_8);
    }
    return files;
  }

  private static boolean run(
      HostileTrial trial, List<HostileCase> cases, Set<String> rows, PrintStream out)
      throws IOException {
    out.println("| row | input | got | wanted | slowest | left behind | |");
    out.println("| --- | --- | --- | --- | --- | --- | --- |");
    int wrong = 0;
    int all = 0;
    for (HostileCase input : cases) {
      if (rows.isEmpty() || rows.contains(String.valueOf(input.row()))) {
        Finding finding = trial.run(input);
        print(finding, trial.worker().isPresent(), out);
        all++;
        wrong += finding.isAsWanted() ? 0 : 1;
      }
    }
    out.printf("%n%d inputs, %d not as wanted%n", all, wrong);
    return wrong == 0;
  }

  private static void print(Finding finding, boolean isVisible, PrintStream out) {
    String left = isVisible ? String.join(", ", finding.leftovers()) : "(out of sight)";
    out.printf(
        "| %d | %s | %s | %s | %d ms | %s | %s |%n",
        finding.input().row(),
        cell(finding.input().name()),
        cell(ends(finding)),
        cell(finding.input().wanted().toString()),
        finding.slowest().toMillis(),
        left.isEmpty() ? "nothing" : cell(left),
        finding.faults().isEmpty() ? "ok" : "**%s**".formatted(cell(faults(finding))));
    out.flush();
  }

  private static String ends(Finding finding) {
    return finding.ends().entrySet().stream()
        .map(end -> (end.getValue() == 1 ? "" : end.getValue() + " × ") + end.getKey())
        .collect(Collectors.joining(", "));
  }

  private static String faults(Finding finding) {
    return finding.faults().stream().distinct().collect(Collectors.joining("; "));
  }

  private static String cell(String text) {
    String line = text.replaceAll("\\p{Cc}", "?").replace("|", "\\|");
    return line.length() > MAX_CELL ? line.substring(0, MAX_CELL) + "…" : line;
  }
}
