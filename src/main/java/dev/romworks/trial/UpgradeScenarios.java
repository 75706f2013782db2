package dev.romworks.trial;

import dev.romworks.trial.History.AttemptRow;
import dev.romworks.trial.Instance.Answer;
import dev.romworks.trial.Ordeal.Findings;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/// Two versions of the program on one queue and one database.
final class UpgradeScenarios {

  private static final int WORKERS = 2;
  private static final int SLOTS = 2;
  private static final Duration ASK_AGAIN = Duration.ofMillis(20);

  private UpgradeScenarios() {}

  /// All is of the older version; then, under load, two workers of this one come, the first of
  /// which brings the database to its version; an older worker is started anew; both versions work
  /// side by side; then the older API node and the older workers are replaced one by one.
  static Report upgrade(QueueTrial trial) throws IOException, InterruptedException {
    Program before =
        trial.before().orElseThrow(() -> new IOException("there is no older version to try"));
    int jobs = trial.jobs(3_000, 200);
    try (Ordeal ordeal = Ordeal.begin("upgrade", trial, setup(trial, before))) {
      Cluster cluster = ordeal.cluster();
      Set<Long> older =
          cluster.workers().stream().map(Node::pid).collect(Collectors.toCollection(HashSet::new));
      String from = version(cluster);
      try (Load load = Load.begin(cluster, jobs, trial.orders()::any, trial.patience(jobs));
          Asking asking = Asking.begin(cluster)) {
        Patience share = trial.patience(jobs);
        share.until("a tenth is done", () -> finished(cluster) > jobs / 10);
        cluster.upgrade(trial.program());
        for (int i = 0; i < WORKERS; i++) {
          cluster.grow();
        }
        cluster.workers().getLast().awaitReady();
        older.add(restartedAs(before, cluster));
        cluster.upgrade(trial.program());
        Instant together = Instant.now();
        long done = finished(cluster);
        share.until("both have worked", () -> finished(cluster) > done + jobs / 4);
        Duration longest = asking.end();
        Instant apart = Instant.now();
        ordeal.require(cluster.unfinished() > 0, "no load was left for the exchange");
        cluster.replaceApi();
        for (int i = 0; i < WORKERS; i++) {
          cluster.workers().get(i).terminate();
          cluster.workers().get(i).awaitEnd();
          cluster.replace(i);
        }
        load.awaitEnd();
        Count count = Count.of(ordeal.history(), older, together, apart);
        ordeal.require(count.older() > 0 && count.newer() > 0, "not both versions had jobs");
        String to = version(cluster);
        String measured =
            String.format(
                Locale.ROOT,
                "%s, when the longest answer to a poll took %d ms; side by side the older version ran"
                    + " %d jobs and this one %d",
                from.equals(to)
                    ? "schema %s in both".formatted(to)
                    : "schema %s to %s under load".formatted(from, to),
                longest.toMillis(),
                count.older(),
                count.newer());
        return ordeal.end(load.accepted(), Findings.of("", measured).atMostExtra(0));
      }
    }
  }

  /// The first versions have to be told that a database may be newer than they are.
  private static Cluster.Setup setup(QueueTrial trial, Program program) {
    return trial
        .cluster(WORKERS, SLOTS)
        .of(program)
        .with("QUARKUS_FLYWAY_IGNORE_MIGRATION_PATTERNS", "*:future");
  }

  /// An older process can be started also on the newer database.
  ///
  /// @return its id
  private static long restartedAs(Program program, Cluster cluster)
      throws IOException, InterruptedException {
    cluster.upgrade(program);
    cluster.workers().getFirst().terminate();
    cluster.workers().getFirst().awaitEnd();
    cluster.replace(0);
    cluster.workers().getFirst().awaitReady();
    return cluster.workers().getFirst().pid();
  }

  private static long finished(Cluster cluster) throws IOException {
    return cluster.database().number("select count(*) from job where state = 'FINISHED'");
  }

  private static String version(Cluster cluster) throws IOException {
    return cluster
        .database()
        .ask(
            "select version from flyway_schema_history order by installed_rank desc limit 1",
            row -> row.getString(1))
        .getFirst();
  }

  /// Attempts that each version began in a time.
  private record Count(long older, long newer) {

    static Count of(History history, Set<Long> older, Instant from, Instant to) {
      List<AttemptRow> begun =
          history.attempts().values().stream()
              .flatMap(List::stream)
              .filter(it -> it.startedAt().isAfter(from) && it.startedAt().isBefore(to))
              .toList();
      long old = begun.stream().filter(it -> older.contains(Cluster.pid(it.worker()))).count();
      return new Count(old, begun.size() - old);
    }
  }

  /// Somebody who asks the API for something all the time.
  private static final class Asking implements AutoCloseable {

    private final AtomicBoolean isOver = new AtomicBoolean();
    private final ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
    private final Future<Duration> longest;

    private Asking(Cluster cluster) {
      longest = thread.submit(() -> ask(cluster.api().instance()));
    }

    static Asking begin(Cluster cluster) {
      return new Asking(cluster);
    }

    private Duration ask(Instance api) throws IOException, InterruptedException {
      Duration longest = Duration.ZERO;
      while (!isOver.get()) {
        long began = System.nanoTime();
        Answer answer = api.get("/v1/jobs?limit=1");
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        longest = took.compareTo(longest) > 0 ? took : longest;
        if (!answer.isSuccess()) {
          throw new IOException(answer.status() + ": " + answer.text());
        }
        Patience.pause(ASK_AGAIN);
      }
      return longest;
    }

    /// How long the longest answer took; each must have been one.
    Duration end() throws IOException, InterruptedException {
      isOver.set(true);
      try {
        return longest.get();
      } catch (ExecutionException e) {
        throw new IOException("asking: " + e.getCause(), e);
      }
    }

    @Override
    public void close() {
      thread.shutdownNow();
      thread.close();
    }
  }
}
