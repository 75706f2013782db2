package dev.romworks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.bootstrap.logging.QuarkusDelayedHandler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.junit.jupiter.api.Test;

/// Proves that what sources make the real tools say is text that nothing interprets, and no more of
/// it than anybody reads.
@QuarkusTest
@QuarkusTestResource(Services.class)
class LogsTest {

  private static final int DEFAULT_LOG_BYTES = 262_144;
  private static final String FORGED = "2026-11-24 12:00:00,000 INFO job 1: attempt 1: succeeded";

  private static JsonPath build(String source) {
    return Jobs.build(
        Map.of(
            "sources", Map.of("main.asm", Map.of("text", source)),
            "limits", Map.of("wallMs", 60_000, "cpuMs", 60_000)));
  }

  @Test
  void escapesMarkupAndForgedLinesAreInertEverywhere() {
    String source =
        "SECTION \"s\", ROM0\n"
            + "PRINTLN \"<script>alert(1)</script>\\n%s\\r\\rx\33]0;title\7\"\n".formatted(FORGED)
            + "WARN \"\33[2J\33[31m \u202Eesrever\u2028\u0085\"\n"
            + "FAIL \"first\\n\33[1A%s\"\n".formatted(FORGED);
    JsonPath job = build(source);
    assertThat(job.getString("verdict")).isEqualTo("failed");
    Response log = given().get("/v1/jobs/" + job.getString("id") + "/log");
    assertThat(log.asString())
        .contains("<script>alert(1)</script>\n" + FORGED + "␍␍x␛]0;title␇\n")
        .contains("warning: ␛[2J␛[31m <U+202E>esrever<U+2028><U+0085>")
        .contains("␛[1A" + FORGED);
    assertThat(log.contentType()).isEqualTo("text/plain;charset=utf-8");
    assertInert(log.asString().replace("\n", ""));
    assertInert(job.getString("message"));
    assertThat(job.getString("message")).startsWith("asm:main.asm failed: main.asm, line 4: ");
    assertThat(job.getString("diagnostics[0].message")).contains("<U+202E>esrever");
    assertThat(job.getInt("diagnostics[0].line")).isEqualTo(3);
    job.<String>getList("diagnostics.message").forEach(it -> assertInert(it.replace("\n", "")));
  }

  private static void assertInert(String text) {
    assertThat(text).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");
  }

  @Test
  void namesInALinkersWordsAreInert() {
    JsonPath job =
        build(
            "SECTION \"a\\n%s\33[2J\", ROM0[0]\nds 9\nSECTION \"b\", ROM0[4]\nds 9"
                .formatted(FORGED));
    assertThat(job.getString("verdict")).isEqualTo("failed");
    assertThat(job.getList("stages.result")).startsWith("succeeded", "failed");
    assertInert(job.getString("message"));
    String log = Jobs.log(job.getString("id"), "link", "stderr");
    assertThat(log).contains("␛[2J");
    assertInert(log.replace("\n", ""));
  }

  @Test
  void aLineOfFiveMegabytesIsCutInTheLogAndInTheMessage() {
    String big = "DEF big EQUS \"12345\"\nREPT 20\nREDEF big EQUS STRCAT(#big, #big)\nENDR\n";
    JsonPath job = build(big + "PRINTLN #big\nFAIL #big");
    assertThat(job.getString("verdict")).isEqualTo("failed");
    for (String stream : List.of("stdout", "stderr")) {
      String log = Jobs.log(job.getString("id"), "asm:main.asm", stream);
      assertThat(log).contains(" characters left out …]", " bytes left out …]");
      assertThat(log.length()).isLessThan(20_000);
    }
    assertThat(job.getString("message").length()).isLessThanOrEqualTo(4_096);
    assertThat(job.getString("diagnostics[0].message").length()).isLessThanOrEqualTo(4_000);
  }

  @Test
  void ofManyErrorsAThousandAreToldAndTheToolGivesUp() {
    JsonPath job = build("REPT 1000000\nnope\nENDR");
    assertThat(job.getString("verdict")).isEqualTo("failed");
    assertThat(job.getList("diagnostics.severity")).hasSize(1_000).containsOnly("error");
    assertThat(job.getString("message"))
        .isEqualTo("asm:main.asm failed: main.asm, line 2: Undefined macro `nope`");
  }

  @Test
  void ofManyWarningsAThousandAreKeptAndTheLogIsCapped() {
    JsonPath job = build("SECTION \"s\", ROM0\nREPT 30000\nWARN \"w\"\nENDR\ndb 0");
    assertThat(job.getString("verdict")).isEqualTo("succeeded");
    List<String> messages = job.getList("diagnostics.message");
    assertThat(messages).hasSize(1_001);
    assertThat(messages.getLast()).matches("left out: 0 more errors, \\d+ more warnings");
    assertThat(Jobs.log(job.getString("id"), "asm:main.asm", "stderr"))
        .contains(" bytes left out …]")
        .hasSizeLessThan(DEFAULT_LOG_BYTES + 100);
  }

  @Test
  void whatABrowserTakesAnOutputForItRunsNothingOfIt() {
    JsonPath job = build("SECTION \"s\", ROM0\nPRINTLN \"<script>\"\ndb 0");
    for (String path : List.of("", "/log", "/artifacts/game.gb")) {
      Response answer = given().get("/v1/jobs/" + job.getString("id") + path);
      assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
      assertThat(answer.header("Content-Security-Policy"))
          .as(path)
          .contains("default-src 'none'", "sandbox");
    }
    Response ui = given().get("/q/swagger-ui/");
    assertThat(ui.statusCode()).isEqualTo(200);
    assertThat(ui.header("Content-Security-Policy")).isNull();
  }

  @Test
  void theProgramsOwnLogGoesThroughTheFilter() {
    List<Handler> consoles =
        Arrays.stream(LogContext.getLogContext().getLogger("").getHandlers())
            .flatMap(LogsTest::withThoseBehind)
            .filter(ConsoleHandler.class::isInstance)
            .toList();
    assertThat(consoles).isNotEmpty();
    for (Handler console : consoles) {
      LogRecord record = new LogRecord(Level.INFO, "a\n" + FORGED);
      assertThat(console.getFilter().isLoggable(record)).isTrue();
      assertThat(record.getMessage()).isEqualTo("a\n    " + FORGED);
    }
  }

  private static Stream<Handler> withThoseBehind(Handler handler) {
    return handler instanceof QuarkusDelayedHandler delayed
        ? Arrays.stream(delayed.getHandlers()).flatMap(LogsTest::withThoseBehind)
        : Stream.of(handler);
  }
}
