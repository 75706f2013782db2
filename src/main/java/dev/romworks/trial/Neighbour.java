package dev.romworks.trial;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A sound job, built again and again beside a hostile one, and to the same ROM each time.
final class Neighbour {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(300); // the machine is for the other one
  private static final String ROM = "game.gb";

  private final Instance instance;
  private final Map<String, Object> submission;
  private final String sha256;
  private final String worker;

  private Neighbour(Instance instance, Map<String, Object> submission, JsonNode alone) {
    this.instance = instance;
    this.submission = submission;
    sha256 = sha256(alone);
    worker = alone.path("attempts").path(0).path("worker").asText();
  }

  /// Builds it alone, which tells what its ROM must be.
  ///
  /// @param folder its sources
  /// @throws IOException if that fails
  static Neighbour of(Instance instance, Path folder) throws IOException {
    Map<String, Object> sources = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(it -> !it.endsWith("README.md")).toList()) {
        String content = Base64.getEncoder().encodeToString(Files.readAllBytes(file));
        sources.put(file.getFileName().toString(), Map.of("base64", content));
      }
    }
    Map<String, Object> submission =
        Map.of("sources", sources, "options", Map.of("title", "NEIGHBOUR"));
    JsonNode alone = instance.build(submission, LIMIT);
    if (!alone.path("verdict").asText().equals("succeeded")) {
      throw new IOException("not even a sound job succeeds: " + alone);
    }
    return new Neighbour(instance, submission, alone);
  }

  private static String sha256(JsonNode job) {
    for (JsonNode artifact : job.path("artifacts")) {
      if (artifact.path("name").asText().equals(ROM)) {
        return artifact.path("sha256").asText();
      }
    }
    return "";
  }

  /// Who built it: host and process, as the API tells it.
  String worker() {
    return worker;
  }

  /// Lives beside something until that is over, at least for one job.
  ///
  /// @return what went wrong with it
  List<String> beside(Runnable something) {
    List<String> faults = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch over = new CountDownLatch(1);
    Thread life = Thread.ofVirtual().start(() -> live(over, faults));
    try {
      something.run();
      over.countDown();
      life.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      faults.add("neighbour: interrupted");
    }
    return List.copyOf(faults);
  }

  private void live(CountDownLatch over, List<String> faults) {
    try {
      do {
        JsonNode job = instance.build(submission, LIMIT);
        if (!sha256(job).equals(sha256)) {
          faults.add(
              "neighbour: %s: %s".formatted(job.path("verdict").asText(), job.path("message")));
        }
      } while (!over.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (IOException | InterruptedException e) {
      faults.add("neighbour: " + e.getMessage());
    }
  }
}
