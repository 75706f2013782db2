package dev.romworks.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/// A running Romworks, as its clients see it. Any thread may use it.
final class Instance implements AutoCloseable {

  private static final String JSON = "application/json";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(90); // a wait of 60 s, and slack
  private static final int WAIT_SECONDS = 30;
  private static final Set<String> ENDS = Set.of("finished", "quarantined");

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .proxy(HttpClient.Builder.NO_PROXY)
          .connectTimeout(CONNECT_LIMIT)
          .build();
  private final URI address;

  /// @param address e.g. `http://localhost:8080`
  Instance(URI address) {
    this.address = address;
  }

  /// What was answered.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Answer(int status, HttpHeaders headers, byte[] body) {

    /// The body's media type; empty if there is none.
    String type() {
      return headers.firstValue("Content-Type").orElse("");
    }

    /// The body, if it is JSON; else a node that is missing.
    JsonNode json() {
      if (!type().startsWith(JSON) && !type().contains("+json")) {
        return MAPPER.missingNode();
      }
      try {
        return MAPPER.readTree(body);
      } catch (IOException _) {
        return MAPPER.missingNode();
      }
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    boolean isSuccess() {
      return status / 100 == 2;
    }

    /// @throws IOException if it is a refusal or failure
    Answer orThrow(String what) throws IOException {
      if (!isSuccess()) {
        throw new IOException("%s: answered %d: %s".formatted(what, status, text()));
      }
      return this;
    }
  }

  /// Whether it takes and builds jobs now.
  boolean isReady() {
    try {
      return get("/q/health/ready").isSuccess();
    } catch (IOException _) {
      return false;
    }
  }

  /// Hands in a body, which may be none that can be taken.
  Answer submit(String type, BodyPublisher body) throws IOException {
    return send(request("/v1/jobs").header("Content-Type", type).POST(body));
  }

  /// Hands in a submission, given as what JSON is made of: maps, lists, texts, numbers.
  Answer submit(Map<String, ?> submission) throws IOException {
    return submit(JSON, BodyPublishers.ofByteArray(MAPPER.writeValueAsBytes(submission)));
  }

  /// Hands in a submission that is the same one each time it comes with this key.
  Answer submit(Map<String, ?> submission, String idempotencyKey) throws IOException {
    return send(
        request("/v1/jobs")
            .header("Content-Type", JSON)
            .header("Idempotency-Key", idempotencyKey)
            .POST(BodyPublishers.ofByteArray(MAPPER.writeValueAsBytes(submission))));
  }

  /// Asks for something to be done with a job: `cancel`, `requeue`.
  Answer ask(String id, String what) throws IOException {
    return send(request("/v1/jobs/" + id + "/" + what).POST(BodyPublishers.noBody()));
  }

  /// Hands in a sound submission and waits for its end.
  ///
  /// @return the job
  /// @throws IOException if it was not taken, or not ended in time
  JsonNode build(Map<String, ?> submission, Duration limit) throws IOException {
    String id = submit(submission).orThrow("submit").json().path("id").asText();
    return finished(id, limit);
  }

  /// Waits for a job's end, without asking twice for the same.
  ///
  /// @return the job
  /// @throws IOException if it has not ended within the limit
  JsonNode finished(String id, Duration limit) throws IOException {
    long giveUp = System.nanoTime() + limit.toNanos();
    while (true) {
      long left = Math.clamp((giveUp - System.nanoTime()) / 1_000_000_000, 0, WAIT_SECONDS);
      String path = "/v1/jobs/" + id + "?wait=" + left;
      JsonNode job = get(path).orThrow(path).json();
      if (ENDS.contains(job.path("state").asText())) {
        return job;
      }
      if (System.nanoTime() > giveUp) {
        throw new IOException("job %s has not ended within %s".formatted(id, limit));
      }
    }
  }

  /// A job's artifact: its bytes are the body.
  Answer artifact(String id, String name) throws IOException {
    String path = "/v1/jobs/%s/artifacts/%s".formatted(id, encoded(name));
    return get(path).orThrow(path);
  }

  /// All that a job's tools said, as text.
  Answer log(String id) throws IOException {
    String path = "/v1/jobs/" + id + "/log";
    return get(path).orThrow(path);
  }

  /// What is answered to a GET.
  Answer get(String path) throws IOException {
    return send(request(path).GET());
  }

  /// What is answered to a GET with a header.
  Answer get(String path, String name, String value) throws IOException {
    return send(request(path).header(name, value).GET());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path)).timeout(ANSWER_LIMIT);
  }

  private Answer send(HttpRequest.Builder request) throws IOException {
    try {
      HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /// Lets go of the connections; what was sent has been answered or given up.
  @Override
  public void close() {
    http.shutdownNow();
    http.close();
  }
}
