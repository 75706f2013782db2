package dev.romworks.trial;

import dev.romworks.trial.Orders.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/// A scenario under way, from the start of its cluster to the report.
final class Ordeal implements AutoCloseable {

  private static final Patience TELLING = Patience.ofSeconds(20);
  private static final Duration TELL_AGAIN = Duration.ofMillis(500);
  private static final Path KEPT_LOGS = Path.of("target", "chaos");

  private final String scenario;
  private final long began = System.nanoTime();
  private final Cluster cluster;
  private final List<String> wrong = new CopyOnWriteArrayList<>();
  private final Set<UUID> others = new HashSet<>();
  private boolean isSound;

  private Ordeal(String scenario, Cluster cluster) {
    this.scenario = scenario;
    this.cluster = cluster;
  }

  /// What a scenario itself has to tell.
  ///
  /// @param faults what was done to the cluster
  /// @param mostExtra how many attempts there may be beyond the first of each job
  /// @param longestRestart what the 99th percentile may be
  /// @param measured what else was measured
  record Findings(
      String faults, OptionalLong mostExtra, Optional<Duration> longestRestart, String measured) {

    static Findings of(String faults, String measured) {
      return new Findings(faults, OptionalLong.empty(), Optional.empty(), measured);
    }

    Findings atMostExtra(long runs) {
      return new Findings(faults, OptionalLong.of(runs), longestRestart, measured);
    }

    Findings restartedWithin(Duration limit) {
      return new Findings(faults, mostExtra, Optional.of(limit), measured);
    }
  }

  static Ordeal begin(String scenario, QueueTrial trial, Cluster.Setup setup)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory(trial.folder(), scenario + "-");
    return new Ordeal(scenario, Cluster.start(setup, folder));
  }

  Cluster cluster() {
    return cluster;
  }

  /// Jobs that were handed in beside those of which a result is wanted.
  void alsoHandedIn(Collection<UUID> jobs) {
    others.addAll(jobs);
  }

  /// Something that must be so.
  void require(boolean holds, String otherwise) {
    if (!holds) {
      wrong.add(otherwise);
    }
  }

  /// What has happened up to now, as soon as all of it has been told.
  History history() throws IOException, InterruptedException {
    try {
      TELLING.until("all ends are told", this::isTold);
    } catch (IOException _) {
      // the audit will say so
    }
    return History.read(cluster);
  }

  private boolean isTold() throws IOException, InterruptedException {
    Patience.pause(TELL_AGAIN);
    return Audit.isTold(History.read(cluster));
  }

  /// Ends the cluster, and tells what came of it.
  ///
  /// @param orders the jobs of which an end with their result is wanted
  Report end(Map<UUID, Order> orders, Findings findings) throws IOException, InterruptedException {
    cluster.awaitReady();
    History history = history();
    Audit audit = Audit.of(history, orders, others);
    wrong.addAll(audit.faults());
    Restarts restarts = Restarts.of(history, cluster.kills());
    findings.mostExtra().ifPresent(most -> require(audit.extra() <= most, "too many extra runs"));
    findings
        .longestRestart()
        .ifPresent(limit -> {
          require(!restarts.times().isEmpty(), "no worker was killed that had a job");
          require(restarts.percentile(99).compareTo(limit) <= 0, "restarted too late");
        });
    wrong.addAll(Remains.whileWorkersLive(cluster));
    cluster.shutDown();
    wrong.addAll(Remains.of(cluster));
    isSound = wrong.isEmpty();
    return report(history.jobs().size(), findings, audit, restarts);
  }

  private Report report(int jobs, Findings findings, Audit audit, Restarts restarts) {
    String most =
        findings.mostExtra().isPresent() ? " (≤ " + findings.mostExtra().getAsLong() + ")" : "";
    String limit = findings.longestRestart().map(it -> " (≤ " + it.toSeconds() + " s)").orElse("");
    return new Report(
        scenario,
        jobs,
        findings.faults(),
        audit.lost(),
        audit.doubled(),
        audit.extra() + most,
        restarts + limit,
        findings.measured(),
        Duration.ofNanos(System.nanoTime() - began),
        List.copyOf(wrong));
  }

  private void keepLogs() throws IOException {
    Path kept = KEPT_LOGS.resolve(scenario);
    Files.createDirectories(kept);
    try (Stream<Path> folders = Files.list(cluster.folder())) {
      for (Path folder : folders.toList()) {
        Path log = Node.log(folder);
        if (Files.exists(log)) {
          Path copy = kept.resolve(folder.getFileName() + ".log");
          Files.copy(log, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  /// Ends what has not ended; what the processes said is kept if anything was wrong.
  @Override
  public void close() throws IOException {
    cluster.close();
    if (!isSound) {
      keepLogs();
    }
  }
}
