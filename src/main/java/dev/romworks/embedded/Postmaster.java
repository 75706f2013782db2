package dev.romworks.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// PostgreSQL's first process, the postmaster, as a child of ours.
///
/// Theory of operation. It runs in a session of its own, so that a Ctrl-C in the terminal does not
/// stop it under the program's feet. It lives on when its parent is killed; the next start finds it
/// by `postmaster.pid` and stops it before it starts one of its own. That is always right, while
/// going on with the one found would first have to ask for its port, settings and version.
///
/// After a SIGKILL of the postmaster its children end by themselves, but not at once, and
/// PostgreSQL refuses to start beside them. They all have the data folder as their working folder,
/// and so are waited for. When nobody has, a `postmaster.pid` is stale whatever its number says,
/// and is removed: PostgreSQL itself would take any process that has since been given the pid for
/// its own.
record Postmaster(DatabaseFolder database, int port) implements Child.Program {
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final Duration FAST_SHUTDOWN = Duration.ofSeconds(15);
  private static final Duration IMMEDIATE_SHUTDOWN = Duration.ofSeconds(5);

  Postmaster(Path folder, int port) {
    this(new DatabaseFolder(folder), port);
  }

  @Override
  public String name() {
    return "embedded PostgreSQL (%s:%d, %s)".formatted(FreePort.HOST, port, database.folder());
  }

  @Override
  public Duration startLimit() {
    return START_LIMIT;
  }

  @Override
  public Process launch() throws IOException {
    OwnFolder.make(database.folder());
    endLeftover();
    List<String> command = database.prepare().command("postgres", arguments());
    return new ProcessBuilder(Stream.concat(Stream.of("setsid"), command.stream()).toList())
        .redirectErrorStream(true)
        .redirectOutput(database.log().open())
        .start();
  }

  @Override
  public boolean isReady(Process process) {
    return PidFile.saysReady(database.pidFile(), process.pid());
  }

  @Override
  public void end(Process process) {
    stop(process.pid(), process::isAlive);
  }

  @Override
  public String lastWords() {
    return database.log().tail();
  }

  private List<String> arguments() {
    Stream<String> settings =
        settings().entrySet().stream()
            .flatMap(setting -> Stream.of("-c", setting.getKey() + "=" + setting.getValue()));
    return Stream.concat(Stream.of("-D", database.data().toString()), settings).toList();
  }

  private Map<String, String> settings() {
    return Map.ofEntries(
        Map.entry("listen_addresses", FreePort.HOST),
        Map.entry("port", Integer.toString(port)),
        Map.entry("unix_socket_directories", ""),
        Map.entry("fsync", "on"),
        Map.entry("synchronous_commit", "on"),
        Map.entry("max_connections", "200"),
        Map.entry("shared_buffers", "32MB"),
        Map.entry("max_wal_size", "256MB"),
        Map.entry("min_wal_size", "32MB"),
        // in the data folder, not in /dev/shm, where a killed one would leave it behind
        Map.entry("dynamic_shared_memory_type", "mmap"),
        Map.entry("io_method", "sync"),
        Map.entry("jit", "off"),
        Map.entry("timezone", "UTC"),
        Map.entry("log_timezone", "UTC"),
        Map.entry("log_checkpoints", "off"));
  }

  private void endLeftover() throws IOException {
    Leftover.find(database.pidFile(), database.data())
        .ifPresent(postmaster -> stop(postmaster.pid(), postmaster::isAlive));
    if (Files.exists(database.data())) {
      Path data = database.data().toRealPath();
      if (!Await.until(IMMEDIATE_SHUTDOWN, () -> !Leftover.worksIn(data))) {
        throw new IOException("another process works in " + data);
      }
      Files.deleteIfExists(database.pidFile());
    }
  }

  private static void stop(long pid, BooleanSupplier alive) {
    Signal.INT.send(pid);
    if (Await.until(FAST_SHUTDOWN, () -> !alive.getAsBoolean())) {
      return;
    }
    Signal.QUIT.send(pid);
    if (!Await.until(IMMEDIATE_SHUTDOWN, () -> !alive.getAsBoolean())) {
      Signal.KILL.send(pid);
      Await.until(IMMEDIATE_SHUTDOWN, () -> !alive.getAsBoolean());
    }
  }
}
