package dev.romworks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.romworks.Collector.Span;
import dev.romworks.job.JobId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Proves that a job can be followed, by its trace from the request to the tools, and by its id in
/// a log of JSON. Both are off unless wanted, so this is a program of its own.
@QuarkusTest
@QuarkusTestResource(Services.class)
@TestProfile(TracesTest.Followed.class)
class TracesTest {

  private static final String CLIENT = "00f067aa0ba902b7";

  /// The program as one starts it who wants to follow jobs.
  public static final class Followed implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.log.console.json.enabled", "true",
          "quarkus.otel.sdk.disabled", "false",
          "quarkus.otel.instrument.vertx-http", "true",
          "quarkus.otel.exporter.otlp.protocol", "http/protobuf",
          "quarkus.otel.bsp.schedule.delay", "100ms");
    }

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(Receiver.class));
    }
  }

  /// Who collects the traces.
  public static final class Receiver implements QuarkusTestResourceLifecycleManager {

    private static @Nullable Collector collector;

    @Override
    public Map<String, String> start() {
      try {
        Collector started = new Collector();
        collector = started;
        return Map.of("quarkus.otel.exporter.otlp.endpoint", started.endpoint());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void stop() {
      Objects.requireNonNull(collector).close();
    }
  }

  @Test
  void theTraceOfASubmissionLeadsThroughKafkaToEachTool() {
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    String id =
        given()
            .header("traceparent", "00-" + trace + "-" + CLIENT + "-01")
            .contentType("application/json")
            .body(Jobs.script("echo secret > $1"))
            .post("/v1/jobs")
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    Jobs.finished(id);
    List<Span> spans = spans(trace, 4);
    Span request = named(spans, "POST /v1/jobs");
    Span attempt = named(spans, "attempt");
    assertThat(request.parent()).isEqualTo(CLIENT);
    assertThat(attempt.parent()).isEqualTo(request.id());
    assertThat(attempt.attributes()).contains(id, "romworks.verdict", "succeeded");
    assertThat(spans)
        .filteredOn(span -> span.parent().equals(attempt.id()))
        .hasSize(2)
        .allMatch(span -> span.name().equals("stand-in"));
    assertThat(spans)
        .hasSize(4)
        .noneMatch(span -> span.toString().matches("(?s).*(secret|main[.]sh).*"));
  }

  @Test
  void theTraceOfASubmissionByKafkaIsThatOfItsRecord() throws Exception {
    String trace = "0af7651916cd43dd8448eb211c80319c";
    String id = JobId.create().toString();
    String unlike = JobId.create().toString();
    try (Topics topics = new Topics()) {
      Map<String, Object> submission = new HashMap<>(Jobs.script("echo > $1"));
      submission.put("tenant", "default");
      String job = new JsonMapper().writeValueAsString(submission);
      topics.write("romworks.jobs.bulk", unlike, job, "00-" + trace + "-" + CLIENT + "-01\n");
      topics.write("romworks.jobs.bulk", id, job, "00-" + trace + "-" + CLIENT + "-01");
    }
    List<Span> spans = spans(trace, 3);
    Jobs.finished(unlike);
    assertThat(named(spans, "attempt").parent()).isEqualTo(CLIENT);
    assertThat(named(spans, "attempt").attributes()).contains(id).doesNotContain(unlike);
    assertThat(spans(trace, 3)).hasSize(3);
  }

  private static List<Span> spans(String trace, int atLeast) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> Objects.requireNonNull(Receiver.collector).spans(trace),
            all -> all.size() >= atLeast);
  }

  private static Span named(List<Span> spans, String name) {
    return spans.stream().filter(span -> span.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void aLineOfJsonIsOneEventWithItsJobAndEvilIsInertInIt() throws IOException {
    String id = "01a20662-0cea-7145-8038-e39ea30d6424";
    ExtLogRecord record = new ExtLogRecord(Level.INFO, "", TracesTest.class.getName());
    record.setMessage("job " + id + ": failed\n\33[2J\u202E\"}\n{\"job\":\"forged\"}");
    record.setLoggerName("dev.romworks.Test");
    record.setThrown(new IllegalStateException("a\nb"));
    String line = logged(record);
    assertThat(line).endsWith("\n");
    assertThat(line.strip()).doesNotContain("\n").doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
    JsonNode json = new JsonMapper().readTree(line);
    assertThat(json.fieldNames())
        .toIterable()
        .contains("job", "time", "level", "logger", "message")
        .doesNotContain("hostName");
    assertThat(json.get("job").asText()).isEqualTo(id);
    assertThat(json.get("message").asText())
        .startsWith("job " + id + ": failed\n    ␛[2J<U+202E>\"}\n    {\"job\"")
        .contains("IllegalStateException: a\n    b");
  }

  @Test
  void aLineThatIsAboutNoJobHasNone() throws IOException {
    String line = logged(new ExtLogRecord(Level.INFO, "job x: is none", "Test"));
    assertThat(new JsonMapper().readTree(line).has("job")).isFalse();
  }

  /// As the program's console writes it.
  private static String logged(ExtLogRecord record) {
    Handler console =
        Arrays.stream(LogContext.getLogContext().getLogger("").getHandlers())
            .flatMap(TracesTest::withThoseBehind)
            .filter(ConsoleHandler.class::isInstance)
            .findFirst()
            .orElseThrow();
    assertThat(console.getFilter().isLoggable(record)).isTrue();
    return console.getFormatter().format(record);
  }

  private static Stream<Handler> withThoseBehind(Handler handler) {
    Handler[] behind = handler instanceof ExtHandler ext ? ext.getHandlers() : new Handler[0];
    return Stream.concat(
        Stream.of(handler), Arrays.stream(behind).flatMap(TracesTest::withThoseBehind));
  }
}
