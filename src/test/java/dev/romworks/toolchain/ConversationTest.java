package dev.romworks.toolchain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.job.Lane;
import dev.romworks.job.Limits;
import dev.romworks.job.SourceName;
import dev.romworks.job.Sources;
import dev.romworks.job.Submission;
import dev.romworks.pipeline.Caps;
import dev.romworks.pipeline.Outcome;
import dev.romworks.pipeline.PipelineExecutor;
import dev.romworks.pipeline.Plan;
import dev.romworks.pipeline.Run;
import dev.romworks.pipeline.Stall;
import dev.romworks.sandbox.Bubblewrap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Proves that the two programs of `examples/conversation` come to their end through the recipe
/// that stands beside them, and that each broken variant of them is explained.
class ConversationTest {

  private static final Path EXAMPLE = Path.of("examples/conversation").toAbsolutePath();
  private static final Path BROKEN = EXAMPLE.resolve("broken");

  @Test
  void tenMessagesAreAnsweredAndThenBothExit() throws IOException {
    Run run = run(EXAMPLE);
    assertThat(run.outcome()).isEqualTo(new Outcome.Succeeded());
    List<String> transcript =
        new String(run.output("transcript"), StandardCharsets.UTF_8).lines().toList();
    assertThat(transcript)
        .hasSize(11)
        .startsWith("you said: message 1")
        .endsWith("you said: message 10", "goodbye");
  }

  @ParameterizedTest
  @CsvSource({
    "both-listen, CYCLE, true, server, questions",
    "no-newline, CYCLE, true, server, questions",
    "both-shout, CYCLE, true, server, answers",
    "deaf-server, FULL_PIPE, false, client, questions",
    "absent-server, MISSING_READER, false, client, questions",
    "absent-client, MISSING_WRITER, false, server, questions",
    "mute-client, SILENT, false, client,",
    "asks-itself, CYCLE, true, client, questions",
    "rings-again, MISSING_READER, true, client, questions",
    "waits-for-a-second-answer, MISSING_WRITER, true, client, answers",
  })
  void aBrokenOneIsExplained(
      String variant, Stall.Kind kind, boolean proven, String stage, String channel)
      throws IOException {
    Run run = run(BROKEN.resolve(variant));
    assertThat(run.outcome()).isInstanceOf(Outcome.Stalled.class);
    Stall stall = ((Outcome.Stalled) run.outcome()).stall();
    assertThat(stall.kind()).as(stall.toString()).isEqualTo(kind);
    assertThat(stall.proven()).as(stall.toString()).isEqualTo(proven);
    assertThat(stall.waits().getFirst().stage()).as(stall.toString()).isEqualTo(stage);
    assertThat(stall.waits().getFirst().channel())
        .as(stall.toString())
        .isEqualTo(Optional.ofNullable(channel));
  }

  @Test
  void noBrokenOneIsForgotten() throws IOException {
    try (Stream<Path> variants = Files.list(BROKEN)) {
      assertThat(variants).hasSize(10);
    }
  }

  @TempDir Path scratch;

  private Run run(Path folder) throws IOException {
    ToolchainConfig config =
        new Config(Path.of("/nowhere"), Optional.of("/bin"), Optional.of(EXAMPLE));
    Recipe recipe = new Recipes(config).get("conversation");
    Toolchain shell = new Toolchains(config).find(recipe.toolchain()).orElseThrow();
    Plan plan = recipe.plan(submission(folder), shell.root());
    Caps caps = new Caps(Duration.ofSeconds(20), Duration.ofSeconds(1), 1 << 20, 4096);
    try (PipelineExecutor pipeline = new PipelineExecutor(Bubblewrap.onPath())) {
      return pipeline.run(plan, folder, scratch, caps, () -> false);
    }
  }

  private static Submission submission(Path folder) throws IOException {
    SortedMap<SourceName, byte[]> files = new TreeMap<>();
    for (String name : List.of("client.sh", "server.sh")) {
      files.put(new SourceName(name), Files.readAllBytes(folder.resolve(name)));
    }
    Limits limits =
        new Limits(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1), 1, 1, 1);
    return new Submission(
        Lane.INTERACTIVE,
        "conversation",
        new Sources(files),
        List.of(),
        Map.of(),
        limits,
        Map.of(),
        null);
  }

  /// Settings by hand.
  private record Config(Path folder, Optional<String> path, Optional<Path> recipes)
      implements ToolchainConfig {}
}
