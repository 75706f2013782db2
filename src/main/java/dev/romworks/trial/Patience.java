package dev.romworks.trial;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/// How long is waited for what nobody announces.
record Patience(Duration limit) {

  private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  static Patience ofSeconds(long seconds) {
    return new Patience(Duration.ofSeconds(seconds));
  }

  /// Looks again and again; that the one who is asked is out of reach counts as "not yet".
  ///
  /// @throws IOException if it does not come true in time
  void until(String what, Condition condition) throws IOException, InterruptedException {
    long giveUp = System.nanoTime() + limit.toNanos();
    String last = "";
    while (System.nanoTime() < giveUp) {
      try {
        if (condition.holds()) {
          return;
        }
        last = "";
      } catch (IOException | ExecutionException | TimeoutException e) {
        last = ": " + e.getMessage();
      }
      pause(Duration.ofNanos(TICK_NANOS));
    }
    throw new IOException("not within %d s: %s%s".formatted(limit.toSeconds(), what, last));
  }

  /// Lets time pass.
  static void pause(Duration time) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
      if (Thread.interrupted()) {
        throw new InterruptedException("interrupted");
      }
    }
  }

  /// Something that is or is not so, at a moment.
  @FunctionalInterface
  interface Condition {
    boolean holds() throws IOException, ExecutionException, TimeoutException, InterruptedException;
  }
}
