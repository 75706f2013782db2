package dev.romworks.retention;

import dev.romworks.job.RetentionStore;
import dev.romworks.job.StoreUnavailable;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Sweeps again and again, each time for no longer than until the next time.
@ApplicationScoped
class Sweeper {

  private static final Logger LOG = Logger.getLogger(Sweeper.class);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Sweep sweep;
  private final Duration every;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread = Thread.ofPlatform().name("retention").unstarted(this::run);
  private boolean troubled;

  Sweeper(RetentionStore store, RetentionConfig config) {
    this.every = config.sweep();
    if (!every.isPositive()) {
      throw new IllegalArgumentException("romworks.retention.sweep: must be some time: " + every);
    }
    this.sweep = Sweep.of(Ages.of(config), store);
  }

  void start(@Observes StartupEvent event) {
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping.countDown();
    if (!thread.join(PATIENCE)) {
      thread.interrupt();
    }
  }

  private void run() {
    try {
      while (!stopping.await(every.toNanos(), TimeUnit.NANOSECONDS)) {
        sweep();
      }
    } catch (InterruptedException e) {
      // stopping; what is due is removed by who comes next
    }
  }

  /// Does not throw: what is due is removed the next time.
  void sweep() {
    long end = System.nanoTime() + every.toNanos();
    try {
      sweep.run(
          () -> stopping.getCount() > 0 && System.nanoTime() - end < 0,
          removed -> LOG.infof("retention: removed %s", removed));
      if (troubled) {
        LOG.info("retention: removes what is due again");
      }
      troubled = false;
    } catch (StoreUnavailable e) {
      if (!troubled) {
        LOG.warnf(
            "retention: cannot remove what is due, tries every %s: %s", every, e.getMessage());
      }
      troubled = true;
    } catch (RuntimeException e) {
      LOG.error("retention: cannot remove what is due, tries again", e);
    }
  }
}
