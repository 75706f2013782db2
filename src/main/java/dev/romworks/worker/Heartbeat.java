package dev.romworks.worker;

import dev.romworks.job.Attempt;
import dev.romworks.job.StoreUnavailable;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/// Says in the store that this worker lives, and hears there which of its attempts are to be
/// canceled; so a cancel needs no Kafka.
final class Heartbeat implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Heartbeat.class);
  private static final Duration PERIOD = Duration.ofMillis(500);

  private final Supplier<Set<Attempt>> live;
  private final AttemptRunner runner;
  private final ScheduledExecutorService beats =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("heartbeat").daemon().factory());

  /// @param live says so, and answers which are to be canceled
  Heartbeat(Supplier<Set<Attempt>> live, AttemptRunner runner) {
    this.live = live;
    this.runner = runner;
    ScheduledFuture<?> _ =
        beats.scheduleWithFixedDelay(this::beat, 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void beat() {
    try {
      runner.cancel(live.get());
    } catch (StoreUnavailable e) {
      LOG.debugf("no heartbeat: %s", e.getMessage()); // whoever has a job says so aloud
    } catch (RuntimeException e) {
      LOG.error("no heartbeat; tries again", e);
    }
  }

  @Override
  public void close() {
    beats.shutdown();
  }
}
