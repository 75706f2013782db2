package dev.romworks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.ApiDocument.Operation;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// Proves that whoever runs the program sees how it is: what is away, what waits, and each thing
/// that happens once.
@QuarkusTest
@QuarkusTestResource(Services.class)
class OperationTest {

  private static final String OLDEST = "romworks_queue_oldest_seconds{lane=\"bulk\"}";
  private static final Duration PROBE = Duration.ofSeconds(4); // the longest that one may take

  private static JsonPath ready(int status) {
    Response answer = given().get("/q/health/ready");
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.time()).isLessThan(PROBE.toMillis());
    return answer.jsonPath();
  }

  private static Map<String, Object> check(JsonPath health, String name) {
    return health.getMap("checks.find { it.name == '" + name + "' }");
  }

  private static void assertAlive() {
    given().get("/q/health/live").then().statusCode(200);
  }

  private static void awaitReady() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> given().get("/q/health/ready").statusCode() == 200);
  }

  @Test
  void aWorkerIsReadyWhenAllItNeedsIsThereAndLivesWithoutAnyCheck() {
    awaitReady();
    JsonPath health = ready(200);
    assertThat(health.getList("checks.name"))
        .containsExactlyInAnyOrder("kafka", "postgresql", "sandbox", "toolchains", "worker");
    assertThat(health.getString("checks.find { it.name == 'toolchains' }.data.stand-in"))
        .isEqualTo("stand-in-1.0");
    assertThat(given().get("/q/health/live").jsonPath().getList("checks")).isEmpty();
  }

  @Test
  void withoutKafkaItIsReadyAndSaysWhatIsAway() {
    Services.kafka().stop();
    try {
      Awaitility.await()
          .atMost(Duration.ofSeconds(10))
          .until(() ->
              ready(200).getBoolean("checks.find { it.name == 'kafka' }.data.reachable") == false);
      assertAlive();
    } finally {
      Services.kafka().restart();
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> ready(200).getBoolean("checks.find { it.name == 'kafka' }.data.reachable"));
  }

  @Test
  void withoutPostgresItLivesAndIsNotReadyAndNobodyKnowsWhatWaits() {
    awaitReady();
    Services.postgres().stop();
    try {
      Awaitility.await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> given().get("/q/health/ready").statusCode() == 503);
      JsonPath health = ready(503);
      assertThat(check(health, "postgresql")).containsEntry("status", "DOWN").containsKey("data");
      assertThat(health.getList("checks.findAll { it.status == 'DOWN' }.name"))
          .isEqualTo(List.of("postgresql"));
      assertAlive();
      Metrics.when(metrics -> Double.isNaN(metrics.value(OLDEST)));
    } finally {
      Services.postgres().restart();
    }
    awaitReady();
    Metrics.when(metrics -> metrics.value(OLDEST) == 0);
  }

  @Test
  void eachJobIsCountedOnceByWhatBecameOfIt() {
    Metrics before = Metrics.scrape();
    String good = Jobs.build(Jobs.script("printf 12345 > $1")).getString("id");
    JsonPath bad = Jobs.build(Jobs.script("exit 3"));
    JsonPath still = Jobs.build(Jobs.script("sleep 60", 10_000, 200));
    assertThat(still.getString("verdict")).isEqualTo("stalled");
    Metrics now =
        Metrics.when(
            metrics -> // a client may know of a verdict before it is counted
            metrics.value("romworks_slots_in_use{lane=\"interactive\"}") == 0);
    for (String verdict : List.of("succeeded", "failed", "stalled")) {
      String series = "romworks_verdicts_total{recipe=\"stand-in\",verdict=\"" + verdict + "\"}";
      assertThat(now.since(before, series)).as(series).isEqualTo(1);
    }
    String kind = still.getString("stall.kind");
    assertThat(now.since(before, "romworks_stalls_total{kind=\"" + kind + "\"}")).isEqualTo(1);
    // two of the job that succeeded, one of each that did not: their linkers were never started
    assertThat(now.since(before, "romworks_stage_seconds_count{tool=\"stand-in\"}")).isEqualTo(4);
    assertThat(now.since(before, "romworks_channel_bytes_total{kind=\"fifo\"}")).isEqualTo(10);
    assertThat(now.value("romworks_slots{lane=\"interactive\"}")).isPositive();
    assertThat(now.value("romworks_self_test{check=\"sandbox\"}")).isEqualTo(1);
    assertThat(now.value("romworks_self_test{check=\"toolchains\"}")).isEqualTo(1);
    assertThat(now.text())
        .doesNotContain(good, bad.getString("id"), still.getString("id"), "main.sh", "default");
  }

  @Test
  void theAgeOfTheQueueGrowsAndFalls() {
    List<String> ids =
        IntStream.range(0, 4 * Runtime.getRuntime().availableProcessors()) // of each slot four
            .mapToObj(_ -> {
              Map<String, Object> slow = new HashMap<>(Jobs.script("sleep 2; echo > $1"));
              slow.put("lane", "bulk");
              return Jobs.submit(slow);
            })
            .toList();
    Metrics.when(
        metrics -> // not one after the other: a scrape may show two counts
        metrics.value(OLDEST) > 0.5 && metrics.value("romworks_queue_jobs{lane=\"bulk\"}") > 0);
    ids.forEach(id -> given().post("/v1/jobs/" + id + "/cancel"));
    Metrics.when(metrics -> metrics.value(OLDEST) == 0);
  }

  @Test
  void whatIsRefusedIsCountedByItsCode() {
    Metrics before = Metrics.scrape();
    given().contentType("application/json").body("{").post("/v1/jobs");
    Jobs.request(Map.of("recipe", "nope", "sources", Map.of()));
    given().get("/v1/jobs/" + UUID.randomUUID());
    Metrics now = Metrics.scrape();
    assertThat(now.since(before, "romworks_submissions_refused_total{code=\"malformed-json\"}"))
        .isEqualTo(1);
    assertThat(now.text()).doesNotContain("code=\"not-found\"");
  }

  @Test
  void callsAreCountedByTheirTemplatesAloneWhateverIsAsked() throws Exception {
    String id = UUID.randomUUID().toString();
    for (Operation operation : ApiDocument.read().operations()) {
      if (operation.method().equals("GET")) {
        given().get(operation.path().replace("{id}", id).replace("{name}", "nobodys"));
      }
    }
    given().delete("/v1/jobs/" + id).then().statusCode(405);
    given().get("/v1/" + id);
    given().urlEncodingEnabled(false).get("//" + id);
    given().urlEncodingEnabled(false).get("//" + id + "//");
    given().header("Host", "evil.example").get("/v1/jobs/" + id);
    given().request("X" + id, "/v1/jobs");
    Metrics now = Metrics.scrape();
    for (Operation operation : ApiDocument.read().operations()) {
      if (operation.method().equals("GET")) {
        assertThat(now.text()).contains("uri=\"" + operation.path() + "\"");
      }
    }
    assertThat(now.text()).contains("uri=\"OTHER\"", "method=\"OTHER\"").doesNotContain(id);
  }

  @Test
  void pollsAndWaitsAreCountedWithoutTheNameOfAJob() {
    String id = Jobs.submit(Jobs.script("sleep 1; echo > $1"));
    Jobs.await(id, job -> job.getString("state").equals("running"));
    Metrics before = Metrics.scrape();
    given().get("/v1/jobs/" + id + "?wait=5").then().statusCode(200);
    String tag = given().get("/v1/jobs/" + id).header("ETag");
    given().header("If-None-Match", tag).get("/v1/jobs/" + id).then().statusCode(304);
    given().get("/v1/jobs/" + UUID.randomUUID()).then().statusCode(404);
    given().get("/nowhere/" + id).then().statusCode(404);
    given().header("Origin", "https://evil.example").post("/v1/jobs/" + id + "/cancel");
    Metrics now = Metrics.scrape();
    assertThat(now.since(before, "romworks_waits_total")).isEqualTo(1);
    assertThat(now.value("romworks_waiting_requests")).isZero();
    for (int status : List.of(200, 304, 404)) {
      assertThat(now.text())
          .containsPattern(
              "http_server_requests_seconds_count\\{method=\"GET\",outcome=\"\\w+\",status=\"%d\",uri=\"/v1/jobs/\\{id}\"}"
                  .formatted(status));
    }
    assertThat(now.text()).doesNotContain(id);
  }
}
