package dev.romworks.trial;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.romworks.trial.Ordeal.Findings;
import dev.romworks.trial.Orders.Order;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/// More jobs than there are workers for: of everybody, and of one who has a neighbour.
final class CrowdScenarios {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int WORKERS = 2;
  private static final int SLOTS = 2;
  private static final Duration ACCEPT_LIMIT = Duration.ofMillis(200);
  private static final Duration COLD_ACCEPT_LIMIT = // of a program that has run for seconds
      Duration.ofSeconds(1);
  private static final long MEMORY_LIMIT = 64 << 20; // beyond what it had before
  private static final Duration TURN_LIMIT = Duration.ofSeconds(5);
  private static final Duration SLOW = Duration.ofSeconds(3);
  private static final Patience TURN = Patience.ofSeconds(60);
  private static final String TOPIC = "romworks.jobs.interactive";
  private static final String STARTED = "select started_at from attempt where job_id = ?";

  private CrowdScenarios() {}

  /// Far more submissions than can be done or kept.
  static Report flood(QueueTrial trial) throws IOException, InterruptedException {
    int jobs = trial.jobs(100_000, 500);
    int mostQueued = trial.pick(10_000, 50);
    Cluster.Setup setup =
        trial.cluster(WORKERS, SLOTS).with("ROMWORKS_API_MAX_QUEUED", Integer.toString(mostQueued));
    try (Ordeal ordeal = Ordeal.begin("flood", trial, setup)) {
      Cluster cluster = ordeal.cluster();
      Node api = cluster.api();
      Order order = trial.orders().script(0, Duration.ZERO);
      Flood warmUp = new Flood(api.port(), order);
      warmUp.pour(trial.pick(2_000, 50), 4, api.pid());
      ordeal.alsoHandedIn(warmUp.accepted().keySet());
      trial.patience(jobs).until("the first ones have ended", () -> cluster.unfinished() == 0);
      long before = Footprint.of(api.pid()).memoryBytes();
      long began = System.nanoTime();
      Flood flood = new Flood(api.port(), order);
      long peak = flood.pour(jobs, trial.pick(64, 8), api.pid());
      double seconds = (System.nanoTime() - began) / 1e9;
      trial.patience(jobs).until("all that were taken have ended", () -> cluster.unfinished() == 0);
      ordeal.require(flood.accepted().size() >= mostQueued, "there was room for more");
      Duration limit = trial.pick(ACCEPT_LIMIT, COLD_ACCEPT_LIMIT);
      judge(ordeal, flood, limit, before, peak);
      String faults = "%d submissions in %.1f s".formatted(jobs, seconds);
      String measured =
          "answers %s; accepted within p50 %d ms, p99 %d ms (≤ %d ms); memory %d MB, at most %d MB"
              .formatted(
                  flood.answers(),
                  flood.percentile(50).toMillis(),
                  flood.percentile(99).toMillis(),
                  limit.toMillis(),
                  before >> 20,
                  peak >> 20);
      return ordeal.end(flood.accepted(), Findings.of(faults, measured).atMostExtra(0));
    }
  }

  private static void judge(Ordeal ordeal, Flood flood, Duration limit, long before, long peak) {
    ordeal.require(flood.answers().containsKey(429), "nobody was sent away");
    ordeal.require(
        Set.of(202, 429).containsAll(flood.answers().keySet()), "answers: " + flood.answers());
    ordeal.require(flood.silent() == 0, flood.silent() + " × 429 without Retry-After");
    ordeal.require(flood.percentile(99).compareTo(limit) < 0, "accepted too slowly");
    ordeal.require(peak - before < MEMORY_LIMIT, "memory grew");
  }

  /// One tenant's single job behind the thousands of another one.
  static Report fairness(QueueTrial trial) throws IOException, InterruptedException {
    return fairness(
        "fairness", trial, trial.jobs(10_000, 200), n -> trial.orders().script(n, Duration.ZERO));
  }

  /// The same behind a few that take long.
  static Report slowFairness(QueueTrial trial) throws IOException, InterruptedException {
    return fairness(
        "fairness-slow", trial, trial.pick(60, 40), n -> trial.orders().script(n, SLOW));
  }

  private static Report fairness(
      String scenario, QueueTrial trial, int jobs, IntFunction<Order> many)
      throws IOException, InterruptedException {
    Cluster.Setup setup =
        trial.cluster(0, SLOTS).with("ROMWORKS_API_MAX_QUEUED", Integer.toString(2 * jobs));
    try (Ordeal ordeal = Ordeal.begin(scenario, trial, setup);
        Load load = Load.begin(ordeal.cluster(), jobs, many, trial.patience(4 * jobs));
        KafkaProducer<String, String> producer = producer(ordeal.cluster())) {
      Cluster cluster = ordeal.cluster();
      load.awaitTaken();
      for (int i = 0; i < WORKERS; i++) {
        cluster.grow();
      }
      TURN.until("the first ones run", () -> cluster.unfinished() < jobs);
      Order order = trial.orders().script(jobs, Duration.ZERO);
      long waiting = cluster.unfinished();
      Instant sent = Instant.now();
      UUID single = send(producer, order, "other");
      TURN.until("the single job runs", () -> startOf(cluster, single).isPresent());
      Duration turn = Duration.between(sent, startOf(cluster, single).orElseThrow());
      ordeal.require(turn.compareTo(TURN_LIMIT) <= 0, "its turn came late");
      ordeal.require(waiting > jobs / 2, "only " + waiting + " stood before it");
      load.awaitEnd();
      Map<UUID, Order> accepted = new HashMap<>(load.accepted());
      accepted.put(single, order);
      String measured =
          "behind %d others its turn came after %.1f s (≤ %d s)"
              .formatted(waiting, turn.toMillis() / 1000.0, TURN_LIMIT.toSeconds());
      return ordeal.end(accepted, Findings.of("another tenant's job", measured).atMostExtra(0));
    }
  }

  private static Optional<Instant> startOf(Cluster cluster, UUID job) throws IOException {
    return cluster.database().ask(STARTED, row -> row.getTimestamp(1).toInstant(), job).stream()
        .findFirst();
  }

  private static KafkaProducer<String, String> producer(Cluster cluster) {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", cluster.kafka().bootstrapServers(), "acks", "all"),
        new StringSerializer(),
        new StringSerializer());
  }

  /// Writes a submission to the topic, as a program does that does not use HTTP.
  private static UUID send(KafkaProducer<String, String> producer, Order order, String tenant)
      throws IOException, InterruptedException {
    UUID id = UUID.randomUUID();
    Map<String, Object> submission = new HashMap<>(order.submission());
    submission.put("tenant", tenant);
    try {
      String value = MAPPER.writeValueAsString(submission);
      producer
          .send(new ProducerRecord<>(TOPIC, id.toString(), value))
          .get(TURN.limit().toSeconds(), TimeUnit.SECONDS);
      return id;
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("the record was not taken: " + e, e);
    }
  }
}
