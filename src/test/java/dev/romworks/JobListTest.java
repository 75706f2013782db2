package dev.romworks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Proves that lists show what was asked for, newest first, in parts that fit together.
@QuarkusTest
@QuarkusTestResource(Services.class)
class JobListTest {

  private static String submit(String script, Map<String, String> labels) {
    Map<String, Object> submission = new HashMap<>(Jobs.script(script));
    submission.put("labels", labels);
    return Jobs.submit(submission);
  }

  private static Response list(Map<String, ?> parameters) {
    return given().queryParams(parameters).get("/v1/jobs");
  }

  private static List<String> ids(Map<String, ?> parameters) {
    return list(parameters).then().statusCode(200).extract().jsonPath().getList("jobs.id");
  }

  @Test
  void partsFitTogetherWhateverComesMeanwhile() {
    String run = UUID.randomUUID().toString();
    List<String> submitted = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      submitted.add(submit("echo " + i, Map.of("run", run)));
    }
    Collections.reverse(submitted);
    Map<String, Object> parameters = new HashMap<>(Map.of("label.run", run, "limit", 3));
    List<String> seen = new ArrayList<>();
    String next;
    do {
      Response part = list(parameters);
      JsonPath json = part.then().statusCode(200).extract().jsonPath();
      seen.addAll(json.getList("jobs.id"));
      next = json.getString("next");
      if (next != null) {
        assertThat(part.header("Link")).contains("cursor=" + next).contains("rel=\"next\"");
      }
      parameters.put("cursor", next == null ? "" : next);
      submit("echo newer", Map.of("run", run));
    } while (next != null);
    assertThat(seen).isEqualTo(submitted);
  }

  @Test
  void aListShowsWhatWasAskedForAlone() {
    String run = UUID.randomUUID().toString();
    String good = submit("echo good > $1", Map.of("run", run, "student", "a"));
    String bad = submit("exit 1", Map.of("run", run, "student", "b"));
    Jobs.finished(good);
    Jobs.finished(bad);
    assertThat(ids(Map.of("label.run", run))).containsExactly(bad, good);
    assertThat(ids(Map.of("label.run", run, "label.student", "a"))).containsExactly(good);
    assertThat(ids(Map.of("label.run", run, "verdict", "failed"))).containsExactly(bad);
    assertThat(ids(Map.of("label.run", run, "state", "finished"))).containsExactly(bad, good);
    assertThat(ids(Map.of("label.run", run, "state", "queued"))).isEmpty();
    assertThat(ids(Map.of("label.other", run))).isEmpty();
    list(Map.of("label.run", run))
        .then()
        .body("jobs[0].message", containsString("exit code 1"))
        .body("jobs[0].labels.student", equalTo("b"))
        .body("jobs[0].verdict", equalTo("failed"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stat=queued",
        "state=Queued",
        "limit=0",
        "limit=201",
        "limit=x",
        "state=queued&state=running",
        "verdict=good",
        "verdict=%00",
        "label.a=%00",
        "label.a=%E2%80%AE"
      })
  void whatIsWrongIsNamed(String query) {
    given()
        .urlEncodingEnabled(false)
        .get("/v1/jobs?" + query)
        .then()
        .statusCode(400)
        .body("code", equalTo("bad-parameter"))
        .body("detail", containsString(query.substring(0, query.indexOf('='))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "AAAA", "%00", "0000000000000000000000000000000000000000"})
  void aCursorThatNobodyGaveOutIsRefused(String cursor) {
    given()
        .get("/v1/jobs?cursor=" + cursor)
        .then()
        .statusCode(400)
        .body("code", equalTo("bad-cursor"));
  }
}
