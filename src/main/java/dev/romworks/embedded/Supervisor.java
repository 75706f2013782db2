package dev.romworks.embedded;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// Starts servers again that died by themselves. It looks once a second, at each, so that tries are
/// a second apart however they end.
final class Supervisor implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Supervisor.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final ScheduledExecutorService rounds =
      Executors.newScheduledThreadPool(
          2, Thread.ofPlatform().daemon().name("embedded-supervisor-", 0).factory());

  void watch(Child child) {
    ScheduledFuture<?> _ =
        rounds.scheduleWithFixedDelay(
            () -> look(child), PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// No new round begins after this; one under way comes to its end with its child's close.
  @Override
  public void close() {
    rounds.shutdown();
  }

  private static void look(Child child) {
    if (!child.hasDied()) {
      return;
    }
    LOG.log(Level.WARNING, "{0} died ({1}), starting it again", child.name(), child.fate());
    try {
      child.revive();
      LOG.log(Level.INFO, "{0} runs again", child.name());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "cannot start it again yet: {0}", e.getMessage());
    }
  }
}
