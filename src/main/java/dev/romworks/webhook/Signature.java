package dev.romworks.webhook;

import dev.romworks.job.WebhookSecret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The header `webhook-signature` of Standard Webhooks, version 1.
final class Signature {

  private static final String HMAC = "HmacSHA256";

  private Signature() {}

  /// Of what a receiver has to check: the delivery, when it was sent (in seconds), and what it
  /// says.
  static String of(WebhookSecret secret, String id, Instant at, String body) {
    String signed = id + "." + at.getEpochSecond() + "." + body;
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret.bytes(), HMAC));
      byte[] signature = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + HMAC, e);
    }
  }
}
