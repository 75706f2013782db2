package dev.romworks.trial;

import dev.romworks.trial.History.AttemptRow;
import dev.romworks.trial.Ordeal.Findings;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Workers that stop in the middle of a job and go on when it has long been another one's: what
/// they have made of it must not be taken.
final class PauseScenarios {

  private static final int SLOTS = 2;
  private static final Duration JOB_TIME = Duration.ofSeconds(3);
  private static final Duration AWAKE = Duration.ofSeconds(5); // to hand in what is out of date
  private static final Patience STARTING = Patience.ofSeconds(60);
  private static final String OPEN =
      "select job_id, number, worker from attempt where ended_at is null";

  private PauseScenarios() {}

  /// An attempt that was under way when its worker was stopped.
  private record Held(UUID job, int number, String worker) {}

  static Report pause(QueueTrial trial) throws IOException, InterruptedException {
    int asleep = trial.pick(4, 1);
    int rounds = trial.pick(5, 1);
    Duration time = trial.pick(Duration.ofSeconds(60), Duration.ofSeconds(20));
    int jobs = (asleep + 1) * SLOTS * 2;
    List<Held> held = new ArrayList<>();
    try (Ordeal ordeal = Ordeal.begin("pause", trial, trial.cluster(asleep + 1, SLOTS))) {
      Map<UUID, Orders.Order> accepted = new HashMap<>();
      for (int round = 0; round < rounds; round++) {
        int first = round * jobs;
        try (Load load =
            Load.begin(
                ordeal.cluster(),
                jobs,
                n -> trial.orders().script(first + n, JOB_TIME),
                trial.patience(jobs))) {
          held.addAll(round(ordeal, load, asleep, time));
          accepted.putAll(load.accepted());
        }
      }
      requireFenced(ordeal, held);
      String faults =
          "%d × SIGSTOP of a worker for %d s".formatted(asleep * rounds, time.toSeconds());
      String measured = held.size() + " attempts under way when stopped";
      return ordeal.end(
          accepted, Findings.of(faults, measured).atMostExtra((long) asleep * rounds * SLOTS));
    }
  }

  /// Stops all workers but the last in the middle of their jobs, and lets them go on after a while.
  private static List<Held> round(Ordeal ordeal, Load load, int asleep, Duration time)
      throws IOException, InterruptedException {
    Cluster cluster = ordeal.cluster();
    List<Node> workers = cluster.workers().subList(0, asleep);
    List<Held> held = new ArrayList<>();
    try {
      STARTING.until("all workers have jobs", () -> open(cluster, workers).size() >= asleep);
      for (Node worker : workers) {
        worker.pause();
      }
      held.addAll(open(cluster, workers));
      ordeal.require(!held.isEmpty(), "no worker was stopped in the middle of a job");
      Patience.pause(time);
      load.awaitEnd();
    } catch (SQLException e) {
      throw new IOException(e);
    } finally {
      for (Node worker : workers) {
        worker.resume();
      }
    }
    History before = History.read(cluster);
    Patience.pause(AWAKE);
    History after = History.read(cluster);
    ordeal.require(
        before.jobs().equals(after.jobs())
            && before.attempts().equals(after.attempts())
            && before.artifacts().equals(after.artifacts()),
        "a result has changed after its worker went on");
    return held;
  }

  /// The attempts under way, of some workers.
  private static List<Held> open(Cluster cluster, List<Node> workers) throws SQLException {
    Set<Long> pids = new HashSet<>(workers.stream().map(Node::pid).toList());
    return cluster
        .database()
        .ask(OPEN, row -> new Held(row.getObject(1, UUID.class), row.getInt(2), row.getString(3)))
        .stream()
        .filter(it -> pids.contains(Cluster.pid(it.worker())))
        .toList();
  }

  private static void requireFenced(Ordeal ordeal, List<Held> held)
      throws IOException, InterruptedException {
    History history = ordeal.history();
    for (Held attempt : held) {
      boolean isFenced =
          history.attemptsOf(attempt.job()).stream()
              .filter(it -> it.number() == attempt.number())
              .allMatch(AttemptRow::isLost);
      ordeal.require(
          isFenced, "job %s: attempt %d was not lost".formatted(attempt.job(), attempt.number()));
    }
  }
}
