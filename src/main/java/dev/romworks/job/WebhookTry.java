package dev.romworks.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/// One try to tell a webhook something.
///
/// @param number from 1
/// @param end what came of it; empty while it goes on, and for ever if its sender died
public record WebhookTry(int number, Instant at, Optional<End> end) {

  /// What came of it.
  ///
  /// @param status of the answer; empty if there was none
  /// @param said the beginning of the answer, or why there was none; inert
  public record End(Duration took, OptionalInt status, String said) {}
}
