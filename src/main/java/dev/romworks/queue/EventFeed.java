package dev.romworks.queue;

import dev.romworks.job.JobId;
import dev.romworks.job.JobState;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears of each step of each job, wherever it was taken, and wakes who waits for one.
@ApplicationScoped
public class EventFeed {

  private final ConcurrentHashMap<String, Set<Watch>> watches = new ConcurrentHashMap<>();

  @Incoming("events")
  @NonBlocking
  void hear(Record<String, byte[]> event) {
    if (watches.containsKey(event.key())) {
      hear(event.key(), EventRecord.state(event.value()));
    }
  }

  void hear(String job, JobState state) {
    watches.getOrDefault(job, Set.of()).forEach(watch -> watch.hear(state));
  }

  /// Begins to watch a job.
  ///
  /// @param wanted the states that are worth waking up for
  public Watch watch(JobId job, Set<JobState> wanted) {
    Watch watch = new Watch(job.toString(), wanted);
    watches.compute(
        watch.job,
        (_, others) -> {
          Set<Watch> all = others == null ? ConcurrentHashMap.newKeySet() : others;
          all.add(watch);
          return all;
        });
    return watch;
  }

  /// Watches one job until it is closed.
  public final class Watch implements AutoCloseable {

    private final String job;
    private final Set<JobState> wanted;
    private final Semaphore steps = new Semaphore(0);

    private Watch(String job, Set<JobState> wanted) {
      this.job = job;
      this.wanted = wanted;
    }

    private void hear(JobState state) {
      if (wanted.contains(state)) {
        steps.release();
      }
    }

    /// Whether it is this job that it watches.
    public boolean isOf(JobId other) {
      return job.equals(other.toString());
    }

    /// Waits until a step to a wanted state was taken since the last call, or since the watch
    /// began, or the time has passed.
    public void await(Duration atMost) throws InterruptedException {
      if (steps.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
        steps.drainPermits();
      }
    }

    @Override
    public void close() {
      watches.computeIfPresent(
          job,
          (_, all) -> {
            all.remove(this);
            return all.isEmpty() ? null : all;
          });
    }
  }
}
