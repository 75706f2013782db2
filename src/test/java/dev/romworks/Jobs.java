package dev.romworks;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/// A client of the API, as tests need it.
final class Jobs {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Jobs() {}

  /// Hands in a job and waits until it is finished.
  static JsonPath build(Map<String, Object> submission) {
    return finished(submit(submission));
  }

  /// Hands in a job.
  ///
  /// @return its id
  static String submit(Map<String, Object> submission) {
    return request(submission).then().statusCode(202).extract().path("id");
  }

  static Response request(Map<String, Object> submission) {
    return given().contentType("application/json").body(submission).post("/v1/jobs");
  }

  /// Waits until a job has reached its end.
  static JsonPath finished(String id) {
    return await(id, job -> List.of("finished", "quarantined").contains(job.getString("state")));
  }

  /// Waits until a job is as wanted; fails if that takes longer than a minute.
  static JsonPath await(String id, Predicate<JsonPath> wanted) {
    return Awaitility.await("job " + id)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> given().get("/v1/jobs/" + id).then().statusCode(200).extract().jsonPath(),
            wanted);
  }

  static byte[] artifact(String id, String name) {
    return given()
        .get("/v1/jobs/" + id + "/artifacts/" + name)
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }

  static String log(String id, String stage, String stream) {
    return given()
        .queryParam("stage", stage)
        .queryParam("stream", stream)
        .get("/v1/jobs/" + id + "/log")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  /// A submission of one or more shell scripts to the stand-in recipe.
  static Map<String, Object> script(String text) {
    return Map.of("recipe", "stand-in", "sources", Map.of("main.sh", Map.of("text", text)));
  }

  static Map<String, Object> script(String text, long wallMs) {
    Map<String, Object> submission = new HashMap<>(script(text));
    submission.put("limits", Map.of("wallMs", wallMs));
    return submission;
  }

  static Map<String, Object> script(String text, long wallMs, long stallMs) {
    Map<String, Object> submission = new HashMap<>(script(text));
    submission.put("limits", Map.of("wallMs", wallMs, "stallMs", stallMs));
    return submission;
  }

  /// All files of a folder as the sources of a submission, but for those that describe it.
  static Map<String, Object> sources(Path folder) throws IOException {
    Map<String, Object> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString();
        if (!List.of("README.md", "job.json").contains(name)) {
          String base64 = Base64.getEncoder().encodeToString(Files.readAllBytes(file));
          sources.put(name, Map.of("base64", base64));
        }
      }
    }
    return sources;
  }
}
