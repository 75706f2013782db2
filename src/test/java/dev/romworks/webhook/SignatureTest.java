package dev.romworks.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import dev.romworks.job.WebhookSecret;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Proves that receivers can check what is signed.
class SignatureTest {

  /// The example of the specification's libraries.
  @Test
  void aSignatureIsThatOfThePublishedExample() {
    String signature =
        Signature.of(
            new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            Instant.ofEpochSecond(1614265330),
            "{\"test\": 2432232314}");
    assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void theOfficialLibraryTakesWhatIsSigned() throws Exception {
    WebhookSecret secret = WebhookSecret.create();
    Instant at = Instant.now();
    String body = "{\"type\" : \"job.finished\", \"data\" : {\"message\" : \"grün\"}}";
    Map<String, List<String>> headers =
        Map.of(
            "webhook-id", List.of("a-b"),
            "webhook-timestamp", List.of(String.valueOf(at.getEpochSecond())),
            "webhook-signature", List.of(Signature.of(secret, "a-b", at, body)));
    new Webhook(secret.value()).verify(body, HttpHeaders.of(headers, (_, _) -> true));
  }

  @Test
  void aSecretDoesNotShowItselfInALog() {
    WebhookSecret secret = WebhookSecret.create();
    assertThat(secret.toString()).doesNotContain(secret.value().substring(6));
    assertThat(secret.bytes()).hasSize(32);
  }
}
