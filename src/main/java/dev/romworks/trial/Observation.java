package dev.romworks.trial;

import com.fasterxml.jackson.databind.JsonNode;
import dev.romworks.trial.HostileCase.Request;
import dev.romworks.trial.Instance.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What became of one request, as its sender can see it. Bytes are told as ISO 8859-1, one
/// character each.
///
/// @param end the verdict; where nothing was built, the HTTP status and the problem's code
/// @param took how long the job ran, or how long its refusal took
/// @param words all that was answered about it, the tools' logs included
/// @param artifacts by name
/// @param faults what must not be in any answer, whatever the request
record Observation(
    String end, Duration took, String words, Map<String, String> artifacts, List<String> faults) {

  private static final int MAX_LOG_BYTES = 4 << 20; // 15 times what is kept of one log

  /// A request that is under way.
  ///
  /// @param took until it was answered
  record Pending(Answer answer, Duration took) {

    /// Hands it in.
    static Pending of(Instance instance, Request request) throws IOException {
      long began = System.nanoTime();
      Answer answer = request.send(instance);
      return new Pending(answer, Duration.ofNanos(System.nanoTime() - began));
    }

    /// Waits for what becomes of it.
    Observation observe(Instance instance, Duration limit) throws IOException {
      return answer.isSuccess()
          ? ofJob(instance, instance.finished(answer.json().path("id").asText(), limit))
          : ofRefusal(answer, took);
    }
  }

  private static Observation ofRefusal(Answer answer, Duration took) {
    List<String> faults = new ArrayList<>();
    if (answer.status() >= 500) {
      faults.add("our error");
    }
    if (!answer.type().startsWith("application/problem+json")) {
      faults.add("no problem+json");
    }
    addIfUnsafe("detail", answer.json(), faults);
    String end = answer.status() + " " + answer.json().path("code").asText("?");
    return new Observation(end, took, characters(answer), Map.of(), faults);
  }

  private static Observation ofJob(Instance instance, JsonNode job) throws IOException {
    String id = job.path("id").asText();
    List<String> faults = new ArrayList<>();
    addIfUnsafe("message", job, faults);
    for (JsonNode attempt : job.path("attempts")) {
      if (attempt.path("end").asText().equals("infra-error")) {
        faults.add("an attempt met an error of ours: " + attempt.path("why").asText());
      }
    }
    Answer log = instance.log(id);
    addIfShown("log", log, "text/plain", faults);
    if (log.body().length > MAX_LOG_BYTES) {
      faults.add("a log of %d bytes".formatted(log.body().length));
    }
    Map<String, String> artifacts = new TreeMap<>();
    for (JsonNode artifact : job.path("artifacts")) {
      String name = artifact.path("name").asText();
      Answer content = instance.artifact(id, name);
      addIfShown(name, content, "application/octet-stream", faults);
      artifacts.put(name, characters(content));
    }
    return new Observation(
        job.path("verdict").asText(job.path("state").asText()),
        Duration.ofMillis(job.path("runMs").asLong()),
        job + "\n" + characters(log),
        artifacts,
        faults);
  }

  /// Sentences for people go to terminals and into lines of logs.
  private static void addIfUnsafe(String field, JsonNode answer, List<String> faults) {
    if (answer.path(field).asText().codePoints().anyMatch(Character::isISOControl)) {
      faults.add("a control character in " + field);
    }
  }

  /// A browser must take it for neither a page nor a script.
  private static void addIfShown(String what, Answer answer, String type, List<String> faults) {
    boolean sniffed =
        !answer.headers().firstValue("X-Content-Type-Options").orElse("").equals("nosniff");
    if (sniffed || !answer.type().startsWith(type)) {
      faults.add(what + " is sent as " + answer.type());
    }
  }

  private static String characters(Answer answer) {
    return new String(answer.body(), StandardCharsets.ISO_8859_1);
  }

  /// Whether this stands anywhere in what was answered.
  boolean shows(String text) {
    return words.contains(text) || artifacts.values().stream().anyMatch(it -> it.contains(text));
  }
}
