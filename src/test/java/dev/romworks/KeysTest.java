package dev.romworks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.romworks.job.JobId;
import dev.romworks.job.Sha256;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Proves that where there is a key nobody asks without one, and what a key is good for: what its
/// tenant owns, its scopes, its limits. The keys are made as users make them, by the command.
@QuarkusTest
@QuarkusTestResource(Services.class)
class KeysTest {

  private static final String HELLO = "SECTION \"hello\", ROM0[$100]\n db 1\n";

  private static final int PAIRS = 20;

  private static String alice = "";
  private static String bob = "";

  private static int port;

  @BeforeEach
  void thereAreTwoTenants() {
    if (alice.isEmpty()) {
      alice = KeyCommands.add("alice", "--tenant", "alice");
      bob = KeyCommands.add("bob", "--tenant", "bob");
      port = RestAssured.port;
      KeyCommands.awaitWithoutKey(401);
    }
  }

  @AfterAll
  static void thereIsNoKey() {
    RestAssured.port = port; // Quarkus has taken it back
    KeyCommands.removeAll();
  }

  private static RequestSpecification as(String key) {
    return given().header("Authorization", "Bearer " + key);
  }

  private static Response submit(String key, Map<String, ?> submission) {
    return as(key).contentType("application/json").body(submission).post("/v1/jobs");
  }

  private static String submitted(String key, String script) {
    return submit(key, Jobs.script(script)).then().statusCode(202).extract().path("id");
  }

  private static void awaitEnd(String key, String id) {
    Awaitility.await().until(() -> as(key).get("/v1/jobs/" + id).path("state"), "finished"::equals);
  }

  @Test
  void whoSendsNoKeyOrNoneThatIsGoodIsRefused() {
    for (String authorization : List.of("", "Bearer rw_x", "Bearer", "Basic " + alice, alice)) {
      given()
          .header("Authorization", authorization)
          .get("/v1/jobs")
          .then()
          .statusCode(401)
          .contentType("application/problem+json")
          .header("WWW-Authenticate", "Bearer")
          .body("code", equalTo("unauthorized"));
    }
    given().get("/q/health/ready").then().statusCode(200);
    as(alice).get("/v1/jobs").then().statusCode(200);
  }

  @Test
  void anothersJobIsNotThereWhateverIsAskedOfIt() {
    String id = submitted(alice, "echo 1 > $1");
    awaitEnd(alice, id);
    String job = "/v1/jobs/" + id;
    for (String path : List.of("", "/artifacts/out", "/log", "/events", "?wait=1")) {
      as(bob).get(job + path).then().statusCode(404).body("code", equalTo("not-found"));
    }
    for (String path : List.of("/cancel", "/requeue")) {
      as(bob).post(job + path).then().statusCode(404);
    }
    assertThat(as(bob).get("/v1/jobs").jsonPath().getList("jobs")).isEmpty();
    assertThat(as(alice).get("/v1/jobs").jsonPath().getList("jobs.id")).contains(id);
    as(alice).get(job).then().body("attempt", equalTo(1));
  }

  @Test
  void anothersBatchIsNotThereWhateverIsAskedOfIt() {
    String id =
        as(alice)
            .contentType("application/json")
            .body(Map.of("jobs", List.of(Jobs.script("echo 1 > $1"))))
            .post("/v1/batches")
            .path("id");
    String batch = "/v1/batches/" + id;
    for (String path : List.of("", "/jobs", "/report", "/report?format=csv", "?wait=1")) {
      as(bob).get(batch + path).then().statusCode(404);
    }
    for (String path : List.of("/cancel", "/requeue")) {
      as(bob).post(batch + path).then().statusCode(404);
    }
    assertThat(as(bob).get("/v1/jobs?batch=" + id).jsonPath().getList("jobs")).isEmpty();
    assertThat(as(alice).get("/v1/jobs?batch=" + id).jsonPath().getList("jobs")).hasSize(1);
  }

  /// Else whoever has a clock could find out which ids there are.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /v1/jobs/{job}",
        "GET /v1/jobs/{job}/log",
        "GET /v1/jobs/{job}/artifacts/out",
        "GET /v1/jobs/{job}/events",
        "POST /v1/jobs/{job}/cancel",
        "POST /v1/jobs/{job}/requeue",
        "GET /v1/batches/{batch}",
        "GET /v1/batches/{batch}/jobs",
        "GET /v1/batches/{batch}/report",
        "POST /v1/batches/{batch}/cancel",
        "POST /v1/batches/{batch}/requeue"
      })
  void whatIsAnothersTakesAsLongAsWhatIsNotThere(String call) {
    String method = call.substring(0, call.indexOf(' '));
    String path = call.substring(call.indexOf(' ') + 1);
    String others =
        path.contains("{job}")
            ? path.replace("{job}", alicesJob())
            : path.replace("{batch}", alicesBatch());
    List<Long> anothers = new ArrayList<>();
    List<Long> nobodys = new ArrayList<>();
    int pairs = path.contains("{job}") ? PAIRS : PAIRS / 2; // batches are read 20 times a second
    for (int i = 0; i < pairs; i++) { // in turns, so that a machine whose speed changes is fair
      String none = path.replaceAll("[{]\\w+[}]", JobId.create().toString());
      nobodys.add(nanos(method, none));
      anothers.add(nanos(method, others));
      anothers.add(nanos(method, others));
      nobodys.add(nanos(method, none));
    }
    long difference = Math.abs(quartile(anothers, 2) - quartile(nobodys, 2));
    long noise = quartile(nobodys, 3) - quartile(nobodys, 1);
    assertThat(difference).as("ns, of a noise of %d ns", noise).isLessThan(noise);
  }

  private static String alicesJob() {
    String id = submitted(alice, "echo 1 > $1");
    awaitEnd(alice, id);
    return id;
  }

  private static String alicesBatch() {
    return as(alice)
        .contentType("application/json")
        .header("Prefer", "wait=30")
        .body(Map.of("jobs", List.of(Jobs.script("echo 1 > $1"))))
        .post("/v1/batches")
        .then()
        .statusCode(200)
        .extract()
        .path("id");
  }

  private static long nanos(String method, String path) {
    long began = System.nanoTime();
    as(bob).request(method, path).then().statusCode(404);
    return System.nanoTime() - began;
  }

  private static long quartile(List<Long> values, int quartile) {
    return values.stream().sorted().toList().get(values.size() * quartile / 4);
  }

  @Test
  void aCursorAndAnIdempotencyKeyMeanOnesOwn() {
    String first = submitted(alice, "echo 1 > $1");
    String _ = submitted(alice, "echo 2 > $1");
    String cursor = as(alice).get("/v1/jobs?limit=1").path("next");
    String bobs = submitted(bob, "echo 3 > $1");
    assertThat(as(alice).get("/v1/jobs?cursor=" + cursor).jsonPath().getList("jobs.id"))
        .contains(first);
    assertThat(as(bob).get("/v1/jobs?cursor=" + cursor).jsonPath().getList("jobs.id"))
        .doesNotContain(first, bobs);
    String word = UUID.randomUUID().toString();
    Map<String, Object> job = Jobs.script("echo 4 > $1");
    String alices = idempotent(alice, word, job).path("id");
    assertThat(idempotent(alice, word, job).<String>path("id")).isEqualTo(alices);
    idempotent(bob, word, job).then().statusCode(202);
    assertThat(idempotent(bob, word, job).<String>path("id")).isNotEqualTo(alices);
  }

  private static Response idempotent(String key, String word, Map<String, ?> job) {
    return as(key)
        .contentType("application/json")
        .header("Idempotency-Key", word)
        .body(job)
        .post("/v1/jobs");
  }

  @Test
  void aContentIsNamedByItsDigestByThoseAloneWhoHaveHandedItIn() {
    String unique = HELLO + "; " + UUID.randomUUID() + "\n";
    submit(alice, Map.of("sources", Map.of("main.asm", Map.of("text", unique))))
        .then()
        .statusCode(202);
    Map<String, ?> again =
        Map.of("sources", Map.of("main.asm", Map.of("sha256", Sha256.of(unique))));
    String id = submit(alice, again).then().statusCode(202).extract().path("id");
    awaitEnd(alice, id);
    as(alice).get("/v1/jobs/" + id).then().body("verdict", equalTo("succeeded"));
    for (String none : List.of("", "x", "\0", Sha256.of(unique).toUpperCase(Locale.ROOT))) {
      submit(alice, Map.of("sources", Map.of("main.asm", Map.of("sha256", none))))
          .then()
          .statusCode(422)
          .body("code", equalTo("unknown-content"));
    }
    submit(bob, again)
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-content"))
        .body("detail", containsString("sources.main.asm.sha256"));
  }

  @Test
  void aKeyIsGoodForItsScopesAlone() {
    String reads = KeyCommands.add("reads", "--tenant", "alice", "--scope", "read");
    String submits = KeyCommands.add("submits", "--tenant", "alice", "--scope", "submit");
    submit(reads, Jobs.script("true"))
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("code", equalTo("forbidden"));
    String id = submit(submits, Jobs.script("true")).then().statusCode(202).extract().path("id");
    as(submits).get("/v1/jobs/" + id).then().statusCode(403);
    as(reads).get("/v1/jobs/" + id).then().statusCode(200);
    as(reads).post("/v1/jobs/" + id + "/cancel").then().statusCode(403);
  }

  @Test
  void aKeyThatIsRemovedIsGoodForNothingAMomentLater() {
    String key = KeyCommands.add("gone", "--tenant", "alice");
    as(key).get("/v1/jobs").then().statusCode(200);
    String id =
        KeyCommands.run("list").lines().filter(it -> it.contains("gone")).findFirst().orElseThrow();
    String _ = KeyCommands.run("remove", id.substring(0, id.indexOf(' ')));
    Awaitility.await().until(() -> as(key).get("/v1/jobs").statusCode() == 401);
  }

  @Test
  void whoAsksMoreOftenThanItMayIsToldWhenToComeAgain() {
    String key = KeyCommands.add("few", "--tenant", "alice", "--requests-per-minute", "3");
    for (int i = 0; i < 3; i++) {
      as(key).get("/v1/jobs").then().statusCode(200);
    }
    assertQuota(as(key).get("/v1/jobs"), "requests");
    as(alice).get("/v1/jobs").then().statusCode(200);
  }

  private static void assertQuota(Response response, String of) {
    response
        .then()
        .statusCode(429)
        .contentType("application/problem+json")
        .body("code", equalTo("quota-exceeded"))
        .body("detail", containsString(of));
    assertThat(Integer.parseInt(response.header("Retry-After"))).isBetween(1, 600);
  }

  @Test
  void noMoreJobsOfAKeyWaitThanMay() {
    String key = KeyCommands.add("short", "--tenant", "alice", "--max-queued", "2");
    List<Map<String, Object>> three = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Map<String, Object> job = new HashMap<>(Jobs.script("sleep 1; echo " + i));
      three.add(job);
    }
    assertQuota(
        as(key).contentType("application/json").body(Map.of("jobs", three)).post("/v1/batches"),
        "wait");
    List<String> blockers = new ArrayList<>();
    for (int i = 0; i < 4; i++) { // so that others wait
      blockers.add(submitted(alice, "sleep 20"));
    }
    Awaitility.await()
        .until(
            () -> as(alice).get("/v1/jobs?state=running").jsonPath().getList("jobs").size() >= 2);
    String _ = submitted(key, "true");
    String _ = submitted(key, "true");
    assertQuota(submit(key, Jobs.script("true")), "wait");
    blockers.forEach(id -> as(alice).post("/v1/jobs/" + id + "/cancel"));
  }

  @Test
  void noMoreBytesOfAKeyComeInThanMay() {
    String key = KeyCommands.add("small", "--tenant", "alice", "--bytes-per-minute", "1000");
    submit(key, Jobs.script("true # " + "x".repeat(5000))).then().statusCode(202);
    assertQuota(submit(key, Jobs.script("true")), "bytes");
    as(key).get("/v1/jobs").then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "add x --scope write",
        "add x --days 0",
        "add x --tenant A!",
        "add",
        "remove 0197aaaa-0000-7000-8000-000000000000",
        "remove x",
        ""
      })
  void aCommandThatIsWrongSaysWhatIsAndMakesNothing(String words) {
    String before = KeyCommands.run("list");
    StringWriter said = new StringWriter();
    assertThat(KeyCommands.run(said, words.isEmpty() ? new String[0] : words.split(" ", -1)))
        .isPositive();
    assertThat(said.toString()).isNotBlank().doesNotContain("\tat ");
    assertThat(KeyCommands.run("list")).isEqualTo(before);
  }

  @Test
  void aListShowsNoKey() {
    JsonPath _ = as(alice).get("/v1/jobs").jsonPath();
    assertThat(KeyCommands.run("list"))
        .contains("alice", "bob")
        .doesNotContain(alice)
        .doesNotContain(Sha256.of(alice));
  }
}
