package dev.romworks.trial;

import dev.romworks.trial.History.AttemptRow;
import dev.romworks.trial.Ordeal.Findings;
import dev.romworks.trial.Orders.Order;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;

/// Workers each with a network of its own, as on machines of their own: how much more they do
/// together, and what becomes of the jobs of one that is cut off. It takes root.
final class ApartScenarios {

  private static final int WORKERS = 4;
  private static final Duration MOMENT = Duration.ofMillis(500);
  private static final String RUNNING = "select job_id from attempt where ended_at is null";
  private static final Duration LEASE = Duration.ofSeconds(15); // romworks.queue.lease, by itself
  private static final Duration LONG = Duration.ofSeconds(45); // no tool ends by itself before that
  private static final Patience ENDING = Patience.ofSeconds(600);
  private static final Patience STARTING = Patience.ofSeconds(60);
  private static final Patience TOOLS = Patience.ofSeconds(60);

  private ApartScenarios() {}

  private static Ordeal begin(String scenario, QueueTrial trial, Cluster.Setup setup)
      throws IOException, InterruptedException {
    if (!Namespaces.isPossible()) {
      throw new IOException("network namespaces take root");
    }
    return Ordeal.begin(scenario, trial, setup.apart());
  }

  /// One worker, and then four, each with one slot. Jobs that sleep show what the queue can do, for
  /// they leave the processors alone; those that build show what the processors here can.
  static Report apart(QueueTrial trial) throws IOException, InterruptedException {
    int jobs = trial.jobs(400, 40);
    try (Ordeal ordeal = begin("apart", trial, trial.cluster(1, 1))) {
      Throughput throughput = new Throughput(ordeal, trial, new HashMap<>());
      throughput.of(jobs / 10, _ -> trial.orders().rom()); // which also compiles it
      double oneSleeps = throughput.of(jobs / 4, n -> trial.orders().script(n, MOMENT));
      double oneBuilds = throughput.of(jobs, _ -> trial.orders().rom());
      while (ordeal.cluster().workers().size() < WORKERS) {
        ordeal.cluster().grow();
      }
      ordeal.cluster().awaitReady();
      throughput.of(jobs, _ -> trial.orders().rom());
      double fourSleep = throughput.of(jobs, n -> trial.orders().script(jobs + n, MOMENT));
      double fourBuild = throughput.of(2 * jobs, _ -> trial.orders().rom());
      ordeal.require(fourSleep > 3 * oneSleeps, "four workers do less than three times as much");
      String measured =
          String.format(
              Locale.ROOT,
              "jobs of %d ms: one worker %.2f jobs/s, four %.2f (× %.2f); hello world: %.1f and"
                  + " %.1f (× %.2f, on %d processors)",
              MOMENT.toMillis(),
              oneSleeps,
              fourSleep,
              fourSleep / oneSleeps,
              oneBuilds,
              fourBuild,
              fourBuild / oneBuilds,
              Runtime.getRuntime().availableProcessors());
      return ordeal.end(throughput.accepted(), Findings.of("", measured).atMostExtra(0));
    }
  }

  /// @param accepted what was taken so far
  private record Throughput(Ordeal ordeal, QueueTrial trial, Map<UUID, Order> accepted) {

    /// Jobs a second, from the first submission to the last end.
    double of(int jobs, IntFunction<Order> order) throws IOException, InterruptedException {
      long began = System.nanoTime();
      try (Load load = Load.begin(ordeal.cluster(), jobs, order, trial.patience(jobs))) {
        load.awaitEnd();
        accepted.putAll(load.accepted());
      }
      return jobs / ((System.nanoTime() - began) / 1e9);
    }
  }

  /// A worker loses its network in the middle of its jobs, for longer than its lease lasts, and
  /// gets it back: by then its jobs have long been others', and before any of them began to run
  /// elsewhere, its tools were dead. Later it takes jobs again.
  static Report cutOff(QueueTrial trial) throws IOException, InterruptedException {
    Duration time = trial.pick(Duration.ofSeconds(60), Duration.ofSeconds(25));
    int workers = 3;
    int jobs = trial.jobs(12, 6);
    try (Ordeal ordeal = begin("cut-off", trial, trial.cluster(workers, 2))) {
      Cluster cluster = ordeal.cluster();
      Map<UUID, Order> accepted = new HashMap<>();
      Cut cut;
      try (Load load = Load.begin(cluster, jobs, n -> trial.orders().script(n, LONG), ENDING)) {
        cut = Cut.off(cluster, time);
        load.awaitEnd();
        accepted.putAll(load.accepted());
      }
      Instant back = Instant.now();
      int more = 4 * workers;
      try (Load load =
          Load.begin(
              cluster, more, n -> trial.orders().script(jobs + n, MOMENT), trial.patience(more))) {
        load.awaitEnd();
        accepted.putAll(load.accepted());
      }
      ordeal.require(
          cut.deadAfter().compareTo(LEASE) < 0, "the tools outlived the lease of their worker");
      History history = ordeal.history();
      Duration begun = requireDeadBefore(ordeal, history, cut);
      ordeal.require(
          history.attempts().values().stream()
              .flatMap(List::stream)
              .anyMatch(it -> it.worker().equals(cut.worker()) && it.startedAt().isAfter(back)),
          "the worker that was cut off takes no jobs any more");
      String measured =
          String.format(
              Locale.ROOT,
              "its %d tools were dead after %.1f s, its %d jobs ran elsewhere from %.1f s on",
              cut.tools(),
              cut.deadAfter().toMillis() / 1000.0,
              cut.held().size(),
              begun.toMillis() / 1000.0);
      String faults = "a worker cut off for %d s".formatted(time.toSeconds());
      return ordeal.end(accepted, Findings.of(faults, measured).atMostExtra(cut.held().size()));
    }
  }

  /// What was seen of a worker that was cut off.
  ///
  /// @param held its attempts at that moment
  /// @param tools how many of their processes there were
  /// @param deadAt when none of those was there any more
  private record Cut(String worker, List<AttemptRow> held, int tools, Instant at, Instant deadAt) {

    Duration deadAfter() {
      return Duration.between(at, deadAt);
    }

    /// Cuts off the first worker once all its slots have jobs, and lets it back after a while.
    static Cut off(Cluster cluster, Duration time) throws IOException, InterruptedException {
      Node worker = cluster.workers().getFirst();
      STARTING.until(
          "the worker has jobs, and their tools run",
          () ->
              held(cluster, worker).size() == cluster.slots()
                  && tools(cluster, worker).size() >= cluster.slots());
      List<AttemptRow> held = held(cluster, worker);
      Set<Long> tools = tools(cluster, worker);
      Namespaces.Namespace namespace = cluster.namespace(0).orElseThrow();
      Instant at = Instant.now();
      namespace.cutOff();
      try {
        TOOLS.until(
            "its tools are dead",
            () -> Collections.disjoint(tools, Remains.processes(cluster.mark())));
        Instant deadAt = Instant.now();
        Patience.pause(time.minus(Duration.between(at, deadAt)));
        return new Cut(held.getFirst().worker(), held, tools.size(), at, deadAt);
      } finally {
        namespace.rejoin();
      }
    }

    /// By their command lines, which those that are dead have no more, reaped or not.
    private static Set<Long> tools(Cluster cluster, Node worker) {
      Set<Long> marked = new HashSet<>(Remains.processes(cluster.mark()));
      marked.retainAll(
          ProcessHandle.of(worker.pid()).stream()
              .flatMap(ProcessHandle::descendants)
              .map(ProcessHandle::pid)
              .toList());
      return marked;
    }

    private static List<AttemptRow> held(Cluster cluster, Node worker) throws IOException {
      List<AttemptRow> open = new ArrayList<>();
      for (UUID job : cluster.database().ask(RUNNING, row -> row.getObject(1, UUID.class))) {
        History.attemptsOf(cluster.database(), job).stream()
            .filter(it -> it.isOpen() && Cluster.pid(it.worker()) == worker.pid())
            .forEach(open::add);
      }
      return open;
    }
  }

  /// @return how long after the cut the first of its jobs began elsewhere
  private static Duration requireDeadBefore(Ordeal ordeal, History history, Cut cut) {
    Instant first = Instant.MAX;
    for (AttemptRow held : cut.held()) {
      List<AttemptRow> later =
          history.attemptsOf(held.job()).stream()
              .filter(it -> it.number() > held.number())
              .toList();
      ordeal.require(!later.isEmpty(), "job %s did not run again".formatted(held.job()));
      for (AttemptRow next : later) {
        ordeal.require(
            next.startedAt().isAfter(cut.deadAt()),
            "job %s ran again while its first tools lived".formatted(held.job()));
        first = next.startedAt().isBefore(first) ? next.startedAt() : first;
      }
    }
    return first.equals(Instant.MAX) ? Duration.ZERO : Duration.between(cut.at(), first);
  }
}
