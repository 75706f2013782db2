package dev.romworks.queue;

import dev.romworks.job.CurrentTrace;
import dev.romworks.job.JobId;
import dev.romworks.job.Lane;
import dev.romworks.job.Outbox;
import dev.romworks.job.Outbox.Hearing;
import dev.romworks.job.Outbox.Recovered;
import dev.romworks.job.Outbox.Waiting;
import dev.romworks.job.StoreUnavailable;
import dev.romworks.job.Tenant;
import dev.romworks.queue.Publisher.NotPublished;
import dev.romworks.queue.Publisher.Outgoing;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Tells Kafka of the jobs in the store: the store is an outbox, so a job that was accepted while
/// Kafka was away is published when it is back. Of each tenant it tells only a little ahead, see
/// [FairShare]; and it finds what Kafka or a worker has lost, and tells Kafka again.
@ApplicationScoped
public class Dispatcher {

  private static final Logger LOG = Logger.getLogger(Dispatcher.class);
  private static final Duration SOON =
      Duration.ofMillis(50); // while more waits than Kafka is to have
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Outbox outbox;
  private final Publisher publisher;
  private final ShareGroup group;
  private final FairShare fairShare;
  private final QueueConfig config;
  private final CurrentTrace trace;
  private final Bell wanted = new Bell();
  private final Thread thread = Thread.ofPlatform().name("dispatcher").unstarted(this::run);
  private final CountDownLatch stopping = new CountDownLatch(1);
  private boolean prepared;
  private boolean troubled;
  private long lastRecovery = System.nanoTime();
  private Hearing hearing;
  private volatile long lastRound = System.nanoTime();

  Dispatcher(
      Outbox outbox,
      Publisher publisher,
      ShareGroup group,
      QueueConfig config,
      CurrentTrace trace) {
    this.trace = trace;
    this.outbox = outbox;
    this.publisher = publisher;
    this.group = group;
    this.fairShare = new FairShare(config.ahead(), config.weights());
    this.config = config;
    this.hearing =
        Hearing.none(
            longer(config.lease().dividedBy(3), config.sweep().multipliedBy(3)), config.lease());
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  void start(@Observes StartupEvent event) {
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping.countDown();
    wake();
    if (!thread.join(PATIENCE)) {
      thread.interrupt();
    }
  }

  /// How long ago it last had all told to Kafka that was to be told, and looked for what is lost.
  public Duration silence() {
    return Duration.ofNanos(System.nanoTime() - lastRound);
  }

  /// Says that there may be something to publish.
  public void wake() {
    wanted.ring();
  }

  private void run() {
    while (stopping.getCount() > 0) {
      try {
        prepare();
        boolean more = dispatch();
        recover();
        calm();
        lastRound = System.nanoTime();
        wanted.await(more ? SOON : config.sweep());
      } catch (StoreUnavailable | NotPublished | ExecutionException e) {
        if (!troubled) {
          LOG.warnf(
              "dispatcher: cannot publish, tries every %s: %s", config.sweep(), e.getMessage());
        }
        pause();
      } catch (RuntimeException e) {
        LOG.error("dispatcher: cannot publish, tries again", e);
        pause();
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void prepare() throws ExecutionException, InterruptedException {
    if (!prepared) {
      group.prepare();
      prepared = true;
    }
  }

  /// @return whether there was something that Kafka had not been told of; then there may be more
  private boolean dispatch() {
    Map<Lane, Waiting> waiting = outbox.waiting();
    Map<Lane, Map<Tenant, Integer>> shares = new EnumMap<>(Lane.class);
    waiting.forEach((lane, wait) -> {
      Map<Tenant, Integer> ofLane = fairShare.shares(wait.tenants(), wait.demand());
      if (!ofLane.isEmpty()) {
        shares.put(lane, ofLane);
      }
    });
    if (!shares.isEmpty()) {
      publish(outbox.take(shares));
    }
    return !waiting.isEmpty();
  }

  private void publish(Map<Lane, Map<Tenant, List<JobId>>> jobs) {
    List<JobId> all =
        jobs.values().stream()
            .flatMap(tenants -> tenants.values().stream())
            .flatMap(List::stream)
            .toList();
    try {
      publisher.publish(records(jobs, traces(all)));
    } catch (NotPublished e) {
      prepared = false; // the topic itself may be gone
      outbox.takeBack(all);
      throw e;
    }
  }

  /// They are taken by now, so nothing may go wrong for the sake of a trace.
  private Map<JobId, String> traces(List<JobId> jobs) {
    try {
      return trace.isOn() ? outbox.traces(jobs) : Map.of();
    } catch (RuntimeException e) {
      LOG.warnf("dispatcher: %d jobs go on without their traces: %s", jobs.size(), e.getMessage());
      return Map.of();
    }
  }

  private List<Outgoing> records(
      Map<Lane, Map<Tenant, List<JobId>>> jobs, Map<JobId, String> traces) {
    List<Outgoing> records = new ArrayList<>();
    jobs.forEach((lane, tenants) ->
        fairShare.inTurn(tenants).forEach(id -> records.add(record(lane, id, traces.get(id)))));
    return records;
  }

  private static Outgoing record(Lane lane, JobId id, @Nullable String trace) {
    byte[] value = Publisher.utf8(JobRecord.reference(id));
    Map<String, String> headers = trace == null ? Map.of() : Map.of(Topics.TRACE, trace);
    return new Outgoing(Topics.of(lane), id.toString(), value, headers);
  }

  private void recover() {
    long now = System.nanoTime();
    if (now - lastRecovery < config.sweep().toNanos()) {
      return;
    }
    lastRecovery = now;
    Recovered found = outbox.recover(config.lease(), config.lease(), hearing);
    hearing = found.hearing();
    found
        .attempts()
        .forEach((attempt, state) ->
            LOG.warnf(
                "job %s: attempt %d has lost its worker: the job is %s",
                attempt.job(), attempt.number(), state));
    if (found.jobs() > 0) {
      LOG.warnf(
          "dispatcher: %d jobs that Kafka was told of %s ago were not begun: tells it again",
          found.jobs(), config.lease());
    }
  }

  private void calm() {
    if (troubled) {
      LOG.info("dispatcher: publishes again");
      troubled = false;
    }
  }

  private void pause() {
    troubled = true;
    try {
      boolean _ = stopping.await(config.sweep().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      stopping.countDown();
    }
  }
}
