package dev.romworks.pipeline;

import static dev.romworks.pipeline.Shell.plan;
import static dev.romworks.pipeline.Shell.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Proves that a program that dies takes its tools along, though no sandbox ties them to it.
class ProgramDeathTest {

  @Test
  void theToolsOfAProgramThatIsKilledDieWithIt(@TempDir Path folder) throws IOException {
    String mark = UUID.randomUUID().toString();
    Process program = Program.start(mark, folder);
    try {
      Awaitility.await().until(() -> PipelineExecutorContract.processesNaming(mark).size() > 2);
    } finally {
      program.destroyForcibly();
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> PipelineExecutorContract.processesNaming(mark), List::isEmpty);
  }

  /// A program in a JVM of its own that runs a tool which leaves its session, and waits for it.
  static final class Program {

    private Program() {}

    public static void main(String[] args) throws IOException {
      String forever = "sleep 1000; : " + args[0];
      try (PipelineExecutor pipeline = new PipelineExecutor()) {
        Path folder = Path.of(args[1]);
        Stage tool = stage("tool", "setsid sh -c '%s' & %s".formatted(forever, forever));
        pipeline.run(plan(tool), folder, folder, Caps.DEFAULT, () -> false);
      }
    }

    static Process start(String mark, Path folder) throws IOException {
      ProcessBuilder program =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  Program.class.getName(),
                  mark,
                  folder.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD);
      program.environment().put("CLASSPATH", System.getProperty("java.class.path"));
      return program.start();
    }
  }
}
