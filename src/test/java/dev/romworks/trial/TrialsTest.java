package dev.romworks.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Runs the trials in their short form: that they run, and that nothing is wrong. How fast things
/// are is for the long form to say.
@Timeout(300)
class TrialsTest {

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

  @Test
  void soundJobsUnderLoadAndJobsWithAStageKilledComeOutRightAndLeaveNothing() throws IOException {
    boolean held = PipelineChaos.run(150, 60, 1, out);
    assertThat(held).as(said.toString(StandardCharsets.UTF_8)).isTrue();
  }

  @Test
  void theBenchBuildsEveryWorkloadInEveryWay() throws IOException {
    PipelineBench.run(Path.of("examples"), toolchain(), 1, 4, out);
    assertThat(said.toString(StandardCharsets.UTF_8).lines().filter(line -> line.contains("**")))
        .hasSize(12);
  }

  @Test
  void theBenchHasTheRecipesEnvironment() throws IOException {
    String recipe = Files.readString(Path.of("src/main/resources/recipes/rgbds.yaml"));
    PipelineContender.ENVIRONMENT.forEach(
        (name, value) -> assertThat(recipe).contains("\n  %s: %s\n".formatted(name, value)));
  }

  private static Path toolchain() throws IOException {
    String data =
        Optional.ofNullable(System.getenv("ROMWORKS_DATA"))
            .orElse(System.getProperty("user.home") + "/.local/share/romworks");
    try (Stream<Path> folders = Files.list(Path.of(data, "toolchains"))) {
      return folders
          .filter(folder -> folder.getFileName().toString().startsWith("rgbds-"))
          .findFirst()
          .orElseThrow();
    }
  }
}
