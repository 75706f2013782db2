package dev.romworks.queue;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Calls for rounds of work. The first ring after a while is answered at once; those that come in
/// crowds are gathered, and one round serves them all. One thread answers, any may ring.
final class Bell {

  private static final Duration GATHER = Duration.ofMillis(50); // between two rounds at least

  private final Semaphore rung = new Semaphore(0);
  private long lastRound = System.nanoTime() - GATHER.toNanos();

  /// Does not wait.
  void ring() {
    rung.release();
  }

  /// Returns when the next round is due: when it was rung, or the time has passed.
  void await(Duration atMost) throws InterruptedException {
    if (rung.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
      TimeUnit.NANOSECONDS.sleep(lastRound + GATHER.toNanos() - System.nanoTime());
      rung.drainPermits();
    }
    lastRound = System.nanoTime();
  }
}
