package dev.romworks.pipeline;

import static dev.romworks.pipeline.Shell.stage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.romworks.sandbox.Linux;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/// The pipeline under Landlock, and what only that promises.
class LandlockTest extends PipelineExecutorContract {

  @Override
  Sandbox sandbox() {
    return Shell.landlock();
  }

  @Test
  void aToolCannotReachAnotherProcess() throws IOException {
    long ours = ProcessHandle.current().pid();
    Run run = run(CAPS, stage("killer", "kill -0 %d || exit 7".formatted(ours)));
    assertThat(run.outcome()).isEqualTo(new Outcome.Failed("killer", 7));
  }

  @Test
  void aToolCannotChangeItsSources() throws IOException {
    Files.writeString(sources().resolve("main.asm"), "source");
    Run run =
        run(
            CAPS,
            stage("vandal", "echo x > main.asm || echo x > new || chmod 7 main.asm || exit 7"));
    assertThat(run.outcome()).isEqualTo(new Outcome.Failed("vandal", 7));
    assertThat(sources().resolve("main.asm")).hasContent("source");
  }

  /// Nothing bounds how many processes a tool of root's starts.
  @Test
  void rootIsRefusedAndNobodyElse() {
    Throwable refusal = catchThrowable(() -> sandbox().prove());
    String said = refusal == null ? "taken" : refusal.getMessage();
    assertThat(said).contains(Linux.CALLS.geteuid() == 0 ? "let an ordinary user" : "taken");
  }
}
