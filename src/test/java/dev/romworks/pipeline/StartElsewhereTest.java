package dev.romworks.pipeline;

import static dev.romworks.pipeline.Shell.in;
import static dev.romworks.pipeline.Shell.out;
import static dev.romworks.pipeline.Shell.plan;
import static dev.romworks.pipeline.Shell.stage;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that is being started holds, until it has become its program, a copy of every
/// descriptor that this one has, the ends of other runs' pipes among them.
class StartElsewhereTest {

  /// Starts its tools only when somebody opens a FIFO for writing.
  private record Slow(Unconfined outside, Path fifo) implements Sandbox {

    @Override
    public Command confine(Tool tool, Path sources, Path channels, Bounds bounds)
        throws java.io.IOException {
      Command command = outside.confine(tool, sources, channels, bounds);
      return new Command(
          command.program(),
          command.arguments(),
          command.environment(),
          command.folder(),
          List.of(new Command.Content(fifo)));
    }

    @Override
    public void prove() {}

    @Override
    public boolean isolates() {
      return false;
    }

    @Override
    public Cell admit(int root, Tool tool, Bounds bounds) {
      return outside.admit(root, tool, bounds);
    }

    @Override
    public String pathOf(Path channels, String file) {
      return outside.pathOf(channels, file);
    }

    @Override
    public Exit exitOf(Exit exit, String report) {
      return outside.exitOf(exit, report);
    }

    @Override
    public OptionalInt root(int started, String report) {
      return outside.root(started, report);
    }

    @Override
    public List<Integer> survivors(int started, Command command) {
      return outside.survivors(started, command);
    }
  }

  private static CompletableFuture<Run> start(PipelineExecutor executor, Plan plan) {
    CompletableFuture<Run> result = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          try {
            result.complete(executor.run(plan));
          } catch (java.io.IOException e) {
            result.completeExceptionally(e);
          }
        });
    return result;
  }

  @Test
  void aReaderWhoseEndIsHeldByAProcessThatIsBeingStartedDoesNotStall(@TempDir Path folder)
      throws Exception {
    Path fifo = folder.resolve("gate");
    new Kernel().mkfifo(fifo);
    Path begun = folder.resolve("begun");
    Unconfined outside = new Unconfined();
    outside.prove();
    String writer = "echo word > $1; : > %s; sleep 0.6".formatted(begun);
    CompletableFuture<Run> sound =
        start(
            new PipelineExecutor(outside),
            plan(
                stage("writer", writer, out("a")),
                stage("reader", "cat $1 > $2", in("a"), out("b"))));
    Awaitility.await().until(() -> Files.exists(begun));
    CompletableFuture<Run> slow =
        start(new PipelineExecutor(new Slow(outside, fifo)), plan(stage("slow", "echo")));
    assertThat(sound).as("is held open").failsWithin(Duration.ofSeconds(2));
    try (FileOutputStream gate = new FileOutputStream(fifo.toFile())) {
      assertThat(sound.get().outcome()).isEqualTo(new Outcome.Succeeded());
      assertThat(slow.get().outcome()).isEqualTo(new Outcome.Succeeded());
      assertThat(gate.getFD().valid()).isTrue();
    }
  }
}
