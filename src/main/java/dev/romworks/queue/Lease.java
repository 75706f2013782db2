package dev.romworks.queue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A record that is this worker's for the time being; renewed while the worker is at it.
public final class Lease {

  private final String name;
  private final int deliveries;
  private final CountDownLatch ended = new CountDownLatch(1);

  Lease(String name, int deliveries) {
    this.name = name;
    this.deliveries = deliveries;
  }

  /// The record's place in its topic, e.g. `romworks.jobs.interactive-0@42`: the same when it is
  /// delivered again.
  public String name() {
    return name;
  }

  /// How often the record had been delivered with this delivery, from 1.
  public int deliveries() {
    return deliveries;
  }

  /// Whether the worker must let go of the record: the lease is lost, or the worker is to stop.
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
