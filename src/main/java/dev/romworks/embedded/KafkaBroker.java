package dev.romworks.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/// The child's side of [EmbeddedKafka]: the main class of the JVM that is the broker.
///
/// Theory of operation. The child's standard input is a pipe whose other end the parent holds and
/// never writes to. End of file there means either that the parent asks for the end or that it is
/// no more, be it by `kill -9`; the broker then shuts down cleanly, and halts if that takes too
/// long. The child says how far it is in `kafka.pid`, see [PidFile]: its pid, then `ready` once the
/// broker is registered with its controller and serves clients, which is when `startup()` returns.
final class KafkaBroker {
  static final String DATA = "data";
  static final String PID_FILE = "kafka.pid";

  private static final long SHUTDOWN_SECONDS = 5;

  private final Path folder;
  private final AtomicReference<Runnable> shutdown = new AtomicReference<>(() -> {});

  private KafkaBroker(Path folder) {
    this.folder = folder;
  }

  /// Arguments: the broker's folder, its port, its controller's port.
  public static void main(String[] args) {
    logToStandardError();
    KafkaBroker broker = new KafkaBroker(Path.of(args[0]));
    Runtime.getRuntime().addShutdownHook(new Thread(broker::end, "shutdown"));
    Thread.ofPlatform().daemon().name("parent-watch").start(KafkaBroker::exitWithParent);
    try {
      broker.run(Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    } catch (Exception | LinkageError e) {
      Logger.getLogger(KafkaBroker.class.getName()).log(Level.SEVERE, "cannot start", e);
      Runtime.getRuntime().halt(1);
    }
  }

  private void run(int port, int controllerPort) throws Exception {
    String pid = Long.toString(ProcessHandle.current().pid());
    report(List.of(pid));
    Path data = folder.resolve(DATA);
    if (!Files.exists(data)) {
      format(data);
    }
    Map<String, String> settings = BrokerSettings.of(data, port, controllerPort);
    KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.apply(settings, false), Time.SYSTEM);
    server.startup();
    shutdown.set(server::shutdown);
    report(List.of(pid, "ready"));
    server.awaitShutdown();
  }

  /// Formats beside the data folder's place and then renames, so that a half-formatted one, left by
  /// a kill, is never taken for data.
  private void format(Path data) throws Exception {
    Path begun = OwnFolder.begin(folder);
    new Formatter()
        .setPrintStream(System.err)
        .setNodeId(BrokerSettings.NODE)
        .setClusterId(Uuid.randomUuid().toString())
        .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
        .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
        .setMetadataLogDirectory(begun.toString())
        .addDirectory(begun.toString())
        .setHasDynamicQuorum(false)
        .run();
    Files.move(begun, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private void report(List<String> lines) throws IOException {
    Path begun = folder.resolve(PID_FILE + ".new");
    Files.write(begun, lines);
    Files.move(begun, folder.resolve(PID_FILE), StandardCopyOption.ATOMIC_MOVE);
  }

  /// Runs as the JVM's shutdown hook, so SIGTERM ends the broker as cleanly as its parent does.
  private void end() {
    Thread.ofPlatform().daemon().name("shutdown-limit").start(KafkaBroker::haltAfterLimit);
    shutdown.get().run();
  }

  private static void exitWithParent() {
    try {
      while (System.in.read() >= 0) {
        // the parent never writes
      }
    } catch (IOException gone) {
      // as good as end of file
    }
    System.exit(0);
  }

  private static void haltAfterLimit() {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SHUTDOWN_SECONDS);
    while (System.nanoTime() < deadline) {
      LockSupport.parkNanos(deadline - System.nanoTime());
    }
    Runtime.getRuntime().halt(2);
  }

  private static void logToStandardError() {
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    Handler console = new ConsoleHandler();
    console.setFormatter(new SimpleFormatter());
    root.addHandler(console);
    root.setLevel(Level.WARNING);
  }
}
