package dev.romworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.romworks.pipeline.PipelineExecutor;
import dev.romworks.pipeline.Plan;
import dev.romworks.pipeline.Run;
import dev.romworks.pipeline.Stage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Proves that the README's example of the pipeline as a library compiles and does what it says.
class LibraryTest {

  // from here on as in the README
  /// The lines of a text, in order, each once, with how often it was there.
  static byte[] counted(byte[] text) throws IOException {
    Stage sort = Stage.of("sort", "-o", Stage.output("sorted"), Stage.input("text"));
    Stage count = Stage.of("uniq", "-c").reading("sorted").writing("counted");
    try (PipelineExecutor pipeline = new PipelineExecutor()) {
      return pipeline.run(Plan.of(Map.of("text", text), sort, count)).output("counted");
    }
  }

  // to here

  @Test
  void aCommandLineToolBecomesAFunction() throws IOException {
    byte[] counted = counted("b\na\nb\n".getBytes(StandardCharsets.UTF_8));
    assertThat(new String(counted, StandardCharsets.UTF_8).lines().map(String::strip))
        .containsExactly("1 a", "2 b");
  }

  @Test
  void whatGoesWrongIsSaid() {
    Stage wrong = Stage.of("sort", "--no-such-option", Stage.output("sorted"));
    assertThatThrownBy(() -> run(wrong).output("sorted"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("sort failed: exit code 2");
  }

  private static Run run(Stage stage) throws IOException {
    try (PipelineExecutor pipeline = new PipelineExecutor()) {
      return pipeline.run(Plan.of(Map.of(), stage));
    }
  }

  @Test
  void theReadmeShowsJustThisInTenLinesAtMost() throws IOException {
    String source = Files.readString(Path.of("src/test/java/dev/romworks/LibraryTest.java"));
    String example =
        source
            .substring(source.indexOf("README\n") + 7, source.indexOf("\n\n  // to here"))
            .stripIndent();
    assertThat(example.lines().filter(line -> !line.startsWith("///")))
        .hasSizeLessThanOrEqualTo(10);
    assertThat(Files.readString(Path.of("README.md"))).contains(example);
  }
}
