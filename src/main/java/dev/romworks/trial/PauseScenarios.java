package dev.romworks.trial;

import dev.romworks.trial.History.AttemptRow;
import dev.romworks.trial.Ordeal.Findings;
import java.io.IOException;
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
  private static final Duration SHORTER = Duration.ofSeconds(10); // a job than the pause
  private static final Duration SETTLING = // a claim that was sent before the stop is carried out
      Duration.ofSeconds(1);
  private static final Patience STARTING = Patience.ofSeconds(60);
  private static final String REFUSED = "(not taken: it is not the newest attempt any more)";
  private static final String OPEN =
      "select job_id, number, worker from attempt where ended_at is null";

  private PauseScenarios() {}

  /// An attempt that was under way when its worker was stopped.
  private record Held(UUID job, int number, String worker) {}

  /// Jobs take almost as long as the pause. So when a worker goes on, its tools have long ended and
  /// it hands in what they made, while the next attempt runs elsewhere. Now and then it hears first
  /// that its attempt is lost, and hands in nothing; so of few there may be none that does.
  static Report pause(QueueTrial trial) throws IOException, InterruptedException {
    int asleep = trial.pick(4, 1);
    int rounds = trial.pick(5, 1);
    Duration time = trial.pick(Duration.ofSeconds(60), Duration.ofSeconds(20));
    int jobs = 2 * asleep * SLOTS;
    List<Held> held = new ArrayList<>();
    try (Ordeal ordeal = Ordeal.begin("pause", trial, trial.cluster(2 * asleep, SLOTS))) {
      Map<UUID, Orders.Order> accepted = new HashMap<>();
      for (int round = 0; round < rounds; round++) {
        int first = round * jobs;
        try (Load load =
            Load.begin(
                ordeal.cluster(),
                jobs,
                n -> trial.orders().script(first + n, time.minus(SHORTER)),
                trial.patience(jobs))) {
          held.addAll(round(ordeal, load, asleep, time));
          accepted.putAll(load.accepted());
        }
      }
      List<String> said = ordeal.cluster().said();
      long refused = said.stream().filter(PauseScenarios::isRefused).count();
      long letGo = said.stream().filter(PauseScenarios::isLetGo).count();
      ordeal.require(
          refused + letGo == held.size(), "not every attempt was refused, or let go of by itself");
      ordeal.require(refused >= trial.pick(1, 0), "no result was handed in that was out of date");
      requireFenced(ordeal, held);
      String faults =
          "%d × SIGSTOP of a worker for %d s".formatted(asleep * rounds, time.toSeconds());
      String measured =
          ("%d attempts under way when stopped; %d results handed in out of date, and refused;"
                  + " %d let go of first")
              .formatted(held.size(), refused, letGo);
      return ordeal.end(
          accepted, Findings.of(faults, measured).atMostExtra((long) asleep * rounds * SLOTS));
    }
  }

  /// Whether it says that a result was not taken.
  private static boolean isRefused(String line) {
    return line.endsWith(REFUSED) && !isCanceled(line);
  }

  /// Whether it says that an attempt ended without a result.
  private static boolean isLetGo(String line) {
    return line.endsWith(": not the newest")
        || line.endsWith(": its result could not be stored")
        || (line.endsWith(REFUSED) && isCanceled(line));
  }

  private static boolean isCanceled(String line) {
    return line.contains(": canceled in ");
  }

  /// Stops half of the workers in the middle of their jobs, and lets them go on after a while.
  private static List<Held> round(Ordeal ordeal, Load load, int asleep, Duration time)
      throws IOException, InterruptedException {
    Cluster cluster = ordeal.cluster();
    List<Node> workers = cluster.workers().subList(0, asleep);
    List<Held> held;
    try {
      STARTING.until("all workers have jobs", () -> busy(open(cluster, workers)) == asleep);
      for (Node worker : workers) {
        worker.pause();
      }
      Patience.pause(SETTLING);
      held = open(cluster, workers);
      ordeal.require(busy(held) == asleep, "a worker was stopped that had no job");
      Patience.pause(time.minus(SETTLING));
      ordeal.require(
          running(cluster, held) > 0, "no newer attempt was under way when the workers went on");
    } finally {
      for (Node worker : workers) {
        worker.resume();
      }
    }
    load.awaitEnd();
    return held;
  }

  private static long busy(List<Held> attempts) {
    return attempts.stream().map(Held::worker).distinct().count();
  }

  /// How many of these jobs have a newer attempt under way.
  private static long running(Cluster cluster, List<Held> held) throws IOException {
    List<Held> now = open(cluster, cluster.workers());
    return held.stream()
        .filter(old ->
            now.stream().anyMatch(it -> it.job().equals(old.job()) && it.number() > old.number()))
        .count();
  }

  /// The attempts under way, of some workers.
  private static List<Held> open(Cluster cluster, List<Node> workers) throws IOException {
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
              .anyMatch(AttemptRow::isLost);
      ordeal.require(
          isFenced, "job %s: attempt %d was not lost".formatted(attempt.job(), attempt.number()));
    }
  }
}
