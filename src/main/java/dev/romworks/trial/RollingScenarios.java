package dev.romworks.trial;

import dev.romworks.trial.History.AttemptRow;
import dev.romworks.trial.Ordeal.Findings;
import dev.romworks.trial.Orders.Order;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Workers that are told to end and are started again, one after the other, while jobs go on.
final class RollingScenarios {

  private static final int WORKERS = 3;
  private static final int SLOTS = 2;
  private static final Duration JOB_TIME = Duration.ofMillis(500);
  private static final Duration STOP_TAKING = Duration.ofSeconds(1);
  private static final Patience STARTING = Patience.ofSeconds(60);

  private RollingScenarios() {}

  /// Beside the others goes a job that takes much longer than a lease, on a worker that is left
  /// alone until it is done.
  static Report rolling(QueueTrial trial) throws IOException, InterruptedException {
    int jobs = trial.jobs(2_000, 50);
    int seconds = trial.pick(180, 25);
    Order order = lasting(seconds);
    Cluster.Setup setup = trial.cluster(WORKERS, SLOTS).with("ROMWORKS_API_MAX_WALL", "PT5M");
    try (Ordeal ordeal = Ordeal.begin("rolling", trial, setup)) {
      Cluster cluster = ordeal.cluster();
      Instance api = cluster.api().instance();
      UUID id = UUID.fromString(api.submit(order.submission()).json().path("id").asText());
      STARTING.until("the long job runs", () -> !History.read(cluster).attemptsOf(id).isEmpty());
      int busy = cluster.workerNamed(History.read(cluster).attemptsOf(id).getFirst().worker());
      try (Load load =
          Load.begin(
              cluster, jobs, n -> trial.orders().script(n, JOB_TIME), trial.patience(jobs))) {
        Duration between = trial.pick(Duration.ofSeconds(30), Duration.ofSeconds(5));
        Map<Long, Instant> told = roll(cluster, load, busy, between);
        load.awaitEnd();
        ordeal.require(!told.isEmpty(), "no worker was told to end");
        Map<UUID, Order> accepted = new HashMap<>(load.accepted());
        accepted.put(id, order);
        History history = ordeal.history();
        requireNothingBurned(ordeal, history, told);
        ordeal.require(history.attemptsOf(id).size() == 1, "the long job ran more than once");
        String faults = told.size() + " × SIGTERM of a worker";
        return ordeal.end(
            accepted,
            Findings.of(faults, "a job of %d s ran once".formatted(seconds)).atMostExtra(0));
      }
    }
  }

  /// Tells one after the other to end, and starts it again when it has, until all jobs have ended.
  ///
  /// @return when a process was told to end, by its id
  private static Map<Long, Instant> roll(Cluster cluster, Load load, int busy, Duration between)
      throws IOException, InterruptedException {
    Map<Long, Instant> told = new HashMap<>();
    for (int turn = 0; !load.isDone(); turn++) {
      Patience.pause(between);
      int next = (busy + 1 + turn % (WORKERS - 1)) % WORKERS; // any but that one
      Node worker = cluster.workers().get(next);
      told.put(worker.pid(), Instant.now());
      worker.terminate();
      worker.awaitEnd();
      cluster.replace(next);
      cluster.awaitReady();
    }
    return told;
  }

  /// No attempt was lost, and none was begun by a worker that had been told to end.
  private static void requireNothingBurned(
      Ordeal ordeal, History history, Map<Long, Instant> told) {
    List<AttemptRow> all = history.attempts().values().stream().flatMap(List::stream).toList();
    long burned =
        all.stream().filter(it -> it.isLost() || it.ending().equals("INFRA_ERROR")).count();
    ordeal.require(burned == 0, burned + " attempts burned");
    long late =
        all.stream()
            .filter(it -> {
              Instant at = told.get(Cluster.pid(it.worker()));
              return at != null && it.startedAt().isAfter(at.plus(STOP_TAKING));
            })
            .count();
    ordeal.require(late == 0, late + " attempts begun after SIGTERM");
  }

  /// A job that does a little now and then, so that it does not stand still.
  private static Order lasting(int seconds) {
    String text =
        "for ((i = 0; i < %d; i++)); do sleep 1; done; echo lasted >\"$1\"".formatted(seconds);
    Order order = Orders.script(text, "lasted\n");
    Map<String, Object> submission = new HashMap<>(order.submission());
    submission.put("limits", Map.of("wallMs", 1000 * seconds + 100_000, "stallMs", 30_000));
    return new Order(submission, order.artifact(), order.sha256());
  }
}
