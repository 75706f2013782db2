package dev.romworks.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.Services;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Runs the fuzzing in its short form.
@QuarkusTest
@QuarkusTestResource(Services.class)
@Timeout(300)
class FuzzTest {

  @Test
  void spoiledInputEndsInAVerdictOrAProblemAndLeavesNothing() throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    URI address = URI.create("http://localhost:%d".formatted(RestAssured.port));
    try (Instance instance = new Instance(address)) {
      boolean held =
          FuzzChaos.run(
              instance,
              Path.of("examples"),
              Duration.ofSeconds(20),
              1,
              Path.of("target/fuzz"),
              out);
      String table = said.toString(StandardCharsets.UTF_8);
      System.out.println(table);
      assertThat(held).as(table).isTrue();
      assertThat(table).contains("| objects |", "| submissions |", "| archives |", "| words |");
    }
  }
}
