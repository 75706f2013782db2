package dev.romworks.queue;

import dev.romworks.job.JobId;
import dev.romworks.job.JobStore;
import dev.romworks.job.StoreUnavailable;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.jboss.logging.Logger;

/// Tells Kafka of the jobs in the store, oldest first: the store is an outbox, so a job that was
/// accepted while Kafka was away is published when it is back.
@ApplicationScoped
public class Dispatcher {

  private static final Logger LOG = Logger.getLogger(Dispatcher.class);
  private static final int BATCH = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final JobStore store;
  private final MutinyEmitter<Record<String, String>> interactive;
  private final Duration sweep;
  private final Semaphore wanted = new Semaphore(0);
  private final Thread thread = Thread.ofPlatform().name("dispatcher").unstarted(this::run);
  private volatile boolean stopping;

  Dispatcher(
      JobStore store,
      @Channel("jobs-interactive") MutinyEmitter<Record<String, String>> interactive,
      QueueConfig config) {
    this.store = store;
    this.interactive = interactive;
    this.sweep = config.sweep();
  }

  void start(@Observes StartupEvent event) {
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    thread.interrupt();
    thread.join(PATIENCE);
  }

  /// Says that there may be something to publish.
  public void wake() {
    wanted.release();
  }

  private void run() {
    boolean reachable = true;
    while (!stopping) {
      try {
        int published = store.publishPending(BATCH, this::publish);
        if (!reachable) {
          LOG.info("dispatcher: publishes again");
          reachable = true;
        }
        if (published < BATCH) {
          awaitWork();
        }
      } catch (InterruptedException e) {
        return; // stopping
      } catch (StoreUnavailable | NotPublished e) {
        if (reachable) {
          LOG.warnf("dispatcher: cannot publish, tries every %s: %s", sweep, e.getMessage());
          reachable = false;
        }
        pause();
      } catch (RuntimeException e) {
        LOG.error("dispatcher: cannot publish, tries again", e);
        pause();
      }
    }
  }

  private void awaitWork() throws InterruptedException {
    if (wanted.tryAcquire(sweep.toMillis(), TimeUnit.MILLISECONDS)) {
      wanted.drainPermits();
    }
  }

  private void pause() {
    try {
      awaitWork();
      TimeUnit.MILLISECONDS.sleep(sweep.toMillis());
    } catch (InterruptedException e) {
      stopping = true;
    }
  }

  private void publish(List<JobId> jobs) {
    List<Uni<Void>> sent = jobs.stream().map(this::send).toList();
    try {
      Uni.join().all(sent).andFailFast().await().atMost(PATIENCE);
    } catch (RuntimeException e) { // Mutiny and SmallRye throw many types here
      throw new NotPublished(e);
    }
  }

  private Uni<Void> send(JobId job) {
    return interactive.send(Record.of(job.toString(), "{\"job\":\"" + job + "\"}"));
  }

  /// Kafka did not take them, or did not say so.
  private static final class NotPublished extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotPublished(RuntimeException cause) {
      super("Kafka cannot be reached: " + cause.getMessage(), cause);
    }
  }
}
