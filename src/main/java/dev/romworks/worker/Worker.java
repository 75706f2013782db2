package dev.romworks.worker;

import dev.romworks.job.JobStore;
import dev.romworks.queue.Deliveries;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.InetAddress;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// This process as a worker: takes jobs from its start to its stop. If what the tools need is
/// missing, it takes none, and says why in the log and in its health.
@ApplicationScoped
class Worker {

  private static final Logger LOG = Logger.getLogger(Worker.class);
  private static final int FIRST = 1; // of what stops: before the store and the queue

  private final WorkerConfig config;
  private final JobStore store;
  private final Builder builder;
  private final Deliveries deliveries;
  private @Nullable WorkFolder workFolder;
  private Deliveries.@Nullable Subscription subscription;
  private volatile String fault = "not started yet";

  Worker(WorkerConfig config, JobStore store, Builder builder, Deliveries deliveries) {
    this.config = config;
    this.store = store;
    this.builder = builder;
    this.deliveries = deliveries;
  }

  void start(@Observes StartupEvent event) {
    int slots = config.slots().orElse(Runtime.getRuntime().availableProcessors());
    if (slots == 0) {
      fault = "";
      LOG.info("worker: no slots: takes no jobs");
      return;
    }
    try {
      WorkFolder folder = WorkFolder.make(config);
      workFolder = folder;
      builder.prove(folder);
      String name = InetAddress.getLocalHost().getHostName() + ":" + ProcessHandle.current().pid();
      subscription = deliveries.subscribe(slots, new AttemptRunner(name, store, builder, folder));
      fault = "";
      LOG.infof("worker %s: %d slots, work folder %s", name, slots, folder);
    } catch (IOException e) {
      fault = String.valueOf(e.getMessage());
      LOG.errorf("worker: takes no jobs: %s", fault);
    }
  }

  void stop(@Observes @Priority(FIRST) ShutdownEvent event) throws IOException {
    fault = "stopping";
    if (subscription != null) {
      subscription.close();
    }
    if (workFolder != null) {
      workFolder.close();
    }
  }

  /// Why it takes no jobs; empty if it does.
  String fault() {
    return fault;
  }
}
