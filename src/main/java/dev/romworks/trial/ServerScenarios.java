package dev.romworks.trial;

import dev.romworks.trial.Fault.Kind;
import dev.romworks.trial.Ordeal.Findings;
import dev.romworks.trial.Orders.Order;
import dev.romworks.trial.Schedule.Span;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.apache.kafka.clients.admin.Admin;

/// Servers that die, a topic that is deleted, and all faults mixed.
final class ServerScenarios {

  private static final int WORKERS = 2;
  private static final int SLOTS = 2;
  private static final Duration REDRIVE_LIMIT = Duration.ofSeconds(60);
  private static final Patience STARTING = Patience.ofSeconds(60);
  private static final Patience TELLING = Patience.ofSeconds(10); // less than a lease
  private static final Duration WRITING = Duration.ofMillis(500); // from the mark to Kafka
  private static final Duration SLOW = Duration.ofMillis(500);
  private static final Duration ADMIN_LIMIT = Duration.ofSeconds(20);
  private static final String IN_TOPIC =
      "select id from job where state = 'QUEUED' and published_at < ?";
  private static final String BEGUN = "select min(started_at) from attempt where job_id = ?";
  private static final String TOPICS = "romworks.jobs.";
  private static final Span NEVER = Span.ofSeconds(0, 0);

  private ServerScenarios() {}

  /// PostgreSQL is killed again and again.
  static Report postgres(QueueTrial trial) throws IOException, InterruptedException {
    return killed("postgres", Kind.POSTGRES_KILLED, trial);
  }

  /// Kafka is killed again and again.
  static Report kafka(QueueTrial trial) throws IOException, InterruptedException {
    return killed("kafka", Kind.KAFKA_KILLED, trial);
  }

  private static Report killed(String scenario, Kind server, QueueTrial trial)
      throws IOException, InterruptedException {
    int jobs = trial.jobs(5_000, 80);
    Span between = trial.pick(Span.ofSeconds(5, 40), Span.ofMillis(500, 1000));
    Schedule schedule = new Schedule(trial.seed(), List.of(server), between, NEVER, WORKERS);
    try (Ordeal ordeal = Ordeal.begin(scenario, trial, trial.cluster(WORKERS, SLOTS));
        Load load = Load.begin(ordeal.cluster(), jobs, trial.orders()::any, trial.patience(jobs))) {
      STARTING.until("jobs run", () -> ordeal.cluster().isWorking());
      String faults;
      try (Nemesis nemesis = Nemesis.begin(ordeal.cluster(), schedule, trial.faults(1))) {
        load.awaitEnd();
        faults = nemesis.toString();
      }
      return ordeal.end(load.accepted(), Findings.of(faults, ""));
    }
  }

  /// The topics of jobs are deleted while jobs wait in them; where these are few they take their
  /// time, so that some still do. What is timed is how long those wait.
  static Report topic(QueueTrial trial) throws IOException, InterruptedException {
    int rounds = trial.pick(5, 1);
    int jobs = Math.max(1, trial.jobs(5_000, 80) / rounds);
    Map<UUID, Order> accepted = new HashMap<>();
    List<Duration> redriven = new ArrayList<>();
    try (Ordeal ordeal = Ordeal.begin("topic", trial, trial.cluster(WORKERS, SLOTS))) {
      for (int round = 0; round < rounds; round++) {
        int first = round * jobs;
        IntFunction<Order> any = n -> trial.orders().any(first + n);
        IntFunction<Order> slow = n -> trial.orders().script(first + n, SLOW);
        try (Load load =
            Load.begin(ordeal.cluster(), jobs, trial.pick(any, slow), trial.patience(jobs))) {
          load.awaitTaken();
          Instant deleted = deleteTopicsWithJobs(ordeal.cluster());
          List<UUID> lost = inTopics(ordeal.cluster(), deleted);
          ordeal.require(!lost.isEmpty(), "no job lay in a topic that was deleted");
          load.awaitEnd();
          redriven.addAll(waits(ordeal.cluster(), lost, deleted));
          accepted.putAll(load.accepted());
        }
      }
      Duration slowest = redriven.stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO);
      ordeal.require(slowest.compareTo(REDRIVE_LIMIT) <= 0, "driven again too late");
      String measured =
          "%d jobs lay in them; begun %d s after the deletion at the latest (≤ %d s)"
              .formatted(redriven.size(), slowest.toSeconds(), REDRIVE_LIMIT.toSeconds());
      return ordeal.end(accepted, Findings.of(rounds + " × deletion of the topics", measured));
    }
  }

  /// Kafka is lost with all its data while jobs lie in its topics, and an empty one takes its
  /// place: nobody tells the processes. (No job has ended before, for then its end was told to the
  /// old one alone.)
  static Report lostKafka(QueueTrial trial) throws IOException, InterruptedException {
    int jobs = trial.jobs(1_000, 60);
    try (Ordeal ordeal = Ordeal.begin("kafka-lost", trial, trial.cluster(WORKERS, SLOTS))) {
      Cluster cluster = ordeal.cluster();
      try {
        for (Node worker : cluster.workers()) {
          worker.pause();
        }
        try (Load load = Load.begin(cluster, jobs, trial.orders()::any, trial.patience(jobs))) {
          load.awaitTaken();
          TELLING.until(
              "jobs lie in the topics", () -> !inTopics(cluster, Instant.now()).isEmpty());
          List<UUID> lost = inTopics(cluster, Instant.now());
          cluster.kafka().stop();
          PathUtils.deleteDirectory(cluster.folder().resolve("kafka/data"));
          cluster.kafka().restart();
          Instant empty = Instant.now();
          for (Node worker : cluster.workers()) {
            worker.resume();
          }
          load.awaitEnd();
          Duration until = Collections.max(waits(cluster, lost, empty));
          String measured =
              "%d jobs lay in its topics, and had begun %d ms after an empty one was there"
                  .formatted(lost.size(), until.toMillis());
          return ordeal.end(load.accepted(), Findings.of("Kafka's data deleted", measured));
        }
      } finally {
        for (Node worker : cluster.workers()) {
          worker.resume();
        }
      }
    }
  }

  /// How long jobs waited until they were begun.
  private static List<Duration> waits(Cluster cluster, List<UUID> jobs, Instant since)
      throws IOException {
    List<Duration> waits = new ArrayList<>();
    for (UUID job : jobs) {
      Instant begun =
          cluster.database().ask(BEGUN, row -> row.getTimestamp(1).toInstant(), job).getFirst();
      waits.add(Duration.between(since, begun));
    }
    return waits;
  }

  /// Deletes them when jobs lie in them: workers that are stopped begin none.
  ///
  /// @return just before
  private static Instant deleteTopicsWithJobs(Cluster cluster)
      throws IOException, InterruptedException {
    try {
      for (Node worker : cluster.workers()) {
        worker.pause();
      }
      TELLING.until("jobs lie in the topics", () -> !inTopics(cluster, Instant.now()).isEmpty());
      return deleteTopics(cluster);
    } finally {
      for (Node worker : cluster.workers()) {
        worker.resume();
      }
    }
  }

  /// The jobs that wait in the topics, of which Kafka has been told for certain.
  private static List<UUID> inTopics(Cluster cluster, Instant at) throws IOException {
    return cluster
        .database()
        .ask(
            IN_TOPIC,
            row -> row.getObject(1, UUID.class),
            at.minus(WRITING).atOffset(ZoneOffset.UTC));
  }

  /// @return just before
  private static Instant deleteTopics(Cluster cluster) throws IOException, InterruptedException {
    try (Admin admin =
        Admin.create(Map.of("bootstrap.servers", cluster.kafka().bootstrapServers()))) {
      long seconds = ADMIN_LIMIT.toSeconds();
      List<String> topics =
          admin.listTopics().names().get(seconds, TimeUnit.SECONDS).stream()
              .filter(name -> name.startsWith(TOPICS))
              .toList();
      Instant before = Instant.now();
      admin.deleteTopics(topics).all().get(seconds, TimeUnit.SECONDS);
      return before;
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("the topics cannot be deleted: " + e, e);
    }
  }

  /// All faults, mixed.
  static Report storm(QueueTrial trial) throws IOException, InterruptedException {
    int jobs = trial.jobs(6_000, 100);
    List<Kind> kinds =
        Stream.of(Kind.values())
            .filter(kind -> kind != Kind.DISK_FULL || SmallDisk.isPossible())
            .toList();
    Span between = trial.pick(Span.ofSeconds(2, 8), Span.ofSeconds(1, 2));
    Span lasting = trial.pick(Span.ofSeconds(2, 25), Span.ofSeconds(1, 2));
    int workers = trial.pick(3, 2);
    Schedule schedule = new Schedule(trial.seed(), kinds, between, lasting, workers);
    try (Ordeal ordeal =
            Ordeal.begin("storm", trial, trial.cluster(workers, SLOTS).patient().exposed());
        Load load =
            Load.begin(ordeal.cluster(), jobs, trial.orders()::any, trial.patience(2 * jobs))) {
      String faults;
      try (Nemesis nemesis = Nemesis.begin(ordeal.cluster(), schedule, trial.faults(6))) {
        load.awaitEnd();
        faults = nemesis.toString();
      }
      return ordeal.end(load.accepted(), Findings.of(faults, untried(kinds)));
    }
  }

  /// What this machine does not let be done.
  private static String untried(List<Kind> kinds) {
    String clock = "not tried: steps of the clock, which is the host's";
    return kinds.contains(Kind.DISK_FULL) ? clock : clock + "; a full disk, which takes root";
  }
}
