package dev.romworks.job;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Whom a tenant wants to have told, and of what.
///
/// @param disabledAt when its receiver said that it is gone; nothing is sent there since
public record Webhook(
    WebhookKey key, Terms terms, Instant createdAt, Optional<Instant> disabledAt) {

  /// What its owner says of it.
  ///
  /// @param url as it is called
  /// @param description the owner's own words
  public record Terms(URI url, Set<WebhookEvent> events, String description) {

    public Terms {
      events = Set.copyOf(events);
    }
  }
}
