package dev.romworks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// Proves what clients see of what has gone, in the running program, which sweeps by itself.
@QuarkusTest
@QuarkusTestResource(Services.class)
@TestProfile(RetentionApiTest.OftenSwept.class)
class RetentionApiTest {

  /// The usual ages, but it is looked often.
  public static final class OftenSwept implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("romworks.retention.sweep", "PT0.1S");
    }
  }

  @Inject DataSource database;

  private void age(String which, String id, int days) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "update job set finished_at = finished_at - make_interval(days => ?) where "
                    + which
                    + " = ?")) {
      statement.setInt(1, days);
      statement.setObject(2, UUID.fromString(id));
      statement.executeUpdate();
    }
  }

  private static void awaitStatus(String path, int status) {
    Awaitility.await(path).until(() -> given().get(path).statusCode(), equalTo(status));
  }

  private String expired(String script) throws SQLException {
    String id = Jobs.build(Jobs.script(script)).getString("id");
    age("id", id, 31);
    awaitStatus("/v1/jobs/" + id + "/artifacts/out", 410);
    return id;
  }

  private static void isGone(Response response) {
    response
        .then()
        .statusCode(410)
        .contentType("application/problem+json")
        .body("code", equalTo("expired"))
        .body("detail", containsString("requeued"));
  }

  @Test
  void ofOutputsThatHaveGoneTheJobStillTellsAndTheirAddressesSayThatTheyAreGone()
      throws SQLException {
    JsonPath built = Jobs.build(Jobs.script("echo said; echo out > $1"));
    String path = "/v1/jobs/" + built.getString("id");
    String artifact = path + "/artifacts/out";
    String jobTag = given().get(path).header("ETag");
    String tag = given().get(artifact).header("ETag");
    age("id", built.getString("id"), 31);
    awaitStatus(artifact, 410);
    isGone(given().get(artifact));
    isGone(given().header("If-None-Match", tag).get(artifact));
    isGone(given().header("Range", "bytes=0-0").get(artifact));
    isGone(given().get(path + "/log"));
    isGone(given().accept("application/x-ndjson").get(path + "/log"));
    given().get(path + "/artifacts/other").then().statusCode(404);

    Response now = given().header("If-None-Match", jobTag).get(path);
    now.then().statusCode(200).header("ETag", not(jobTag));
    JsonPath job = now.jsonPath();
    Map<String, Object> was = built.getMap("artifacts[0]");
    assertThat(job.getMap("artifacts[0]"))
        .isEqualTo(Map.of("name", "out", "bytes", was.get("bytes"), "sha256", was.get("sha256")));
    assertThat(job.getString("outputsExpiredAt")).isNotNull();
    assertThat(built.getMap("")).doesNotContainKey("outputsExpiredAt");
    assertThat(job.getString("message")).isEqualTo(built.getString("message"));
    assertThat(job.getList("stages")).isEqualTo(built.getList("stages"));
    given().header("If-None-Match", now.header("ETag")).get(path).then().statusCode(304);
  }

  @Test
  void theLogOfToolsThatSaidNothingIsEmptyNotGone() throws SQLException {
    String id = expired("echo out > $1");
    given().get("/v1/jobs/" + id + "/log").then().statusCode(200).body(equalTo(""));
  }

  @Test
  void whatHasGoneCanBeBuiltAgain() throws SQLException {
    String id = expired("echo said; echo out > $1");
    given().post("/v1/jobs/" + id + "/requeue").then().statusCode(202);
    JsonPath again = Jobs.finished(id);
    assertThat(again.getMap("")).doesNotContainKey("outputsExpiredAt");
    assertThat(Jobs.artifact(id, "out")).asString(StandardCharsets.UTF_8).isEqualTo("out\n");
    assertThat(Jobs.log(id, "asm:main.sh", "stdout")).isEqualTo("said\n");
  }

  @Test
  void aJobOfAgeIsNotThereAnyMore() throws SQLException {
    String id = Jobs.build(Jobs.script("echo > $1")).getString("id");
    age("id", id, 91);
    awaitStatus("/v1/jobs/" + id, 404);
    given().post("/v1/jobs/" + id + "/requeue").then().statusCode(404);
    given().post("/v1/jobs/" + id + "/cancel").then().statusCode(404);
    given().get("/v1/jobs/" + id + "/events").then().statusCode(404);
  }

  @Test
  void whoAsksForAJobAgainWhileItGoesIsToldThatItIsNotThere() throws Exception {
    String id = Jobs.build(Jobs.script("echo > $1")).getString("id");
    try (Connection other = database.getConnection();
        PreparedStatement delete = other.prepareStatement("delete from job where id = ?");
        ExecutorService client = Executors.newVirtualThreadPerTaskExecutor()) {
      other.setAutoCommit(false);
      delete.setObject(1, UUID.fromString(id));
      delete.executeUpdate();
      Future<Response> answer = client.submit(() -> given().post("/v1/jobs/" + id + "/requeue"));
      Awaitility.await().until(() -> answer.isDone() || isSomeoneWaiting());
      assertThat(answer.isDone()).as("it waits").isFalse();
      other.commit();
      answer.get().then().statusCode(404);
    }
  }

  private boolean isSomeoneWaiting() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "select count(*) from pg_locks where not granted and locktype = 'transactionid'");
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getInt(1) > 0;
    }
  }

  @Test
  void aBatchIsReportedAlsoWithoutItsOutputsUntilItGoesAsAWhole() throws SQLException {
    List<Map<String, Object>> jobs =
        List.of(Jobs.script("echo said; echo > $1"), Jobs.script("echo bad >&2; exit 1"));
    String id =
        given()
            .contentType("application/json")
            .header("Prefer", "wait=30")
            .body(Map.of("jobs", jobs))
            .post("/v1/batches")
            .then()
            .statusCode(200)
            .extract()
            .path("id");
    String path = "/v1/batches/" + id;
    List<String> first = given().get(path + "/jobs").path("jobs.id");
    age("batch_id", id, 31);
    awaitStatus("/v1/jobs/" + first.getFirst() + "/log", 410);
    awaitStatus("/v1/jobs/" + first.getLast() + "/log", 410);
    for (String format : List.of("json", "csv", "junit", "sarif")) {
      String report = path + "/report?format=" + format;
      given().get(report).then().statusCode(200);
    }
    JsonPath report = given().get(path + "/report").jsonPath();
    assertThat(report.getList("jobs.artifacts.flatten().bytes")).containsExactly(1);
    assertThat(given().get(path).jsonPath().getInt("total")).isEqualTo(2);

    age("id", first.getFirst(), 60);
    awaitStatus("/v1/jobs/" + first.getFirst(), 200);
    age("id", first.getLast(), 60);
    change("update batch set submitted_at = now() - interval '1 year' where id = ?", id);
    awaitStatus(path, 404);
    awaitStatus("/v1/jobs/" + first.getFirst(), 404);
    awaitStatus("/v1/jobs/" + first.getLast(), 404);
  }

  private void change(String sql, String id) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, UUID.fromString(id));
      statement.executeUpdate();
    }
  }
}
