package dev.romworks.api;

import dev.romworks.job.Backlog;
import dev.romworks.job.Batch;
import dev.romworks.job.Job;
import dev.romworks.job.JobStore;
import dev.romworks.job.Lane;
import dev.romworks.job.StoreUnavailable;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// What waits and how fast it moves, as it was a second ago at most: whether there is room for
/// more, and when a job's turn comes.
@ApplicationScoped
class QueueGauge {

  private static final Duration FRESH = Duration.ofSeconds(1);
  private static final double PART_TO_GO = 0.05; // of the queue, before the next one comes
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final JobStore store;
  private final ApiConfig config;
  private final AtomicLong since = new AtomicLong();
  private final ReentrantLock reading = new ReentrantLock();
  private volatile Reading last = new Reading(Map.of(), Instant.EPOCH);

  QueueGauge(JobStore store, ApiConfig config) {
    this.store = store;
    this.config = config;
  }

  private record Reading(Map<Lane, Backlog> lanes, Instant at) {

    boolean isFresh() {
      return Duration.between(at, Instant.now()).abs().compareTo(FRESH) < 0;
    }

    long queued() {
      return lanes.values().stream().mapToLong(Backlog::total).sum();
    }

    double startsPerSecond() {
      return lanes.values().stream().mapToDouble(Backlog::startsPerSecond).sum();
    }
  }

  /// One waits while another reads; the rest take what was read last, and so does who cannot read.
  private Reading read() {
    if (!last.isFresh() && reading.tryLock()) {
      try {
        long submitted = since.get();
        last = new Reading(store.backlog(), Instant.now());
        since.addAndGet(-submitted);
      } catch (StoreUnavailable _) {
        // whoever needs the store itself is told
      } finally {
        reading.unlock();
      }
    }
    return last;
  }

  /// Asks whether there is room for one more job.
  ///
  /// @throws HttpProblem 429 if as many wait as may
  void requireRoom() {
    requireRoom(1);
  }

  /// Counts jobs while they are stored, and after that if they are new: else whoever hands in the
  /// same ones again and again would close the queue for everybody.
  ///
  /// @param isNew whether what was stored was not there before
  /// @throws HttpProblem 429 if as many wait as may
  <T> T counting(int jobs, Supplier<T> step, Predicate<T> isNew) {
    requireRoom(Math.max(1, jobs));
    since.addAndGet(jobs);
    boolean doWait = false;
    try {
      T stored = step.get();
      doWait = isNew.test(stored);
      return stored;
    } finally {
      if (!doWait) {
        since.addAndGet(-jobs);
      }
    }
  }

  private void requireRoom(int jobs) {
    Reading now = read();
    if (now.queued() + since.get() + jobs > config.maxQueued()) {
      throw HttpProblem.builder()
          .withStatus(429)
          .withTitle("The queue is full")
          .withDetail("%d jobs wait; come again.".formatted(now.queued()))
          .with(Problems.CODE, "queue-full")
          .withHeader(HttpHeaders.RETRY_AFTER, retryAfter(now).toSeconds())
          .build();
    }
  }

  /// Until some of the queue is gone, at the speed of late.
  private Duration retryAfter(Reading now) {
    double seconds = config.maxQueued() * PART_TO_GO / Math.max(now.startsPerSecond(), 1e-3);
    return Duration.ofSeconds(Math.clamp((long) Math.ceil(seconds), 1, LONGEST.toSeconds()));
  }

  /// Where a job stands in the queue.
  ///
  /// @return empty unless it waits
  Optional<Place> place(Job job) {
    Long ahead = job.ahead();
    if (ahead == null) {
      return Optional.empty();
    }
    Reading now = read();
    Backlog lane = now.lanes().getOrDefault(job.summary().lane(), new Backlog(Map.of(), 0));
    long position = lane.position(job.key().tenant(), ahead);
    return Optional.of(
        new Place(position, lane.timeFor(position).map(time -> now.at().plus(time))));
  }

  /// How long the rest of a batch takes, at the speed of late.
  ///
  /// @return empty if no job begins of late
  Optional<Duration> timeFor(Batch batch) {
    double pace = read().startsPerSecond();
    return pace == 0
        ? Optional.empty()
        : Optional.of(Duration.ofMillis((long) (1000 * (batch.total() - batch.ended()) / pace)));
  }

  /// @param position from 1
  /// @param start when it is expected to begin; empty if no job begins of late
  record Place(long position, Optional<Instant> start) {}
}
