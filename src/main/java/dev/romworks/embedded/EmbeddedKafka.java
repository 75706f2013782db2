package dev.romworks.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// A Kafka broker of our own, in a JVM of its own: one KRaft node that is broker and controller.
///
/// Its data stay in `data` in its folder and are used again, also after a crash. It ends when this
/// program does, however that happens (see [KafkaBroker]). It listens on 127.0.0.1 only, and asks
/// for no password: whoever can open a socket on this machine can reach it. Its log is
/// `server.log`.
public final class EmbeddedKafka implements AutoCloseable {
  /// Compiled by C1 alone it starts sooner, takes less memory, and 5.6 ms of processor time for a
  /// job, over the first 7,000; compiled by C2 too 8.1, and in the last minute of them 5.9, not
  /// 5.3.
  private static final List<String> JVM_FLAGS =
      List.of(
          "-Xmx192m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:+ExitOnOutOfMemoryError",
          "--enable-native-access=ALL-UNNAMED",
          "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

  private static final Duration LEAVE_ALONE = Duration.ofSeconds(8);

  private final Path folder;
  private final int port = FreePort.find();
  private final Child child = new Child(new Broker());

  EmbeddedKafka(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /// Starts a broker on a folder, which is made and formatted if it is not there, and returns when
  /// clients can be served.
  public static EmbeddedKafka start(Path folder) {
    EmbeddedKafka kafka = new EmbeddedKafka(folder);
    kafka.child.start();
    return kafka;
  }

  /// What clients need as `bootstrap.servers`; the same for this object's whole life.
  public String bootstrapServers() {
    return FreePort.HOST + ":" + port;
  }

  /// Stops the broker if it runs and starts it again, on the same port.
  public void restart() {
    child.stop();
    child.start();
  }

  /// Stops the broker cleanly; [#restart] starts it again.
  public void stop() {
    child.stop();
  }

  /// For tests: ends the broker by SIGKILL. Supervision, where there is any, starts it again.
  public void kill() {
    child.kill();
  }

  @Override
  public void close() {
    child.close();
  }

  Child child() {
    return child;
  }

  private Path pidFile() {
    return folder.resolve(KafkaBroker.PID_FILE);
  }

  /// `setsid` keeps a Ctrl-C, which the terminal sends to its whole process group, from the broker.
  private List<String> command() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return Stream.of(
            Stream.of("setsid", java),
            JVM_FLAGS.stream(),
            Stream.of(KafkaBroker.class.getName(), folder.toString()),
            Stream.of(port, FreePort.find()).map(String::valueOf))
        .flatMap(Function.identity())
        .toList();
  }

  /// A broker whose parent was killed is on its way out already; one that hangs is killed.
  private void endLeftover() {
    Leftover.find(pidFile(), folder)
        .filter(broker -> !Await.until(LEAVE_ALONE, () -> !broker.isAlive()))
        .ifPresent(broker -> broker.kill(LEAVE_ALONE));
  }

  private final class Broker implements Child.Program {
    @Override
    public String name() {
      return "embedded Kafka (" + bootstrapServers() + ", " + folder + ")";
    }

    @Override
    public Duration startLimit() {
      return Duration.ofSeconds(60);
    }

    @Override
    public Process launch() throws IOException {
      OwnFolder.make(folder);
      endLeftover();
      Files.deleteIfExists(pidFile());
      OwnFolder.deleteUnfinished(folder);
      ProcessBuilder broker =
          new ProcessBuilder(command())
              .redirectErrorStream(true)
              .redirectOutput(ServerLog.in(folder).open());
      broker.environment().put("CLASSPATH", BrokerClassPath.find());
      return broker.start();
    }

    @Override
    public boolean isReady(Process process) {
      return PidFile.saysReady(pidFile(), process.pid());
    }

    @Override
    public void end(Process process) {
      try {
        process.getOutputStream().close();
      } catch (IOException alreadyGone) {
        // then there is nobody to tell
      }
      if (!Await.until(LEAVE_ALONE, () -> !process.isAlive())) {
        Child.killAndReap(process);
      }
    }

    @Override
    public String lastWords() {
      return ServerLog.in(folder).tail();
    }
  }
}
