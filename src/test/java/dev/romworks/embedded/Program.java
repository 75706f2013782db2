package dev.romworks.embedded;

import dev.romworks.embedded.EmbeddedServices.Service;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Another program, in a JVM of its own, that starts the servers it is told to and then waits to be
/// killed.
final class Program implements AutoCloseable {
  private final Process process;
  private final List<String> postgres;

  private Program(Process process, List<String> postgres) {
    this.process = process;
    this.postgres = postgres;
  }

  /// Runs in the other JVM. Arguments: the data folder, then the services; says where its database
  /// is, in one line, as soon as all run.
  public static void main(String[] args) throws IOException {
    Set<Service> wanted =
        Arrays.stream(args).skip(1).map(Service::valueOf).collect(Collectors.toSet());
    EmbeddedServices services = EmbeddedServices.start(Path.of(args[0]), wanted);
    System.out.println(
        services.postgres().map(found -> found.jdbcUrl() + " " + found.password()).orElse("none"));
    int _ = System.in.read();
  }

  static Program start(Path folder, Set<Service> wanted) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Stream<String> command = Stream.of(java, Program.class.getName(), folder.toString());
    ProcessBuilder program =
        new ProcessBuilder(Stream.concat(command, wanted.stream().map(Service::name)).toList());
    program.environment().put("CLASSPATH", BrokerClassPath.find());
    Process process = program.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    BufferedReader output = process.inputReader();
    String ready = output.readLine();
    if (ready == null) {
      throw new IOException("the other program ended before it was ready");
    }
    return new Program(process, List.of(ready.split(" ")));
  }

  long pid() {
    return process.pid();
  }

  Sql sql() {
    return new Sql(postgres.getFirst(), DatabaseFolder.USER, postgres.getLast());
  }

  void kill() {
    Child.killAndReap(process);
  }

  @Override
  public void close() {
    kill();
  }
}
