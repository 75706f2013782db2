package dev.romworks.trial;

import dev.romworks.pipeline.Scratch;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// `./romworks bench queue`: a bare shell loop against the whole way of a job, from its request
/// over Kafka, the sandboxed tools and PostgreSQL to the verdict in the client's hands; the same
/// tools and the same sources, in turns. Absolute figures hold for one machine and one day; the
/// ratios, taken round by round, are what counts.
public final class QueueBench {

  private static final long TICK_MS = 10; // of /proc/stat
  private static final Duration REST = Duration.ofSeconds(5);
  private static final int WARM_UP = 10_000; // jobs, in which the instance compiles what it does

  private QueueBench() {}

  /// Prints the table.
  ///
  /// @param args the instance's address, the folder of examples, the toolchain's root file system,
  ///   rounds, and jobs in one round
  /// @throws IOException if something was not built as it must be
  public static void main(String... args) throws IOException {
    Path root = Path.of(args[2]).toRealPath();
    int rounds = Integer.parseInt(args[3]);
    int jobs = Integer.parseInt(args[4]);
    int port = URI.create(args[0]).getPort();
    try (Scratch memory = Scratch.in(Path.of("/dev/shm"), "bench-")) {
      Contender queue = new QueueContender("queue, end to end, 4 clients a slot", port);
      List<Contender> contenders =
          List.of(
              new ShellLoop("shell loop", memory.folder(), PipelineBench.prefix(root), Map.of()),
              queue,
              new ShellLoop(
                  "shell loop, with the recipe's environment",
                  memory.folder(),
                  PipelineBench.prefix(root),
                  PipelineContender.ENVIRONMENT));
      System.out.printf(
          "The instance uses %.1f %% of a processor before its first job, just started.%n%n",
          restPercent());
      List<Workload> workloads =
          Workload.all(Path.of(args[1]), memory.folder(), jobs).subList(0, 2);
      for (int built = 0; built < WARM_UP; built += jobs) {
        queue.run(workloads.getFirst());
      }
      new Turns(contenders, 0, rounds, QueueBench::cpuMs).print(workloads, System.out);
    }
  }

  private static double restPercent() throws IOException {
    long before = cpuMs();
    try {
      Patience.pause(REST);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    return 100.0 * (cpuMs() - before) / REST.toMillis();
  }

  /// Processor time that the whole machine has spent but for this process, which is the client.
  private static long cpuMs() throws IOException {
    String[] all;
    try (Stream<String> lines = Files.lines(Path.of("/proc/stat"))) {
      all = lines.findFirst().orElseThrow().split(" +", -1);
    }
    long busy = 0;
    for (int column : List.of(1, 2, 3, 6, 7)) { // user, nice, system, irq, softirq of proc(5)
      busy += Long.parseLong(all[column]);
    }
    long own = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
    return busy * TICK_MS - own;
  }
}
