package dev.romworks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.romworks.ApiDocument.Operation;
import dev.romworks.archive.Archives;
import dev.romworks.job.RetentionStore;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// Proves that what the server says of its API is true: every call that it tells of is made, every
/// answer that it tells of is seen, and each is as it says.
@QuarkusTest
@QuarkusTestResource(Services.class)
class OpenApiTest {

  private static final String NOBODYS = "0197aaaa-0000-7000-8000-000000000000";
  private static final String JSON = "application/json";
  private static final Map<String, ?> WEBHOOK =
      Map.of("url", "https://romworks.invalid/", "events", List.of("job.finished"));

  /// What takes too long for a test, or is told of where it was caused on purpose: 408 by
  /// BoundedBodyTest.
  private static final Set<String> ELSEWHERE =
      Set.of("POST /v1/jobs 408", "POST /v1/batches 408", "POST /v1/webhooks 408");

  @Inject DataSource database;
  @Inject RetentionStore retention;

  private String job = "";
  private String batch = "";
  private String webhook = "";

  private ApiDocument api() throws JsonProcessingException {
    JsonPath built = Jobs.build(Jobs.script("echo said; echo out > $1"));
    job = built.getString("id");
    batch =
        given()
            .contentType(JSON)
            .header("Prefer", "wait=30")
            .body(Map.of("jobs", List.of(Jobs.script("echo > $1"))))
            .post("/v1/batches")
            .path("id");
    webhook = given().contentType(JSON).body(WEBHOOK).post("/v1/webhooks").path("id");
    return ApiDocument.read();
  }

  private String path(Operation operation, boolean isThere) {
    return operation
        .path()
        .replace("{id}", isThere ? id(operation) : NOBODYS)
        .replace("{delivery}", NOBODYS)
        .replace("{name}", name(operation, isThere));
  }

  private String id(Operation operation) {
    return switch (operation.path().split("/", 4)[2]) {
      case "batches" -> batch;
      case "webhooks" -> webhook;
      default -> job;
    };
  }

  private static String name(Operation operation, boolean isThere) {
    if (!isThere) {
      return "nobodys";
    }
    return operation.path().startsWith("/v1/recipes") ? "rgbds" : "out";
  }

  private Response call(Operation operation, RequestSpecification request, boolean isThere) {
    if (operation.equals(operation("POST", "/v1/jobs"))) {
      request.contentType(JSON).body(Jobs.script("echo > $1"));
    } else if (operation.equals(operation("POST", "/v1/webhooks"))) {
      request.contentType(JSON).body(WEBHOOK);
    } else if (operation.equals(operation("POST", "/v1/batches"))) {
      request.contentType(JSON).body(Map.of("jobs", List.of(Jobs.script("echo > $1"))));
    }
    return request.request(Method.valueOf(operation.method()), path(operation, isThere));
  }

  private static Operation operation(String method, String path) {
    return new Operation(method, path);
  }

  @Test
  void everyAnswerThatIsToldOfIsSeenAndIsAsItIsTold() throws Exception {
    ApiDocument api = api();
    for (Operation operation : api.operations()) {
      if (operation.method().equals("GET")) {
        api.see(operation, call(operation, given(), true));
      }
      if (api.tells(operation, 404)) {
        api.see(operation, call(operation, given(), false));
      }
      api.see(operation, call(operation, given().header("Accept", "image/png"), true));
    }
    seeHandingIn(api, "/v1/jobs", Jobs.script("echo > $1"), "job");
    seeHandingIn(api, "/v1/batches", Map.of("jobs", List.of(Jobs.script("echo > $1"))), "batch");
    seeSteps(api);
    seeReading(api);
    seeWebhooks(api);
    seeWhatHasGone(api);
    seeRefusals(api);
    assertThat(api.unseen()).isEqualTo(ELSEWHERE);
  }

  private static void seeHandingIn(ApiDocument api, String path, Map<String, ?> good, String part)
      throws JsonProcessingException {
    Operation post = operation("POST", path);
    api.see(post, given().contentType(JSON).body(good).post(path));
    api.see(post, given().contentType(JSON).header("Prefer", "wait=30").body(good).post(path));
    api.see(post, given().contentType(JSON).body("{").post(path));
    api.see(post, given().contentType(JSON).body("{\"no\":1}").post(path));
    api.see(post, given().contentType("text/plain").body("x").post(path));
    api.see(
        post, given().contentType(JSON).body(good).header("Origin", "http://elsewhere").post(path));
    api.see(post, given().contentType(JSON).body(new byte[17 << 20]).post(path));
    api.see(
        post,
        given().contentType(JSON).header("Idempotency-Key", "not one word").body(good).post(path));
    Map<String, byte[]> folder = Map.of("a/main.sh", Archives.utf8("echo > $1"));
    api.see(
        post,
        given()
            .contentType("multipart/form-data")
            .multiPart(part, "{}", JSON)
            .multiPart("archive", "a.zip", Archives.zip(folder))
            .post(path));
  }

  private void seeSteps(ApiDocument api) throws JsonProcessingException {
    String running = Jobs.submit(Jobs.script("sleep 20"));
    Jobs.await(running, it -> it.getString("state").equals("running"));
    Operation cancel = operation("POST", "/v1/jobs/{id}/cancel");
    Operation requeue = operation("POST", "/v1/jobs/{id}/requeue");
    api.see(requeue, given().post("/v1/jobs/" + running + "/requeue"));
    api.see(cancel, given().post("/v1/jobs/" + running + "/cancel"));
    JsonPath _ = Jobs.finished(running);
    api.see(cancel, given().post("/v1/jobs/" + running + "/cancel"));
    api.see(requeue, given().post("/v1/jobs/" + job + "/requeue"));
    JsonPath _ = Jobs.finished(job);
    Map<String, ?> slow = Map.of("jobs", List.of(Jobs.script("sleep 20")));
    String waits = given().contentType(JSON).body(slow).post("/v1/batches").path("id");
    String path = "/v1/batches/" + waits;
    Awaitility.await().until(() -> given().get(path).path("states.running"), equalTo(1));
    api.see(operation("POST", "/v1/batches/{id}/cancel"), given().post(path + "/cancel"));
    given().get(path + "?wait=20");
    api.see(operation("POST", "/v1/batches/{id}/cancel"), given().post(path + "/cancel"));
    Operation again = operation("POST", "/v1/batches/{id}/requeue");
    api.see(again, given().post("/v1/batches/" + batch + "/requeue"));
    api.see(again, given().post(path + "/requeue?only=x"));
    given().get("/v1/batches/" + batch + "?wait=20");
  }

  private void seeReading(ApiDocument api) throws JsonProcessingException {
    for (String path : List.of("/v1/jobs/{id}", "/v1/batches/{id}")) {
      Operation get = operation("GET", path);
      String tag = call(get, given(), true).header("ETag");
      api.see(get, call(get, given().header("If-None-Match", tag), true));
      api.see(get, call(get, given().queryParam("wait", "soon"), true));
    }
    Operation artifact = operation("GET", "/v1/jobs/{id}/artifacts/{name}");
    String tag = call(artifact, given(), true).header("ETag");
    api.see(artifact, call(artifact, given().header("If-None-Match", tag), true));
    api.see(artifact, call(artifact, given().header("Range", "bytes=0-0"), true));
    api.see(artifact, call(artifact, given().header("Range", "bytes=99-"), true));
    Operation log = operation("GET", "/v1/jobs/{id}/log");
    api.see(log, call(log, given().header("Accept", "application/x-ndjson"), true));
    api.see(log, call(log, given().queryParam("stream", "stdin"), true));
    Operation events = operation("GET", "/v1/jobs/{id}/events");
    api.see(events, call(events, given().header("Last-Event-ID", "x"), true));
    api.see(events, call(events, given().header("Last-Event-ID", Long.MAX_VALUE / 10), true));
    for (String list : List.of("/v1/jobs", "/v1/batches/{id}/jobs")) {
      Operation get = operation("GET", list);
      api.see(get, call(get, given().queryParam("limit", "0"), true));
    }
    Operation report = operation("GET", "/v1/batches/{id}/report");
    for (String format : List.of("csv", "junit", "sarif", "pdf")) {
      api.see(report, call(report, given().queryParam("format", format), true));
    }
  }

  private void seeWhatHasGone(ApiDocument api) throws JsonProcessingException, SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement age =
            connection.prepareStatement(
                "update job set finished_at = finished_at - interval '31 days' where id = ?")) {
      age.setObject(1, UUID.fromString(job));
      age.executeUpdate();
    }
    assertThat(retention.removeOutputs(Duration.ofDays(30), 1).removed()).isEqualTo(1);
    for (String path :
        List.of("/v1/jobs/{id}/artifacts/{name}", "/v1/jobs/{id}/log", "/v1/jobs/{id}")) {
      api.see(operation("GET", path), call(operation("GET", path), given(), true));
    }
  }

  private void seeWebhooks(ApiDocument api) throws Exception {
    Operation post = operation("POST", "/v1/webhooks");
    api.see(post, given().contentType(JSON).body("{").post("/v1/webhooks"));
    api.see(post, given().contentType(JSON).body("{}").post("/v1/webhooks"));
    api.see(post, given().contentType("text/plain").body("x").post("/v1/webhooks"));
    api.see(post, given().contentType(JSON).body(new byte[17 << 20]).post("/v1/webhooks"));
    Response made;
    do { // until there are as many as there may be
      made = given().contentType(JSON).body(WEBHOOK).post("/v1/webhooks");
      api.see(post, made);
    } while (made.statusCode() == 201);
    JsonPath _ = Jobs.build(Jobs.script("echo > $1"));
    Operation deliveries = operation("GET", "/v1/webhooks/{id}/deliveries");
    api.see(deliveries, call(deliveries, given().queryParam("limit", "0"), true));
    String delivery =
        Awaitility.await()
            .atMost(Duration.ofSeconds(20))
            .until(
                () -> call(deliveries, given(), true).<String>path("deliveries[0].id"),
                Objects::nonNull);
    Operation resend = operation("POST", "/v1/webhooks/{id}/deliveries/{delivery}/resend");
    String path = "/v1/webhooks/" + webhook + "/deliveries/" + delivery + "/resend";
    api.see(resend, given().post(path));
    disableWebhooks();
    api.see(resend, given().post(path));
    Operation delete = operation("DELETE", "/v1/webhooks/{id}");
    List<String> all = given().get("/v1/webhooks").jsonPath().getList("webhooks.id");
    for (String each : all) {
      api.see(delete, given().delete("/v1/webhooks/" + each));
    }
  }

  /// As a receiver does that answers 410.
  private static void disableWebhooks() throws SQLException {
    try (Connection database =
            DriverManager.getConnection(
                Services.postgres().jdbcUrl(),
                Services.postgres().user(),
                Services.postgres().password());
        Statement statement = database.createStatement()) {
      statement.execute("update webhook set disabled_at = now()");
    }
  }

  /// Those that depend on who asks, and on what has become of the store.
  private void seeRefusals(ApiDocument api) throws JsonProcessingException {
    String few = KeyCommands.add("few", "--requests-per-minute", "1");
    String admin = KeyCommands.add("admin", "--scope", "admin");
    String reads = KeyCommands.add("reads", "--scope", "read");
    try {
      KeyCommands.awaitWithoutKey(401);
      given().header("Authorization", "Bearer " + few).get("/v1/jobs").then().statusCode(200);
      for (Operation operation : api.operations()) {
        api.see(operation, call(operation, given(), true));
        String other = operation.path().startsWith("/v1/webhooks") ? reads : admin;
        api.see(
            operation, call(operation, given().header("Authorization", "Bearer " + other), true));
        api.see(operation, call(operation, given().header("Authorization", "Bearer " + few), true));
      }
    } finally {
      KeyCommands.removeAll();
    }
    Services.postgres().stop();
    try {
      Map<Operation, Future<Response>> answers = new LinkedHashMap<>();
      try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) { // each waits
        for (Operation operation : api.operations()) {
          answers.put(operation, clients.submit(() -> call(operation, given(), true)));
        }
      }
      for (Map.Entry<Operation, Future<Response>> answer : answers.entrySet()) {
        api.see(answer.getKey(), answer.getValue().resultNow());
      }
    } finally {
      Services.postgres().restart();
    }
  }
}
