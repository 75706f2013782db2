package dev.romworks.worker;

import dev.romworks.job.JobStore;
import dev.romworks.pipeline.PipelineExecutor;
import dev.romworks.queue.Deliveries;
import dev.romworks.sandbox.Bubblewrap;
import dev.romworks.toolchain.Recipe;
import dev.romworks.toolchain.Recipes;
import dev.romworks.toolchain.Toolchain;
import dev.romworks.toolchain.Toolchains;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
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
  private final Recipes recipes;
  private final Toolchains toolchains;
  private final Deliveries deliveries;
  private @Nullable WorkFolder workFolder;
  private Deliveries.@Nullable Subscription subscription;
  private volatile String fault = "not started yet";

  Worker(
      WorkerConfig config,
      JobStore store,
      Recipes recipes,
      Toolchains toolchains,
      Deliveries deliveries) {
    this.config = config;
    this.store = store;
    this.recipes = recipes;
    this.toolchains = toolchains;
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
      requireUtf8FileNames();
      for (Recipe recipe : recipes.all()) {
        LOG.infof("recipe %s: %s", recipe.name(), toolchain(recipe).root());
      }
      PipelineExecutor pipeline = new PipelineExecutor(new Bubblewrap(bubblewrap()));
      WorkFolder folder = WorkFolder.make(config);
      workFolder = folder;
      String name = InetAddress.getLocalHost().getHostName() + ":" + ProcessHandle.current().pid();
      AttemptRunner runner = new AttemptRunner(name, store, recipes, toolchains, pipeline, folder);
      subscription = deliveries.subscribe(slots, runner);
      fault = "";
      LOG.infof("worker %s: %d slots, work folder %s", name, slots, folder);
    } catch (IOException e) {
      fault = String.valueOf(e.getMessage());
      LOG.errorf("takes no jobs: %s", fault);
    }
  }

  private static void requireUtf8FileNames() throws IOException {
    String encoding = System.getProperty("sun.jnu.encoding", "");
    if (!encoding.equalsIgnoreCase("UTF-8")) {
      throw new IOException(
          "file names are " + encoding + " here, not UTF-8; start the program with LC_ALL=C.UTF-8");
    }
  }

  private Toolchain toolchain(Recipe recipe) throws IOException {
    return toolchains
        .find(recipe.toolchain())
        .orElseThrow(() ->
            new IOException(
                "recipe %s needs the toolchain %s, %s or newer; try: ./romworks toolchain install"
                    .formatted(
                        recipe.name(), recipe.toolchain().name(), recipe.toolchain().atLeast())));
  }

  private Path bubblewrap() throws IOException {
    Optional<Path> found =
        config
            .bubblewrap()
            .or(() ->
                Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                    .filter(folder -> !folder.isEmpty())
                    .map(folder -> Path.of(folder, "bwrap"))
                    .filter(Files::isExecutable)
                    .findFirst());
    return found.orElseThrow(() ->
        new IOException("bubblewrap (bwrap) is not on the PATH; install the package bubblewrap"));
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
