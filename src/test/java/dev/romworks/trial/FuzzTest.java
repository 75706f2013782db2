package dev.romworks.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.Services;
import dev.romworks.trial.FuzzChaos.Terms;
import dev.romworks.trial.FuzzRound.Result;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Runs the fuzzing in its short form.
@QuarkusTest
@QuarkusTestResource(Services.class)
@Timeout(300)
class FuzzTest {

  /// Inputs of each kind, however busy the machine is.
  private static final int LEAST = 2 * FuzzRound.AT_ONCE;

  @Test
  void spoiledInputEndsInAVerdictOrAProblemAndLeavesNothing() throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    URI address = URI.create("http://localhost:%d".formatted(RestAssured.port));
    Heap heap = new Heap();
    try (Instance instance = new Instance(address)) {
      List<Result> results =
          FuzzChaos.run(
              instance,
              Path.of("examples"),
              new Terms(Duration.ofSeconds(20), 1, Path.of("target/fuzz")),
              out);
      String table = said.toString(StandardCharsets.UTF_8);
      System.out.println(table);
      assertThat(results).as(table).allMatch(Result::isSound);
      assertThat(results)
          .extracting(Result::kind)
          .containsExactly("objects", "submissions", "archives", "words");
      assertThat(results).as(table).allMatch(result -> result.inputs() >= LEAST);
      assertThat(results.subList(0, 3))
          .as(table)
          .allMatch(result -> result.ends().containsKey("succeeded"));
      heap.assertNothingIsLeft();
    }
  }
}
