package dev.romworks.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.Services;
import dev.romworks.job.JobId;
import dev.romworks.job.WebhookEvent;
import dev.romworks.job.WebhookKey;
import dev.romworks.job.WebhookTry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// Proves that the program as it is set up sends, and where an operator allows it.
@QuarkusTest
@QuarkusTestResource(Services.class)
@TestProfile(WebhooksTest.Allowing.class)
class WebhooksTest extends WebhookFixture {

  /// Where it is on this machine, a receiver may be called by its address only.
  public static final class Allowing implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "romworks.worker.slots", "0",
          "romworks.queue.sweep", "PT1H",
          "romworks.webhook.allowed-hosts", "127.0.0.1,hooks.example:80");
    }
  }

  @Test
  void theProgramTellsWhoIsAllowedAndNobodyElse() throws Exception {
    try (Receiver receiver = Receiver.plain(Receiver.status(200))) {
      String port = ":" + receiver.port() + "/";
      WebhookKey allowed = webhook("http://127.0.0.1" + port, WebhookEvent.JOB_FINISHED);
      WebhookKey other = webhook("http://localhost" + port, WebhookEvent.JOB_FINISHED);
      JobId job = ended();
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> firstWord(allowed).isPresent() && firstWord(other).isPresent());
      assertThat(firstWord(other).orElseThrow()).startsWith("not called");
      assertThat(receiver.received())
          .singleElement()
          .satisfies(it -> assertThat(it.body()).contains(job.toString()));
    }
  }

  /// What came of the first try, when it has ended.
  private Optional<String> firstWord(WebhookKey webhook) {
    return deliveries(webhook).stream()
        .flatMap(it -> it.tries().stream())
        .flatMap(it -> it.end().stream())
        .map(WebhookTry.End::said)
        .findFirst();
  }
}
