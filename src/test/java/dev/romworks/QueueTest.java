package dev.romworks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Proves what the queue does beside bringing a job to a worker: lanes, submissions of other
/// producers, keys, cancels, events.
@QuarkusTest
@QuarkusTestResource(Services.class)
class QueueTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void aJobOfTheBulkLaneIsBuilt() {
    Map<String, Object> submission = new HashMap<>(Jobs.script("echo bulk > $1"));
    submission.put("lane", "bulk");
    JsonPath job = Jobs.build(submission);
    assertThat(job.getString("verdict")).isEqualTo("succeeded");
    assertThat(job.getString("lane")).isEqualTo("bulk");
  }

  @Test
  void aSubmissionInKafkaIsBuiltOnceHoweverOftenItIsWritten() throws Exception {
    String id = UUID.randomUUID().toString();
    String submission = submission("echo other > $1", "default", null);
    try (Topics topics = new Topics()) {
      for (int i = 0; i < 3; i++) {
        topics.write("romworks.jobs.bulk", id, submission);
      }
    }
    JsonPath job = awaited(id);
    assertThat(job.getString("verdict")).isEqualTo("succeeded");
    assertThat(job.getString("lane")).isEqualTo("bulk");
    assertThat(job.getList("attempts")).hasSize(1);
    assertThat(new String(Jobs.artifact(id, "out"), StandardCharsets.UTF_8)).isEqualTo("other\n");
  }

  @Test
  void aSubmissionInKafkaThatCannotBeBuiltIsRejectedAndADeadLetterThatSaysWhy() throws Exception {
    String id = UUID.randomUUID().toString();
    try (Topics topics = new Topics()) {
      topics.write("romworks.jobs.interactive", id, submission("true", "default", "unknown"));
      topics.write("romworks.jobs.interactive", "not an id", "{}");
      JsonPath job = awaited(id);
      assertThat(job.getString("verdict")).isEqualTo("rejected");
      assertThat(job.getString("message")).contains("unknown");
      given().post("/v1/jobs/" + id + "/requeue").then().statusCode(409);
      List<ConsumerRecord<String, byte[]>> dead =
          topics.read("romworks.jobs.dead", Set.of(id, "not an id"));
      assertThat(dead)
          .extracting(record -> Topics.header(record, "romworks.reason"))
          .anySatisfy(reason -> assertThat(reason).contains("unknown"))
          .anySatisfy(reason -> assertThat(reason).contains("not an id"));
      assertThat(dead)
          .extracting(record -> Topics.header(record, "romworks.topic"))
          .containsOnly("romworks.jobs.interactive");
    }
  }

  @Test
  void anotherSubmissionUnderAnIdThatIsTakenChangesNothingAndIsADeadLetter() throws Exception {
    String id = Jobs.build(Jobs.script("echo mine > $1")).getString("id");
    try (Topics topics = new Topics()) {
      topics.write(
          "romworks.jobs.interactive", id, submission("echo theirs > $1", "default", null));
      assertThat(topics.read("romworks.jobs.dead", Set.of(id)))
          .singleElement()
          .satisfies(record ->
              assertThat(Topics.header(record, "romworks.reason")).contains("another submission"));
    }
    assertThat(Jobs.finished(id).getString("verdict")).isEqualTo("succeeded");
    assertThat(Jobs.finished(id).getList("attempts")).hasSize(1);
  }

  @Test
  void everyStepOfAJobIsAnEvent() throws IOException {
    String id = Jobs.build(Jobs.script("echo told > $1")).getString("id");
    try (Topics topics = new Topics()) {
      List<JsonNode> events = new ArrayList<>();
      for (ConsumerRecord<String, byte[]> record : topics.read("romworks.events", Set.of(id), 3)) {
        events.add(JSON.readTree(record.value()));
      }
      assertThat(events)
          .extracting(event -> event.path("state").asText())
          .containsExactly("queued", "running", "finished");
      assertThat(events.getLast().path("verdict").asText()).isEqualTo("succeeded");
      assertThat(events.getLast().path("attempt").asInt()).isEqualTo(1);
      assertThat(events.getLast().path("tenant").asText()).isEqualTo("default");
    }
  }

  @Test
  void aHundredRequestsWithOneKeyAreOneJob() throws Exception {
    String key = UUID.randomUUID().toString();
    Map<String, Object> submission = Jobs.script("echo once > $1");
    List<Future<Response>> answers = new ArrayList<>();
    try (ExecutorService clients = Executors.newFixedThreadPool(100)) {
      for (int i = 0; i < 100; i++) {
        answers.add(clients.submit(() -> keyed(key, submission)));
      }
    }
    Set<String> ids = new HashSet<>();
    for (Future<Response> future : answers) {
      Response answer = future.get();
      if (answer.statusCode() != 429) { // of so many at once some may be told to come again
        // it may be finished before the last one is answered
        ids.add(answer.then().statusCode(anyOf(is(200), is(202))).extract().path("id"));
      }
    }
    assertThat(ids).hasSize(1);
    keyed(key, Jobs.script("echo another > $1"))
        .then()
        .statusCode(422)
        .body("code", equalTo("idempotency-mismatch"));
    given()
        .header("Idempotency-Key", "two words")
        .contentType("application/json")
        .body(submission)
        .post("/v1/jobs")
        .then()
        .statusCode(400)
        .body("code", equalTo("bad-idempotency-key"));
  }

  private static Response keyed(String key, Map<String, Object> submission) {
    return given()
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(submission)
        .post("/v1/jobs");
  }

  @Test
  void aRunningJobIsCanceledAndItsToolsAreDeadWithinASecond() {
    String mark = UUID.randomUUID().toString();
    String id = Jobs.submit(Jobs.script("sh -c 'sleep 30; : " + mark + "'", 60_000, 60_000));
    Awaitility.await().until(() -> runs(mark));
    long asked = System.nanoTime();
    given().post("/v1/jobs/" + id + "/cancel").then().statusCode(202);
    Awaitility.await().pollInterval(Duration.ofMillis(10)).until(() -> !runs(mark));
    assertThat((System.nanoTime() - asked) / 1_000_000).isLessThan(1000);
    JsonPath job = Jobs.finished(id);
    assertThat(job.getString("verdict")).isEqualTo("canceled");
    assertThat(job.getString("attempts[0].end")).isEqualTo("verdict");
    given().post("/v1/jobs/" + id + "/cancel").then().statusCode(200);
    given().post("/v1/jobs/" + UUID.randomUUID() + "/cancel").then().statusCode(404);
  }

  private static boolean runs(String mark) {
    return ProcessHandle.allProcesses()
        .flatMap(process -> process.info().commandLine().stream())
        .anyMatch(line -> line.contains(mark));
  }

  @Test
  void aFinishedJobCanRunAgain() {
    String id = Jobs.build(Jobs.script("date +%N > $1")).getString("id");
    byte[] first = Jobs.artifact(id, "out");
    given().post("/v1/jobs/" + id + "/requeue").then().statusCode(202);
    JsonPath job = Jobs.finished(id);
    assertThat(job.getInt("attempt")).isEqualTo(2);
    assertThat(Jobs.artifact(id, "out")).isNotEqualTo(first);
  }

  @Test
  void aJobThatWaitsTellsWhereItStandsAndOneThatDoesNotIsSilent() {
    String blocker = "sleep 1; echo > $1";
    List<String> ids =
        Stream.generate(() -> Jobs.submit(Jobs.script(blocker, 20_000, 20_000))).limit(8).toList();
    String last = ids.getLast();
    JsonPath waiting = Jobs.await(last, job -> job.get("position") != null);
    assertThat(waiting.getString("state")).isEqualTo("queued");
    assertThat(waiting.getInt("position")).isPositive();
    Jobs.finished(last);
    given().get("/v1/jobs/" + last).then().body("position", nullValue());
    ids.forEach(Jobs::finished);
  }

  @Test
  void aNewerSubmissionTakesThePlaceOfAnOlderOneThatWaits() {
    List<String> blockers =
        Stream.generate(() -> Jobs.submit(Jobs.script("sleep 1; echo > $1", 20_000, 20_000)))
            .limit(6)
            .toList();
    Map<String, Object> submission = new HashMap<>(Jobs.script("echo again > $1"));
    submission.put("supersedes", UUID.randomUUID().toString());
    String older = Jobs.submit(submission);
    String newer = Jobs.submit(submission);
    given()
        .get("/v1/jobs/" + older)
        .then()
        .body("verdict", equalTo("canceled"))
        .body("message", equalTo("superseded by a newer submission, job " + newer));
    assertThat(Jobs.finished(newer).getString("verdict")).isEqualTo("succeeded");
    blockers.forEach(Jobs::finished);
  }

  private static JsonPath awaited(String id) {
    Awaitility.await().until(() -> given().get("/v1/jobs/" + id).statusCode() == 200);
    return Jobs.finished(id);
  }

  private static String submission(String script, String tenant, @Nullable String recipe)
      throws IOException {
    Map<String, Object> submission = new HashMap<>(Jobs.script(script));
    submission.put("tenant", tenant);
    if (recipe != null) {
      submission.put("recipe", recipe);
    }
    return JSON.writeValueAsString(submission);
  }
}
