package dev.romworks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Proves how the API answers: what it promises where all is well, and the right problem where it
/// is not.
@QuarkusTest
@QuarkusTestResource(Services.class)
class RequestsTest {

  private static final String WHOLE = "limits.wallMs: must be a whole number";
  private static final String HELLO = "SECTION \"s\", ROM0[$100]\n db 1\n";

  /// A body that must be refused.
  record Refused(String body, int status, String code, String detail) {

    @Override
    public String toString() {
      return body.length() > 60 ? body.substring(0, 60) + "…" : body;
    }
  }

  /// A proxy on this machine passes on requests of strangers, and what it says of them they can
  /// have written themselves.
  @ParameterizedTest
  @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "Via"})
  void withoutAKeyWhoAsksForAnotherIsRefused(String header) {
    given()
        .header(header, "127.0.0.1")
        .get("/v1/jobs")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", equalTo("Bearer"))
        .body("detail", containsString("romworks key add"));
    given().get("/v1/jobs").then().statusCode(200);
  }

  static List<Refused> refused() {
    return List.of(
        new Refused("", 400, "malformed-json", "not JSON"),
        new Refused("{\"sources\":", 400, "malformed-json", "line 1, column"),
        new Refused("{\"sources\":{},\"sources\":{}}", 400, "malformed-json", "Duplicate"),
        new Refused("{\"sources\":{}} x", 400, "malformed-json", "not JSON"),
        new Refused("{\"options\":" + "{\"a\":".repeat(1000), 400, "malformed-json", "depth"),
        new Refused("null", 422, "wrong-type", "null"),
        new Refused("[]", 422, "wrong-type", "must be an object"),
        new Refused("{}", 422, "bad-sources", "no sources"),
        new Refused("{\"sources\":{}}", 422, "bad-sources", "no sources"),
        new Refused("{\"sources\":[]}", 422, "wrong-type", "sources: must be an object"),
        new Refused("{\"sources\":{\"a.asm\":null}}", 422, "bad-source", "sources.a.asm"),
        new Refused("{\"sources\":{\"a.asm\":\"x\"}}", 422, "wrong-type", "sources.a.asm"),
        new Refused("{\"sources\":{\"a.asm\":{}}}", 422, "bad-source", "sources.a.asm"),
        source("{\"text\":5}", "wrong-type", "sources.a.asm.text: must be a text"),
        source("{\"text\":\"\",\"base64\":\"\"}", "bad-source", "sources.a.asm"),
        source("{\"text\":\"\",\"x\":1}", "unknown-field", "sources.a.asm.x"),
        source("{\"base64\":\"%%\"}", "bad-base64", "sources.a.asm.base64"),
        source("{\"text\":\"\\ud800\"}", "bad-source", "sources.a.asm.text"),
        with("\"x\":1", "unknown-field", "x: there is no such field"),
        with("\"recipe\":\"nope\"", "unknown-recipe", "nope"),
        with("\"lane\":\"slow\"", "unknown-lane", "interactive"),
        with("\"units\":[\"b.asm\"]", "unknown-unit", "b.asm"),
        with("\"units\":[null]", "bad-source-name", "units"),
        with("\"units\":[\"a.asm\",\"a.asm\"]", "duplicate-unit", "units"),
        with("\"options\":{\"speed\":1}", "unknown-option", "options.speed"),
        with("\"options\":{\"pad\":256}", "bad-option", "options.pad"),
        with("\"options\":{\"pad\":\"255\"}", "bad-option", "options.pad"),
        with("\"options\":{\"pad\":null}", "bad-option", "options.pad"),
        with("\"options\":{\"title\":\"SIXTEEN LETTERS!\"}", "bad-option", "options.title"),
        with("\"limits\":{\"wallMs\":0}", "bad-limit", "limits.wallMs"),
        with("\"limits\":{\"wallMs\":60001}", "bad-limit", "limits.wallMs"),
        with("\"limits\":{\"stallMs\":0}", "bad-limit", "limits.stallMs"),
        with("\"limits\":{\"stallMs\":60001}", "bad-limit", "limits.stallMs"),
        with("\"limits\":{\"wallMs\":1.5}", "wrong-type", WHOLE),
        with("\"limits\":{\"cpuMs\":0}", "bad-limit", "limits.cpuMs"),
        with("\"limits\":{\"cpuMs\":60001}", "bad-limit", "limits.cpuMs"),
        with("\"limits\":{\"memoryBytes\":1073741825}", "bad-limit", "limits.memoryBytes"),
        with("\"limits\":{\"files\":1}", "unknown-field", "limits.files"),
        with("\"tenant\":\"another\"", "unknown-field", "tenant"),
        with("\"supersedes\":\"\"", "bad-supersedes", "supersedes"),
        with("\"limits\":{\"wallMs\":%s}".formatted("9".repeat(30)), "wrong-type", WHOLE),
        with("\"limits\":{\"wallMs\":9223372036854775808}", "wrong-type", WHOLE),
        with("\"limits\":{\"wallMs\":9223372036854775807}", "bad-limit", "limits.wallMs"),
        with("\"limits\":{\"wallMs\":1e99}", "wrong-type", WHOLE),
        with("\"units\":[" + "\"a.asm\",".repeat(256) + "\"a.asm\"]", "too-many-units", "256"),
        with("\"labels\":{\"a\":\"\\u0000\"}", "bad-label", "labels"),
        with("\"labels\":{\"a\":\"x\\u202ey\"}", "bad-label", "labels"),
        with("\"labels\":{\"\\u2028\":\"\"}", "bad-label", "labels"),
        with("\"units\":[" + "\"a\",".repeat(200_000) + "\"a\"]", "too-many-tokens", "/units/"),
        new Refused(
            "{\"sources\":{\"a.asm\":{\"text\":\"\"},\"b.asm\":{\"text\":\"\"}}}",
            422,
            "units-needed",
            "2 named *.asm"));
  }

  private static Refused source(String content, String code, String detail) {
    return new Refused("{\"sources\":{\"a.asm\":" + content + "}}", 422, code, detail);
  }

  private static Refused with(String field, String code, String detail) {
    String body = "{\"sources\":{\"a.asm\":{\"text\":\"\"}}," + field + "}";
    return new Refused(body, 422, code, detail);
  }

  @ParameterizedTest
  @MethodSource("refused")
  void aBodyThatCannotBeTakenIsAProblemThatNamesWhy(Refused refused) {
    post(refused.body())
        .then()
        .statusCode(refused.status())
        .contentType("application/problem+json")
        .body("code", equalTo(refused.code()))
        .body("detail", containsString(refused.detail()))
        .body("detail", not(containsString("dev.romworks")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "/x", "-o.asm", "@args", "a/../../b", "C:\\\\x", "a\\u001bb", ""})
  void aNameThatIsNoneIsRefused(String name) {
    post("{\"sources\":{\"%s\":{\"text\":\"\"}}}".formatted(name))
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("code", equalTo("bad-source-name"));
  }

  @Test
  void twentyMegabytesAreTooMuch() {
    String body = "{\"sources\":{\"a.asm\":{\"text\":\"" + "x".repeat(20_000_000) + "\"}}}";
    post(body)
        .then()
        .statusCode(413)
        .contentType("application/problem+json")
        .body("code", equalTo("too-large"))
        .body("detail", containsString("16777216 bytes"));
  }

  @Test
  void whatIsNotJsonIsTheWrongMediaType() {
    given()
        .contentType("text/plain")
        .body("x")
        .post("/v1/jobs")
        .then()
        .statusCode(415)
        .contentType("application/problem+json")
        .body("code", equalTo("unsupported-media-type"));
  }

  @Test
  void aBodyOfNoTypeIsTheWrongMediaTypeToo() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/jobs"))
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).as(response.body()).isEqualTo(415);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<x.asm", ">x.asm", ">game.gb", ">rom", "{unit}", "a\"b.asm", "\uD83D\uDE00.asm"})
  void aNameThatMeansSomethingToARecipeIsAFileAndNothingElse(String name) {
    JsonPath job =
        Jobs.build(
            Map.of(
                "sources", Map.of(name, Map.of("text", HELLO)),
                "units", List.of(name)));
    assertThat(job.getString("verdict")).as(job.prettify()).isEqualTo("succeeded");
    assertThat(job.getList("artifacts.name")).isEqualTo(List.of("game.gb", "game.map", "game.sym"));
  }

  @Test
  void aNameWithEscapedSurrogatesIsTheNameThatTheyMean() {
    post("{\"sources\":{\"\\ud83d\\ude00.asm\":{\"text\":\"\"}}}").then().statusCode(202);
  }

  @Test
  void whatAClientWroteIsQuotedShortAndOnOneLine() {
    String detail =
        post("{\"sources\":{\"a.asm\":{\"text\":\"\"}},\"lane\":\"x\\n" + "y".repeat(9000) + "\"}")
            .then()
            .statusCode(422)
            .extract()
            .path("detail");
    assertThat(detail).hasSizeLessThan(600).doesNotContain("\n");
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/jobs/0197aaaa-0000-7000-8000-000000000000, 404",
    "/v1/jobs/0197aaaa-0000-7000-8000-000000000000/log, 404",
    "/v1/jobs/0197aaaa-0000-7000-8000-000000000000/artifacts/game.gb, 404",
    "/v1/jobs/not-an-id, 404",
    "/v1/jobs/1-1-1-1-1, 404",
    "/v1/jobs/1-1-1-1-1/events, 404",
    "/v1/batches/not-an-id, 404",
    "/v1/batches/0197aaaa-0000-7000-8000-000000000000, 404",
    "/v1/batches/0197aaaa-0000-7000-8000-000000000000/jobs, 404",
    "/v1/batches/0197aaaa-0000-7000-8000-000000000000/report, 404",
    "/v1/nothing, 404",
    "/v1/jobs/0197aaaa-0000-7000-8000-000000000000/cancel, 405"
  })
  void whatIsNotThereIsAProblemToo(String path, int status) {
    given()
        .get(path)
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", not(equalTo(null)));
  }

  @Test
  void aWaitThatIsNoNumberOfSecondsIsRefused() {
    String id = Jobs.submit(Map.of("sources", Map.of("a.asm", Map.of("text", HELLO))));
    for (String wait : List.of("x", "-1", "61", "1.5", "99999999999")) {
      given()
          .get("/v1/jobs/" + id + "?wait=" + wait)
          .then()
          .statusCode(400)
          .contentType("application/problem+json")
          .body("code", equalTo("bad-wait"));
    }
  }

  @Test
  void aSubmissionIsAcceptedWithItsPlaceAndATimeToComeAgain() {
    Response response = Jobs.request(Map.of("sources", Map.of("a.asm", Map.of("text", HELLO))));
    response.then().statusCode(202).body("state", equalTo("queued"));
    assertThat(response.header("Location")).endsWith("/v1/jobs/" + response.path("id"));
    assertThat(response.header("Retry-After")).isEqualTo("1");
    assertThat(response.header("ETag")).startsWith("\"");
  }

  @Test
  void aSubmissionThatPrefersToWaitIsAnsweredWithTheVerdict() {
    Response response =
        given()
            .contentType("application/json")
            .header("Prefer", "respond-async, wait=30")
            .body(Map.of("sources", Map.of("a.asm", Map.of("text", HELLO))))
            .post("/v1/jobs");
    response.then().statusCode(200).body("verdict", equalTo("succeeded"));
    assertThat(response.header("Preference-Applied")).isEqualTo("wait=30");
  }

  @Test
  void whatTheClientKnowsIsNotSentAgain() {
    JsonPath job = Jobs.build(Map.of("sources", Map.of("a.asm", Map.of("text", HELLO))));
    for (String path : List.of("", "/artifacts/game.gb")) {
      String url = "/v1/jobs/" + job.getString("id") + path;
      String tag = given().get(url).then().statusCode(200).extract().header("ETag");
      given().header("If-None-Match", tag).get(url).then().statusCode(304).header("ETag", tag);
    }
  }

  @Test
  void anArtifactIsForSavingAndNotForShowing() {
    JsonPath job = Jobs.build(Map.of("sources", Map.of("a.asm", Map.of("text", HELLO))));
    Response rom = given().get(job.getString("artifacts.find { it.name == 'game.gb' }.href"));
    rom.then().statusCode(200).contentType("application/octet-stream");
    assertThat(rom.header("Content-Disposition")).startsWith("attachment");
    assertThat(rom.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(rom.header("ETag"))
        .isEqualTo(
            "\"sha256-" + job.getString("artifacts.find { it.name == 'game.gb' }.sha256") + "\"");
  }

  @Test
  void theLogOfAllStagesHasAHeadingForEachStream() {
    JsonPath job = Jobs.build(Jobs.script("echo out; echo err >&2; echo > $1"));
    assertThat(given().get("/v1/jobs/" + job.getString("id") + "/log").asString())
        .isEqualTo("== asm:main.sh stdout ==\nout\n== asm:main.sh stderr ==\nerr\n");
    given()
        .get("/v1/jobs/" + job.getString("id") + "/log?stream=stdin")
        .then()
        .statusCode(400)
        .body("code", equalTo("bad-stream"));
  }

  @Test
  void theApiDescribesItself() {
    JsonPath api =
        given().get("/q/openapi?format=json").then().statusCode(200).extract().jsonPath();
    assertThat(api.getMap("paths").keySet())
        .extracting(Object::toString)
        .containsExactlyInAnyOrder(
            "/v1/batches",
            "/v1/batches/{id}",
            "/v1/batches/{id}/cancel",
            "/v1/batches/{id}/jobs",
            "/v1/batches/{id}/report",
            "/v1/batches/{id}/requeue",
            "/v1/jobs",
            "/v1/jobs/{id}",
            "/v1/jobs/{id}/artifacts/{name}",
            "/v1/jobs/{id}/cancel",
            "/v1/jobs/{id}/events",
            "/v1/jobs/{id}/log",
            "/v1/jobs/{id}/requeue",
            "/v1/recipes",
            "/v1/recipes/{name}",
            "/v1/toolchains",
            "/v1/webhooks",
            "/v1/webhooks/{id}",
            "/v1/webhooks/{id}/deliveries",
            "/v1/webhooks/{id}/deliveries/{delivery}/resend");
    assertThat(api.getMap("components.schemas.Job.properties").keySet())
        .extracting(Object::toString)
        .contains("verdict", "stages", "diagnostics", "artifacts");
    given().get("/q/swagger-ui/").then().statusCode(200).contentType("text/html");
  }

  private static Response post(String body) {
    return given().contentType("application/json").body(body).post("/v1/jobs");
  }
}
