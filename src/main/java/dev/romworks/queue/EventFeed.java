package dev.romworks.queue;

import dev.romworks.job.JobId;
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
    watches.getOrDefault(event.key(), Set.of()).forEach(Watch::wake);
  }

  /// Begins to watch a job.
  public Watch watch(JobId job) {
    Watch watch = new Watch(job.toString());
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
    private final Semaphore steps = new Semaphore(0);

    private Watch(String job) {
      this.job = job;
    }

    private void wake() {
      steps.release();
    }

    /// Waits until a step was taken since the last call, or since the watch began, or the time has
    /// passed.
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
