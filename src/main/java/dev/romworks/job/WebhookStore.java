package dev.romworks.job;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Port: webhooks, for their owners. Every method throws [StoreUnavailable] when the store is out
/// of reach.
public interface WebhookStore {

  /// Keeps a new one.
  ///
  /// @param most how many its tenant may have
  /// @return empty if it would be one too many
  Optional<Webhook> add(WebhookKey key, Webhook.Terms terms, WebhookSecret secret, int most);

  /// A tenant's, oldest first.
  List<Webhook> list(Tenant tenant);

  /// A webhook as it stands; empty if there is none.
  Optional<Webhook> find(WebhookKey key);

  /// Deletes one, with all that it was to be told. Only what is being sent at this moment still may
  /// arrive.
  ///
  /// @return whether there was one
  boolean remove(WebhookKey key);

  /// What it was told or is to be told, newest first.
  ///
  /// @param after where to begin; empty for the newest
  List<WebhookDelivery> deliveries(
      WebhookKey key, Optional<WebhookDelivery.Place> after, int atMost);

  /// Has a delivery sent again, as soon as can be, and as often as a new one; one that is being
  /// sent at this moment when that has ended.
  Resent resend(WebhookKey key, UUID delivery);

  /// What becomes of a delivery that somebody wants to have sent again.
  enum Resent {
    /// It is sent, unless the receiver says before that it is gone.
    SENT,
    /// There is no such delivery.
    UNKNOWN,
    /// Its webhook is disabled.
    DISABLED
  }
}
