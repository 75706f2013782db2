package dev.romworks.worker;

import dev.romworks.job.AttemptStore;
import dev.romworks.job.Lane;
import dev.romworks.job.LiveWorker;
import dev.romworks.queue.Deliveries;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// This process as a worker: takes jobs from its start to its stop. If what the tools need is
/// missing, it takes none, and says why in the log and in its health.
@ApplicationScoped
class Worker {

  private static final Logger LOG = Logger.getLogger(Worker.class);
  private static final Path HOST_NAME = Path.of("/proc/sys/kernel/hostname");
  private static final int FIRST = 1; // of what stops: before the store and the queue

  private final WorkerConfig config;
  private final AttemptStore store;
  private final Builder builder;
  private final Deliveries deliveries;
  private final Witness witness;
  private @Nullable WorkFolder workFolder;
  private Deliveries.@Nullable Subscription subscription;
  private @Nullable Heartbeat heartbeat;
  private volatile boolean hasSlots;
  private volatile String fault = "not started yet";
  private volatile Proof proof = Proof.UNTRIED;

  Worker(
      WorkerConfig config,
      AttemptStore store,
      Builder builder,
      Deliveries deliveries,
      Witness witness) {
    this.witness = witness;
    this.config = config;
    this.store = store;
    this.builder = builder;
    this.deliveries = deliveries;
  }

  void start(@Observes StartupEvent event) {
    int each = config.slots().orElse(Runtime.getRuntime().availableProcessors());
    Map<Lane, Integer> slots =
        Map.of(Lane.INTERACTIVE, each, Lane.BULK, config.bulkSlots().orElse(each));
    hasSlots = slots.values().stream().anyMatch(count -> count > 0);
    if (!hasSlots) {
      fault = "";
      proof = Proof.UNNEEDED;
      LOG.info("worker: no slots: takes no jobs");
      return;
    }
    try {
      WorkFolder folder = WorkFolder.make(config);
      workFolder = folder;
      proof = Proof.of(builder, folder);
      witness.tested("sandbox", proof.sandbox().isEmpty());
      witness.tested("toolchains", proof.toolchains().isEmpty());
      proof.require();
      String name = name();
      AttemptRunner runner =
          new AttemptRunner(
              name, store, (submission, end) -> builder.build(submission, folder, end), witness);
      heartbeat =
          new Heartbeat(
              () -> store.live(new LiveWorker(name, slots, builder.toolchains()), runner.inHand()),
              runner);
      subscription = deliveries.subscribe(slots, runner);
      witness.slots(slots);
      fault = "";
      LOG.infof(
          "worker %s: %d slots for interactive jobs, %d for bulk ones, work folder %s",
          name, slots.get(Lane.INTERACTIVE), slots.get(Lane.BULK), folder);
    } catch (IOException e) {
      fault = String.valueOf(e.getMessage());
      LOG.errorf("worker: takes no jobs: %s", fault);
    }
  }

  /// Like no other's: a container's only process has the same id each time. The host's name is the
  /// kernel's, which need not be an address of anything.
  private static String name() throws IOException {
    return "%s:%d/%08x"
        .formatted(
            Files.readString(HOST_NAME).strip(),
            ProcessHandle.current().pid(),
            ThreadLocalRandom.current().nextInt());
  }

  void stop(@Observes @Priority(FIRST) ShutdownEvent event) throws IOException {
    fault = "stopping";
    if (subscription != null) {
      subscription.close(config.grace());
    }
    if (heartbeat != null) {
      heartbeat.close();
    }
    if (workFolder != null) {
      workFolder.close();
    }
  }

  /// Why it takes no jobs; empty if it does.
  String fault() {
    return fault;
  }

  /// What it needs, as it was found at the start.
  Proof proof() {
    return proof;
  }

  /// By the name of each recipe that it can build, the toolchain that does.
  Map<String, String> toolchains() {
    return hasSlots ? builder.toolchains() : Map.of();
  }
}
