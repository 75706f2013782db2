package dev.romworks.queue;

import dev.romworks.job.BatchId;
import dev.romworks.job.JobId;
import dev.romworks.job.JobState;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears of each step of each job, wherever it was taken, and wakes who waits for one.
@ApplicationScoped
public class EventFeed {

  private static final long LOOK_NANOS = Duration.ofSeconds(2).toNanos();

  private final ConcurrentHashMap<String, Set<Watch>> watches = new ConcurrentHashMap<>();

  @Incoming("events")
  @NonBlocking
  void hear(Record<String, byte[]> event) {
    if (!watches.isEmpty()) {
      EventRecord read = EventRecord.of(event.value());
      hear(read.job(), read.jobState());
      if (read.batch() != null) {
        hear(read.batch(), read.jobState());
      }
    }
  }

  void hear(String jobOrBatch, JobState state) {
    watches.getOrDefault(jobOrBatch, Set.of()).forEach(watch -> watch.hear(state));
  }

  /// Begins to watch a job.
  ///
  /// @param wanted the states that are worth waking up for
  public Watch watch(JobId job, Set<JobState> wanted) {
    return watch(job.toString(), wanted);
  }

  /// Begins to watch all jobs of a batch.
  public Watch watch(BatchId batch) {
    return watch(batch.toString(), EnumSet.allOf(JobState.class));
  }

  private Watch watch(String jobOrBatch, Set<JobState> wanted) {
    Watch watch = new Watch(jobOrBatch, wanted);
    watches.compute(
        jobOrBatch,
        (_, others) -> {
          Set<Watch> all = others == null ? ConcurrentHashMap.newKeySet() : others;
          all.add(watch);
          return all;
        });
    return watch;
  }

  /// Watches one job, or one batch, until it is closed.
  public final class Watch implements AutoCloseable {

    private final String watched;
    private final Set<JobState> wanted;
    private final Semaphore steps = new Semaphore(0);

    private Watch(String watched, Set<JobState> wanted) {
      this.watched = watched;
      this.wanted = wanted;
    }

    private void hear(JobState state) {
      if (wanted.contains(state)) {
        steps.release();
      }
    }

    /// Whether it is this job that it watches.
    public boolean isOf(JobId other) {
      return watched.equals(other.toString());
    }

    /// Waits until a step to a wanted state was taken since the last call, or since the watch
    /// began, or the time has passed, or it is time to look whether there is news that nobody has
    /// told: Kafka may be away.
    ///
    /// @return false if nobody has told of a step
    public boolean await(Duration atMost) throws InterruptedException {
      long nanos = Math.min(atMost.toNanos(), untilLook());
      boolean isNews = steps.tryAcquire(nanos, TimeUnit.NANOSECONDS);
      steps.drainPermits();
      return isNews;
    }

    /// All look at the same moments, so that a thousand who do are one question to the store.
    private static long untilLook() {
      return LOOK_NANOS - Math.floorMod(System.nanoTime(), LOOK_NANOS);
    }

    @Override
    public void close() {
      watches.computeIfPresent(
          watched,
          (_, all) -> {
            all.remove(this);
            return all.isEmpty() ? null : all;
          });
    }
  }
}
