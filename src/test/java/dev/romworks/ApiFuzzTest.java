package dev.romworks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.romworks.ApiCalls.Call;
import dev.romworks.ApiDocument.Operation;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/// Proves that whatever is asked of the API, and however oddly, is answered as its description
/// says, and never with an error of the server. `./romworks chaos api` does so for longer.
@QuarkusTest
@QuarkusTestResource(Services.class)
class ApiFuzzTest {

  private static final Logger LOG = Logger.getLogger(ApiFuzzTest.class);
  private static final int SIZE = 1000; // tries, by which jqwik weighs edge cases
  private static final int JOBS = 5;
  private static final long LONG = 100; // seconds, in which all is to be reached

  @Test
  void everyCallIsAnsweredAsTheDescriptionSays() throws Exception {
    long seconds = Long.getLong("romworks.fuzz.seconds", 5);
    long seed = Long.getLong("romworks.fuzz.seed", new Random().nextLong(1_000_000));
    ApiDocument document = ApiDocument.read();
    Map<String, Integer> seen = new TreeMap<>();
    ApiMemory memory = memory();
    try {
      JqwikSession.run(() ->
          fuzz(new ApiCalls(document, memory), document, Duration.ofSeconds(seconds), seed, seen));
    } finally {
      List<String> webhooks = given().get("/v1/webhooks").jsonPath().getList("webhooks.id");
      webhooks.forEach(id -> given().delete("/v1/webhooks/" + id));
    }
    int calls = seen.values().stream().mapToInt(Integer::intValue).sum();
    LOG.infof("seed %d: %d calls in %d s: %s", seed, calls, seconds, seen);
    assertThat(calls).isPositive();
    if (seconds >= LONG) {
      assertGoneFar(document, seen.keySet());
    }
  }

  /// With some jobs that have ended, and a batch.
  private static ApiMemory memory() {
    ApiMemory memory = new ApiMemory();
    for (int i = 0; i < JOBS; i++) {
      String id = Jobs.build(Jobs.script("echo said; echo out > $1")).getString("id");
      memory.remember(new Operation("GET", "/v1/jobs/{id}"), given().get("/v1/jobs/" + id));
    }
    Map<String, ?> batch = Map.of("jobs", List.of(Jobs.script("echo > $1"), Jobs.script("exit 1")));
    memory.remember(
        new Operation("POST", "/v1/batches"),
        given().contentType("application/json").body(batch).post("/v1/batches"));
    return memory;
  }

  /// Calls that are all refused prove little.
  private static void assertGoneFar(ApiDocument document, Set<String> seen) {
    for (Operation operation : document.operations()) {
      assertThat(seen).anyMatch(it -> it.matches("\\Q" + operation + "\\E 2\\d\\d"));
    }
    assertThat(seen)
        .contains(
            "GET /v1/jobs/{id} 304",
            "GET /v1/jobs/{id}/artifacts/{name} 206",
            "GET /v1/jobs/{id}/artifacts/{name} 304",
            "GET /v1/jobs/{id}/artifacts/{name} 416");
  }

  private static void fuzz(
      ApiCalls any, ApiDocument document, Duration time, long seed, Map<String, Integer> seen) {
    RandomGenerator<Call> calls = any.any().generator(SIZE, false);
    Random random = new Random(seed);
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      Call call = calls.next(random).value();
      try {
        Response answer = call.send();
        document.see(call.operation(), answer);
        any.remember(call, answer);
        seen.merge(call.operation() + " " + answer.statusCode(), 1, Integer::sum);
      } catch (AssertionError | Exception e) {
        fail("seed %d: %s%n%s".formatted(seed, e.getMessage(), call), e);
      }
    }
  }
}
