package dev.romworks.job;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a webhook can be told of.
public enum WebhookEvent {
  /// A job has a verdict.
  JOB_FINISHED,
  /// A job was given up, and a person should look.
  JOB_QUARANTINED,
  /// The last job of a batch has come to its end.
  BATCH_FINISHED;

  /// The word for it in the API and in the store, e.g. `job.finished`.
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /// What a word means; empty if nothing.
  public static Optional<WebhookEvent> of(String wireName) {
    return Arrays.stream(values()).filter(it -> it.wireName().equals(wireName)).findFirst();
  }
}
