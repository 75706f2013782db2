package dev.romworks.embedded;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The servers that the program starts for itself where none are configured, in one data folder:
/// `kafka/`, `postgres/`, `lock`, `romworks.pid`.
///
/// The folder is this program's alone while it runs. A server that dies by itself is started again
/// on the same port. Closing stops the servers and lets go of the folder; until [#start] has
/// returned, a shutdown of the JVM does the same, and from then on it is the caller's task, who
/// knows when the last user of the servers is done.
public final class EmbeddedServices implements AutoCloseable {
  /// What can be started.
  public enum Service {
    KAFKA,
    POSTGRES
  }

  private static final Logger LOG = System.getLogger(EmbeddedServices.class.getName());

  private final DataFolder folder;
  private final Optional<EmbeddedKafka> kafka;
  private final Optional<EmbeddedPostgres> postgres;
  private final Supervisor supervisor = new Supervisor();
  private boolean closed;

  private EmbeddedServices(DataFolder folder, Set<Service> wanted) {
    this.folder = folder;
    kafka =
        wanted.contains(Service.KAFKA)
            ? Optional.of(new EmbeddedKafka(folder.path().resolve("kafka")))
            : Optional.empty();
    postgres =
        wanted.contains(Service.POSTGRES)
            ? Optional.of(new EmbeddedPostgres(folder.path().resolve("postgres")))
            : Optional.empty();
  }

  /// Starts the wanted servers side by side and returns when all of them serve; if one fails, none
  /// is left running.
  ///
  /// @throws EmbeddedStartException with a message for the user: the folder is in use or cannot be
  ///   written to, or a server's own reason
  public static EmbeddedServices start(Path folder, Set<Service> wanted) {
    long begun = System.nanoTime();
    EmbeddedServices services = new EmbeddedServices(DataFolder.hold(folder), wanted);
    Thread closeAtShutdown = new Thread(services::close, "embedded-close");
    Runtime.getRuntime().addShutdownHook(closeAtShutdown);
    try {
      services.startAll();
    } catch (EmbeddedStartException e) {
      services.close();
      throw e;
    } finally {
      forget(closeAtShutdown);
    }
    services.report(Duration.ofNanos(System.nanoTime() - begun));
    return services;
  }

  /// The broker, if it was wanted.
  public Optional<EmbeddedKafka> kafka() {
    return kafka;
  }

  /// The database, if it was wanted.
  public Optional<EmbeddedPostgres> postgres() {
    return postgres;
  }

  /// Stops the servers side by side, then lets go of the folder; a second close does nothing.
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    supervisor.close();
    try (folder) {
      sideBySide(Child::close);
    }
  }

  private void startAll() {
    try {
      sideBySide(Child::start);
    } catch (CompletionException e) {
      throw e.getCause() instanceof EmbeddedStartException known
          ? known
          : new EmbeddedStartException("the embedded servers did not start: " + e.getCause(), e);
    }
    children().forEach(supervisor::watch);
  }

  private void sideBySide(Consumer<Child> step) {
    try (ExecutorService threads =
        Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().name("embedded-servers-", 0).factory())) {
      CompletableFuture.allOf(
              children()
                  .map(child -> CompletableFuture.runAsync(() -> step.accept(child), threads))
                  .toArray(CompletableFuture<?>[]::new))
          .join();
    }
  }

  private Stream<Child> children() {
    return Stream.concat(
        kafka.map(EmbeddedKafka::child).stream(), postgres.map(EmbeddedPostgres::child).stream());
  }

  private void report(Duration taken) {
    String names = children().map(Child::name).collect(Collectors.joining(" and "));
    if (!names.isEmpty()) {
      LOG.log(Level.INFO, "started {0} in {1} ms", names, Long.toString(taken.toMillis()));
    }
  }

  private static void forget(Thread shutdownHook) {
    try {
      Runtime.getRuntime().removeShutdownHook(shutdownHook);
    } catch (IllegalStateException alreadyShuttingDown) {
      // then the hook closes the servers, as it should
    }
  }
}
