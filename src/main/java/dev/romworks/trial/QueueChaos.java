package dev.romworks.trial;

import dev.romworks.trial.QueueTrial.Scale;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/// `./romworks chaos queue`: the queue with its workers and servers killed, stopped, cut off and
/// flooded, as a table. Start reading at [Ordeal]; the scenarios are in the classes `…Scenarios`.
public final class QueueChaos {

  private static final Logger ROOT = Logger.getLogger("");

  private QueueChaos() {}

  /// What has to be asked for by name: it takes root, or an older version of the program.
  static final Set<String> BY_NAME = Set.of("apart", "cut-off", "upgrade");

  /// One row of the table.
  @FunctionalInterface
  interface Scenario {
    Report run(QueueTrial trial) throws IOException, InterruptedException;
  }

  /// All there are, in order.
  static SequencedMap<String, Scenario> scenarios() {
    SequencedMap<String, Scenario> all = new LinkedHashMap<>();
    all.put("kills", WorkerScenarios::kills);
    all.put("postgres", ServerScenarios::postgres);
    all.put("kafka", ServerScenarios::kafka);
    all.put("topic", ServerScenarios::topic);
    all.put("kafka-lost", ServerScenarios::lostKafka);
    all.put("pause", PauseScenarios::pause);
    all.put("poison", WorkerScenarios::poison);
    all.put("flood", CrowdScenarios::flood);
    all.put("fairness", CrowdScenarios::fairness);
    all.put("fairness-slow", CrowdScenarios::slowFairness);
    all.put("rolling", RollingScenarios::rolling);
    all.put("idempotency", CallScenarios::idempotency);
    all.put("cancel", CallScenarios::cancel);
    all.put("follow", FollowScenarios::follow);
    all.put("storm", ServerScenarios::storm);
    all.put("apart", ApartScenarios::apart);
    all.put("cut-off", ApartScenarios::cutOff);
    all.put("upgrade", UpgradeScenarios::upgrade);
    return all;
  }

  /// Prints the table, and exits 1 if anything was wrong, or a scenario is asked for that is none.
  ///
  /// @param args the program's folder; the folder of toolchains; the examples'; an empty folder;
  ///   the number of jobs, or nothing; the seed; `full` or `short`; the folder of an older version
  ///   of the program, or nothing; and the scenarios, or nothing for all that need not be asked for
  public static void main(String... args) throws IOException, InterruptedException {
    ROOT.setLevel(Level.OFF); // the servers' deaths are the subject
    SequencedMap<String, Scenario> all = scenarios();
    List<String> names =
        args.length > 8
            ? Arrays.asList(args).subList(8, args.length)
            : all.keySet().stream().filter(it -> !BY_NAME.contains(it)).toList();
    if (!all.keySet().containsAll(names)) {
      System.err.println("chaos queue: there are only the scenarios " + all.keySet());
      System.exit(2);
    }
    System.out.printf("seed %s%n%n%s%n", args[5], Report.HEADER);
    QueueTrial trial =
        QueueTrial.prepare(
            Path.of(args[0]).toAbsolutePath(),
            Path.of(args[1]).toAbsolutePath(),
            Path.of(args[2], "hello-world", "main.asm"),
            Files.createDirectories(Path.of(args[3])).toRealPath(),
            Scale.valueOf(args[6].toUpperCase(Locale.ROOT)),
            Long.parseLong(args[5]));
    QueueTrial sized = args[4].isEmpty() ? trial : trial.withJobs(Integer.parseInt(args[4]));
    QueueTrial whole = args[7].isEmpty() ? sized : sized.withBefore(Path.of(args[7]));
    boolean held = true;
    for (String name : names) {
      held &= run(Map.entry(name, all.get(name)), whole, System.out).isOk();
    }
    System.exit(held ? 0 : 1);
  }

  /// Runs one and prints its row.
  static Report run(Map.Entry<String, Scenario> scenario, QueueTrial trial, PrintStream out)
      throws InterruptedException {
    long began = System.nanoTime();
    Report report;
    try {
      report = scenario.getValue().run(trial);
    } catch (IOException | RuntimeException e) {
      report = Report.broken(scenario.getKey(), Duration.ofNanos(System.nanoTime() - began), e);
    }
    out.println(report);
    out.flush();
    return report;
  }
}
