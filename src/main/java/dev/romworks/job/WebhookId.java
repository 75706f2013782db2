package dev.romworks.job;

import java.util.UUID;

/// The name of a webhook, unique for ever, and made as those of jobs are.
public record WebhookId(UUID value) {

  /// A new one.
  public static WebhookId create() {
    return new WebhookId(JobId.create().value());
  }

  /// Reads the canonical text form.
  ///
  /// @throws IllegalArgumentException if the text is not a UUID in its canonical form
  public static WebhookId parse(String text) {
    return new WebhookId(JobId.parse(text).value());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
