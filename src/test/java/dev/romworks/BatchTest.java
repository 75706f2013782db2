package dev.romworks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.romworks.archive.Archives;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Proves that many jobs can be handed in at once, followed, called off and run again.
@QuarkusTest
@QuarkusTestResource(Services.class)
class BatchTest {

  private static final String STAND_IN = "{\"job\":{\"recipe\":\"stand-in\"}}";

  /// A folder for each of some scripts.
  private static Map<String, byte[]> folders(Map<String, String> scripts) {
    Map<String, byte[]> files = new TreeMap<>();
    scripts.forEach((folder, script) -> files.put(folder + "/main.sh", Archives.utf8(script)));
    return files;
  }

  private static Response post(String json, byte[] archive) {
    return given()
        .contentType("multipart/form-data")
        .multiPart("batch", json, "application/json")
        .multiPart("archive", "class.zip", archive)
        .post("/v1/batches");
  }

  private static Response post(Map<String, ?> batch) {
    return given().contentType("application/json").body(batch).post("/v1/batches");
  }

  private static JsonPath ended(String id) {
    return Awaitility.await("batch " + id)
        .until(
            () -> given().get("/v1/batches/" + id + "?wait=5").jsonPath(),
            batch -> batch.get("finishedAt") != null);
  }

  private static JsonPath jobs(String id, String query) {
    return given()
        .get("/v1/batches/" + id + "/jobs" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void eachFolderOfAnArchiveIsAJobAndWhatIsSharedIsLaidIntoEach() {
    Map<String, byte[]> files =
        folders(Map.of("anna", ". ./check; echo anna > $1", "ben", ". ./check; echo ben > $1"));
    files.put("anna/check", Archives.utf8("exit 9")); // her own, in the shared one's place
    files.put("common/check", Archives.utf8("test -f main.sh"));
    Response posted =
        post(
            "{\"name\":\"hw1\",\"shared\":\"common\",\"job\":{\"recipe\":\"stand-in\",\"labels\":{\"hw\":\"1\"}}}",
            Archives.zip(files));
    String id = posted.then().statusCode(202).extract().path("id");
    assertThat(posted.header("Location")).endsWith("/v1/batches/" + id);
    JsonPath batch = ended(id);
    assertThat(batch.getString("name")).isEqualTo("hw1");
    assertThat(batch.getInt("total")).isEqualTo(2);
    assertThat(batch.getMap("verdicts")).isEqualTo(Map.of("succeeded", 2));
    assertThat(batch.getFloat("progress")).isEqualTo(1f);
    JsonPath jobs = jobs(id, "");
    assertThat(jobs.getList("jobs.labels"))
        .containsExactly(Map.of("hw", "1", "folder", "ben"), Map.of("hw", "1", "folder", "anna"));
    assertThat(jobs.getList("jobs.lane")).containsOnly("bulk");
    assertThat(jobs.getList("jobs.batch")).containsOnly(id);
  }

  @Test
  void aFolderThatCannotBeBuiltIsRejectedAndTheOthersAreBuilt() {
    Map<String, byte[]> files = folders(Map.of("good", "echo good > $1"));
    files.put("bad/one.sh", Archives.utf8("true"));
    files.put("bad/two.sh", Archives.utf8("true"));
    String id = post(STAND_IN, Archives.tar(files)).then().statusCode(202).extract().path("id");
    assertThat(ended(id).getMap("verdicts")).isEqualTo(Map.of("succeeded", 1, "rejected", 1));
    JsonPath rejected = jobs(id, "?verdict=rejected");
    assertThat(rejected.getList("jobs.labels.folder")).containsExactly("bad");
    assertThat(rejected.getString("jobs[0].message")).contains("which sources are assembled");
  }

  @Test
  void whereNoFolderCanBeBuiltTheBatchIsRefused() {
    Map<String, byte[]> files = folders(Map.of("a", "true", "b", "true"));
    post("{\"job\":{\"recipe\":\"stand-in\",\"options\":{\"no\":1}}}", Archives.zip(files))
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-option"))
        .body("detail", containsString("folder \"a\": options.no"));
  }

  @ParameterizedTest
  @CsvSource({
    "a/../../main.sh, a/../../main.sh, bad-source-name",
    "/etc/passwd, /etc/passwd, bad-source-name",
    "a/main.sh/main.sh, a/main.sh, bad-sources",
    "at-the-top.sh, at-the-top.sh, not-in-a-folder",
    "a/-o.sh, a/-o.sh, bad-source-name"
  })
  void anArchiveThatIsAnAttackIsRefusedAsAWholeAndTheEntryNamed(
      String entry, String named, String code) {
    Map<String, byte[]> files = folders(Map.of("a", "true", "b", "true"));
    files.put(entry, Archives.utf8("true"));
    post(STAND_IN, Archives.tar(files))
        .then()
        .statusCode(422)
        .body("code", equalTo(code))
        .body("detail", containsString(named));
  }

  @Test
  void whatIsLaidIntoEachIsCountedForEach() {
    Map<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < 300; i++) {
      files.put("student" + i + "/main.sh", Archives.utf8("true"));
      files.put("common/" + i, Archives.utf8(""));
    }
    post("{\"shared\":\"common\",\"job\":{\"recipe\":\"stand-in\"}}", Archives.zip(files))
        .then()
        .statusCode(422)
        .body("code", equalTo("too-many-sources"))
        .body("detail", containsString("these have 90300"));
  }

  @Test
  void oneFaultInJsonRefusesTheBatchAndSaysWhichJobHasIt() {
    String run = UUID.randomUUID().toString();
    Map<String, Object> good = new HashMap<>(Jobs.script("echo good > $1"));
    good.put("labels", Map.of("run", run));
    Map<String, Object> bad = new HashMap<>(good);
    bad.put("lane", "fast");
    post(Map.of("jobs", List.of(good, bad)))
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-lane"))
        .body("detail", containsString("jobs.[1].lane"));
    assertThat(given().get("/v1/jobs?label.run=" + run).jsonPath().getList("jobs")).isEmpty();
    post(Map.of("jobs", List.of())).then().statusCode(422).body("code", equalTo("no-jobs"));
  }

  @Test
  void theSameKeyAndJobsAreTheSameBatchAndOthersAreRefused() {
    String key = UUID.randomUUID().toString();
    Map<String, ?> batch = Map.of("jobs", List.of(Jobs.script("echo 1 > $1")));
    String first = withKey(key, batch).then().statusCode(202).extract().path("id");
    withKey(key, batch).then().body("id", equalTo(first)).body("total", equalTo(1));
    withKey(key, Map.of("jobs", List.of(Jobs.script("echo 2 > $1"))))
        .then()
        .statusCode(422)
        .body("code", equalTo("idempotency-mismatch"));
  }

  private static Response withKey(String key, Map<String, ?> batch) {
    return given()
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body(batch)
        .post("/v1/batches");
  }

  @Test
  void whoPrefersToWaitIsAnsweredWithTheWholeBatchAtItsEnd() {
    Map<String, ?> batch =
        Map.of("jobs", List.of(Jobs.script("sleep 0.3; echo 1 > $1"), Jobs.script("exit 1")));
    Response answer =
        given()
            .contentType("application/json")
            .header("Prefer", "wait=30")
            .body(batch)
            .post("/v1/batches");
    answer
        .then()
        .statusCode(200)
        .header("Retry-After", nullValue())
        .header("Preference-Applied", equalTo("wait=30"))
        .body("verdicts", equalTo(Map.of("succeeded", 1, "failed", 1)));
    given()
        .header("If-None-Match", answer.header("ETag"))
        .get("/v1/batches/" + answer.path("id"))
        .then()
        .statusCode(304);
  }

  @Test
  void aBatchIsCalledOffAndThoseThatHaveNotSucceededRunAgain() {
    List<Map<String, Object>> jobs =
        List.of(Jobs.script("echo 1 > $1"), Jobs.script("exit 1"), Jobs.script("sleep 30; echo 3"));
    String id = post(Map.of("jobs", jobs)).then().statusCode(202).extract().path("id");
    Awaitility.await()
        .until(
            () -> given().get("/v1/batches/" + id).jsonPath().getMap("states"),
            equalTo(Map.of("queued", 0, "running", 1, "finished", 2, "quarantined", 0)));
    given().post("/v1/batches/" + id + "/cancel").then().statusCode(202);
    assertThat(ended(id).getMap("verdicts"))
        .isEqualTo(Map.of("succeeded", 1, "failed", 1, "canceled", 1));
    given().post("/v1/batches/" + id + "/cancel").then().statusCode(200);
    given().post("/v1/batches/" + id + "/requeue?only=bad").then().statusCode(400);
    given().post("/v1/batches/" + id + "/requeue?only=failed").then().statusCode(202);
    assertThat(attempts(id, "succeeded")).containsExactly(1);
    Awaitility.await().until(() -> attempts(id, "failed"), List.of(2)::equals);
    given().post("/v1/batches/" + id + "/cancel");
    ended(id);
  }

  private static List<Integer> attempts(String batch, String verdict) {
    return jobs(batch, "?verdict=" + verdict).getList("jobs.attempt");
  }

  @Test
  void aReportTellsAllJobsInEachFormat() {
    Map<String, byte[]> files =
        folders(
            Map.of(
                "=cmd", "echo 1 > $1",
                "ben", "echo 'error: main.sh(3): bad' >&2; exit 1",
                "eve", "exit 2"));
    String id = post(STAND_IN, Archives.zip(files)).then().statusCode(202).extract().path("id");
    ended(id);
    JsonPath json = report(id, null, "application/json").jsonPath();
    assertThat(json.getMap("batch.verdicts")).isEqualTo(Map.of("succeeded", 1, "failed", 2));
    assertThat(json.getList("jobs.verdict")).containsExactly("succeeded", "failed", "failed");
    assertThat(json.getList("jobs.labels.folder")).containsExactly("=cmd", "ben", "eve");
    assertThat(report(id, "csv", "text/csv").asString().lines())
        .hasSize(4)
        .anyMatch(row -> row.contains(",'=cmd,finished,succeeded,"));
    String junit = report(id, "junit", "application/xml").asString();
    assertThat(junit)
        .contains("tests=\"3\" failures=\"2\" errors=\"0\" skipped=\"0\"", "name=\"ben\"");
    JsonPath sarif = report(id, "sarif", "application/sarif+json").jsonPath();
    assertThat(sarif.getString("version")).isEqualTo("2.1.0");
    assertThat(sarif.getList("runs[0].results.level")).containsExactly("error", "error");
    given()
        .get("/v1/batches/" + id + "/report?format=pdf")
        .then()
        .statusCode(400)
        .body("code", equalTo("bad-format"));
  }

  private static Response report(String id, @Nullable String format, String type) {
    Response report =
        given().get("/v1/batches/" + id + "/report" + (format == null ? "" : "?format=" + format));
    report.then().statusCode(200).contentType(containsString(type));
    assertThat(report.header("Content-Disposition")).contains("attachment").contains(id);
    return report;
  }
}
