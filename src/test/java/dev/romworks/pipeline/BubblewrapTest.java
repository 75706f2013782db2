package dev.romworks.pipeline;

import static dev.romworks.pipeline.Shell.in;
import static dev.romworks.pipeline.Shell.out;
import static dev.romworks.pipeline.Shell.stage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.pipeline.Run.StageReport;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/// The pipeline in bubblewrap, and what only that promises.
class BubblewrapTest extends PipelineExecutorContract {

  @Override
  Sandbox sandbox() {
    return Shell.bubblewrap();
  }

  @Test
  void aToolSeesItsSourcesItsOwnChannelsAndNothingOfOurs() throws IOException {
    Files.writeString(sources().resolve("main.asm"), "source");
    Run run =
        run(
            CAPS,
            stage("one", "echo > $1", out("a")),
            stage(
                "two",
                "pwd; ls; ls /io | wc -l; ls -d /proc /dev/shm /root /home; env >&2",
                in("a")));
    StageReport two = report(run, "two");
    assertThat(two.stdout()).isEqualTo("/src\nmain.asm\n1\n");
    assertThat(two.stderr().lines().filter(line -> line.contains("=")))
        .containsExactlyInAnyOrder("PWD=/src", "NAME=value");
  }

  @Test
  void aToolCannotChangeItsSources() throws IOException {
    Files.writeString(sources().resolve("main.asm"), "source");
    Run run = run(CAPS, stage("vandal", "echo x > main.asm || echo x > new || exit 7"));
    assertThat(run.outcome()).isEqualTo(new Outcome.Failed("vandal", 7));
    assertThat(sources().resolve("main.asm")).hasContent("source");
  }
}
