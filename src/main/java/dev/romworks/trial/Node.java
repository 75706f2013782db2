package dev.romworks.trial;

import dev.romworks.embedded.FreePort;
import dev.romworks.trial.Namespaces.Namespace;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// One process of the program, worker or not, and what is done to it.
final class Node implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofSeconds(90);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
  private static final String LOOPBACK = "127.0.0.1";
  private static final int KILL_SECONDS = 5;
  private static final int LAST_WORDS = 3000; // characters

  private final Process process;
  private final Path log;
  private final int port;
  private final Instance instance;

  private Node(Process process, Path log, int port, Instance instance) {
    this.process = process;
    this.log = log;
    this.port = port;
    this.instance = instance;
  }

  /// Starts a process, in a session of its own as one that a service manager starts, and answers at
  /// once. (Linux shares out processors by session: sched(7), "The autogroup feature".)
  ///
  /// @param folder its own
  /// @param environment beside what this process has of no program of ours
  /// @param namespace where it is to be, if not here
  static Node start(
      Program program, Path folder, Map<String, String> environment, Optional<Namespace> namespace)
      throws IOException {
    int port = FreePort.find();
    List<String> command = new ArrayList<>(List.of("setsid")); // which becomes it
    namespace.ifPresent(it -> command.addAll(it.entry()));
    command.addAll(program.command());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(log(Files.createDirectories(folder)).toFile()));
    Map<String, String> all = builder.environment();
    all.keySet().removeIf(name -> name.matches("(ROMWORKS|QUARKUS|KAFKA|JAVA)_.*"));
    all.putAll(environment);
    all.put("LC_ALL", "C.UTF-8");
    all.put("ROMWORKS_DATA", folder.toString());
    all.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    String host = namespace.map(Namespace::address).orElse(LOOPBACK);
    all.put("QUARKUS_HTTP_HOST", host);
    URI address = URI.create("http://" + host + ":" + port);
    return new Node(builder.start(), log(folder), port, new Instance(address));
  }

  /// What it and those before it in this folder have said.
  static Path log(Path folder) {
    return folder.resolve("program.log");
  }

  long pid() {
    return process.pid();
  }

  /// Where it listens, on this machine.
  int port() {
    return port;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /// It as its clients see it.
  Instance instance() {
    return instance;
  }

  void awaitReady() throws IOException, InterruptedException {
    new Patience(START_LIMIT)
        .until("process %d is ready".formatted(pid()), () -> !isAlive() || instance.isReady());
    if (!isAlive()) {
      throw new IOException("process %d ended at its start: %s".formatted(pid(), lastWords()));
    }
  }

  private String lastWords() throws IOException {
    String said = Files.readString(log);
    return said.substring(Math.max(0, said.length() - LAST_WORDS));
  }

  /// Ends it by SIGKILL, as a crash would.
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor(KILL_SECONDS, TimeUnit.SECONDS);
  }

  /// SIGSTOP: nothing in it goes on, and nobody is told.
  void pause() throws IOException, InterruptedException {
    signal(pid(), "STOP");
  }

  void resume() throws IOException, InterruptedException {
    signal(pid(), "CONT");
  }

  /// SIGTERM, to which it must end by itself.
  void terminate() {
    process.destroy();
  }

  void awaitEnd() throws IOException, InterruptedException {
    if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      throw new IOException(
          "process %d has not ended %s after SIGTERM".formatted(pid(), STOP_LIMIT));
    }
  }

  /// Sends a signal to a process, if it is there.
  static void signal(long pid, String name) throws IOException, InterruptedException {
    if (ProcessHandle.of(pid).isPresent()) {
      new ProcessBuilder("kill", "-s", name, Long.toString(pid)).start().waitFor();
    }
  }

  /// Ends it if it has not ended, at once.
  @Override
  public void close() {
    process.destroyForcibly();
    try (instance) {
      process.waitFor(KILL_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
