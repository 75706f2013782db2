package dev.romworks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// Proves that nothing is lost while Kafka or PostgreSQL is away, and that the API says what is the
/// matter.
@QuarkusTest
@QuarkusTestResource(Services.class)
class OutagesTest {

  @Test
  void aJobThatIsHandedInWhileKafkaIsDownIsTakenAndRunsWhenItIsBack() {
    Services.kafka().stop();
    String id;
    try {
      id = Jobs.submit(Jobs.script("echo later > $1"));
      given().get("/v1/jobs/" + id + "?wait=3").then().body("state", equalTo("queued"));
    } finally {
      Services.kafka().restart();
    }
    JsonPath job = Jobs.finished(id);
    assertThat(job.getString("verdict")).isEqualTo("succeeded");
    assertThat(job.getInt("attempt")).isEqualTo(1);
  }

  @Test
  void withoutPostgresEveryCallIsToldToComeAgain() {
    String id = Jobs.build(Jobs.script("echo > $1")).getString("id");
    Services.postgres().stop();
    try {
      unavailable(Jobs.request(Jobs.script("echo > $1")));
      unavailable(given().get("/v1/jobs/" + id));
      unavailable(given().get("/v1/jobs/" + id + "/log"));
      unavailable(given().get("/v1/jobs/" + id + "/artifacts/out"));
    } finally {
      Services.postgres().restart();
    }
    given().get("/v1/jobs/" + id).then().statusCode(200);
    assertThat(Jobs.build(Jobs.script("echo > $1")).getString("verdict")).isEqualTo("succeeded");
  }

  private static void unavailable(Response response) {
    response
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", "2")
        .body("code", equalTo("store-unavailable"));
  }

  @Test
  void aResultThatIsReadyWhilePostgresIsDownIsStoredWhenItIsBack() {
    String id = Jobs.submit(Jobs.script("sleep 1; echo result > $1"));
    Jobs.await(id, job -> job.getString("state").equals("running"));
    Services.postgres().kill();
    assertThat(
            ProcessHandle.current()
                .children()
                .filter(p -> p.info().command().orElse("").contains("bwrap")))
        .isNotEmpty();
    Services.postgres().restart();
    JsonPath job = Jobs.finished(id);
    assertThat(job.getString("verdict")).isEqualTo("succeeded");
    assertThat(job.getInt("attempt")).isEqualTo(1);
  }

  @Test
  void topicsThatAreDeletedAreMadeAgainAndWhatWasToBeToldIsTold() throws Exception {
    Map<String, Object> kafka = Map.of("bootstrap.servers", Services.kafka().bootstrapServers());
    String id;
    try (Admin admin = Admin.create(kafka)) {
      List<String> ours = List.of("romworks.events", "romworks.jobs.dead");
      admin.deleteTopics(ours).all().get(20, TimeUnit.SECONDS);
      id = Jobs.build(Jobs.script("echo > $1")).getString("id");
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> admin.listTopics().names().get(20, TimeUnit.SECONDS).containsAll(ours));
    }
    try (Topics topics = new Topics()) {
      assertThat(topics.read("romworks.events", Set.of(id), 3)).hasSize(3);
    }
  }

  @Test
  void whatIsKilledWhileAJobRunsLosesNothing() {
    String id = Jobs.submit(Jobs.script("sleep 2; echo result > $1", 10_000, 10_000));
    Jobs.await(id, job -> job.getString("state").equals("running"));
    Services.kafka().kill();
    Services.kafka().restart();
    JsonPath job = Jobs.finished(id);
    assertThat(job.getString("verdict")).isEqualTo("succeeded");
    assertThat(Jobs.build(Jobs.script("echo > $1")).getString("verdict")).isEqualTo("succeeded");
  }
}
