package dev.romworks.job;

import java.security.SecureRandom;
import java.util.Base64;

/// What a webhook's calls are signed with: `whsec_` and 24 to 64 bytes in Base64, as Standard
/// Webhooks has it.
public record WebhookSecret(String value) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String PREFIX = "whsec_";
  private static final int BYTES = 32;
  private static final int LEAST = 24;
  private static final int MOST = 64;

  /// @throws IllegalArgumentException if it is none
  public WebhookSecret {
    if (!value.startsWith(PREFIX)) {
      throw new IllegalArgumentException("not a webhook's secret: does not begin with whsec_");
    }
    int bytes = bytes(value).length;
    if (bytes < LEAST || bytes > MOST) {
      throw new IllegalArgumentException("not a webhook's secret: has " + bytes + " bytes");
    }
  }

  /// A new one.
  public static WebhookSecret create() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
  }

  /// The key itself.
  public byte[] bytes() {
    return bytes(value);
  }

  private static byte[] bytes(String value) {
    return Base64.getDecoder().decode(value.substring(PREFIX.length()));
  }

  /// Not the secret: this may get into a log.
  @Override
  public String toString() {
    return PREFIX + "…";
  }
}
