package dev.romworks.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One thing that a webhook is told, and what became of it.
///
/// @param id the same for the receiver, however often it is sent
/// @param type a [WebhookEvent]'s wire name
/// @param nextAt when it is tried next; empty if it is not
/// @param tries so far, in their order
public record WebhookDelivery(
    UUID id,
    String type,
    State state,
    Instant createdAt,
    Optional<Instant> nextAt,
    List<WebhookTry> tries) {

  public WebhookDelivery {
    tries = List.copyOf(tries);
  }

  /// How far it has come.
  public enum State {
    /// It will be tried, or is being tried.
    PENDING,
    /// The receiver has it.
    DELIVERED,
    /// It was tried as often as we try, or the receiver is gone.
    GIVEN_UP
  }

  /// A place in a webhook's list of deliveries, newest first: after this one.
  public record Place(Instant createdAt, UUID id) {}

  /// Where it stands in that list.
  public Place place() {
    return new Place(createdAt, id);
  }
}
