package dev.romworks.trial;

import dev.romworks.pipeline.Sandbox;
import dev.romworks.pipeline.Scratch;
import dev.romworks.pipeline.ToolRoot;
import dev.romworks.pipeline.Unconfined;
import dev.romworks.sandbox.Bubblewrap;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// `./romworks bench pipeline`: a bare shell loop against the pipeline, without a sandbox and with
/// one; the same tools, the same sources, as many jobs at once; in turns, so that a machine whose
/// speed changes is fair to all. Absolute figures hold for one machine and one day; the ratios,
/// taken round by round, are what counts.
public final class PipelineBench {

  private static final long TICK_MS = 10; // of /proc/self/stat

  private PipelineBench() {}

  /// Prints the table.
  ///
  /// @param args the folder of examples, the toolchain's root file system, rounds, and jobs of the
  ///   smallest workload in one round
  /// @throws IOException if something was not built as it must be
  public static void main(String... args) throws IOException {
    Path root = Path.of(args[1]).toRealPath();
    run(Path.of(args[0]), root, Integer.parseInt(args[2]), Integer.parseInt(args[3]), System.out);
  }

  /// Prints the table, as Markdown.
  static void run(Path examples, Path root, int rounds, int jobs, PrintStream out)
      throws IOException {
    try (Scratch memory = Scratch.in(Path.of("/dev/shm"), "bench-");
        PipelineContender bare = contender("(b) pipeline", new Unconfined(), root, memory);
        PipelineContender sandboxed =
            contender("(c) pipeline in the sandbox", Bubblewrap.onPath(), root, memory)) {
      Path loops = memory.folder();
      ShellLoop shell = new ShellLoop("(a) shell loop", loops, prefix(root), Map.of());
      ShellLoop tuned =
          new ShellLoop(
              "shell loop, with the recipe's environment",
              loops,
              prefix(root),
              PipelineContender.ENVIRONMENT);
      List<Contender> contenders = List.of(shell, tuned, bare, sandboxed);
      Turns turns = new Turns(contenders, rounds, rounds, PipelineBench::cpuMs);
      turns.print(Workload.all(examples, memory.folder(), jobs), out);
    }
  }

  /// What stands before a program's name where a shell starts it.
  static String prefix(Path root) {
    List<String> words = Unconfined.loaded(root, "");
    return String.join(" ", words.subList(0, 3)) + " " + root.resolve("usr/bin") + "/";
  }

  private static PipelineContender contender(
      String name, Sandbox sandbox, Path root, Scratch memory) {
    return new PipelineContender(name, sandbox, new ToolRoot.RootFilesystem(root), memory.folder());
  }

  /// Processor time of this process and of all that it has reaped.
  private static long cpuMs() throws IOException {
    String stat = Files.readString(Path.of("/proc/self/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(") ") + 2).split(" ", -1);
    long ticks = 0;
    for (int field = 11; field < 15; field++) { // utime, stime, cutime, cstime of proc(5)
      ticks += Long.parseLong(fields[field]);
    }
    return ticks * TICK_MS;
  }
}
