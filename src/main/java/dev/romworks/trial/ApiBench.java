package dev.romworks.trial;

import dev.romworks.pipeline.Scratch;
import dev.romworks.trial.Audience.Size;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/// `./romworks bench api`: what it costs to be asked. Polls of a finished job, by wrk; many who
/// wait and listen at once; and what jobs lose by those. The clients, PostgreSQL and Kafka share
/// the machine with the program.
public final class ApiBench {

  private static final Size CROWD = new Size(2_000, 1_000);

  private ApiBench() {}

  /// Prints the tables.
  ///
  /// @param args the address of an instance that has the recipes of `examples/hostile`, its process
  ///   id, that of its PostgreSQL, the folder of examples, rounds, and jobs in one
  /// @throws IOException if an answer was not what it must be
  public static void main(String... args) throws IOException, InterruptedException {
    URI address = URI.create(args[0]);
    Served served = new Served(Long.parseLong(args[1]), Long.parseLong(args[2]));
    int rounds = Integer.parseInt(args[4]);
    try (Instance instance = new Instance(address);
        Scratch memory = Scratch.in(Path.of("/dev/shm"), "bench-")) {
      Workload hello =
          Workload.all(Path.of(args[3]), memory.folder(), Integer.parseInt(args[5])).getFirst();
      Gathering gathering = new Gathering(instance, address.getPort(), CROWD);
      System.out.println("\nWaits and streams, in a program just started:\n");
      gathering.print(rounds, served, System.out);
      gathering.printHeld(served, System.out);
      Polls polls = Polls.of(address, instance, hello.folder());
      System.out.println("\nPolls of a finished job, by wrk:\n");
      polls.print(rounds, served, System.out);
      System.out.println("\nWaits and streams, after these polls:\n");
      gathering.print(rounds, served, System.out);
      System.out.println("\nJobs, while nobody waits, and while they do:\n");
      new Beside(new QueueContender("jobs", address.getPort()), gathering)
          .print(rounds, hello, System.out);
    }
  }
}
