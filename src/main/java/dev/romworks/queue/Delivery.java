package dev.romworks.queue;

import dev.romworks.job.JobId;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A job that was given to this worker, for as long as the lease lasts; the lease is renewed
/// meanwhile.
public final class Delivery {

  private final JobId job;
  private final String name;
  private final CountDownLatch ended = new CountDownLatch(1);

  Delivery(JobId job, String name) {
    this.job = job;
    this.name = name;
  }

  public JobId job() {
    return job;
  }

  /// The record's place in its topic, e.g. `romworks.jobs.interactive-0@42`: the same when it is
  /// delivered again.
  public String name() {
    return name;
  }

  /// Whether the worker must let go of the job: the lease is lost, or the worker is to stop.
  public boolean isEnded() {
    return ended.getCount() == 0;
  }

  /// Waits until the worker must let go, or the time has passed.
  ///
  /// @return [#isEnded]
  public boolean awaitEnd(Duration atMost) throws InterruptedException {
    return ended.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
  }

  void end() {
    ended.countDown();
  }
}
