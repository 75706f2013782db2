package dev.romworks.job;

import java.time.Instant;
import java.util.Optional;

/// A submission with what tells it from others.
///
/// @param id where it was handed in before under it, that job is meant
/// @param idempotencyKey the client's own word for it, by which it may be handed in again; a tenant
///   has one job for each
/// @param handedIn when, if that was before it comes to the store and someone took note
public record NewJob(
    JobId id,
    Owner owner,
    Optional<String> idempotencyKey,
    Submission submission,
    Optional<HandedIn> handedIn) {

  /// When a submission was handed in.
  ///
  /// @param at by the clock of who took note
  /// @param place among those of one moment, growing
  /// @param trace to which it belongs, as the W3C's `traceparent`
  public record HandedIn(Instant at, long place, Optional<String> trace) {}

  /// A job that is handed in just now.
  public NewJob(JobId id, Owner owner, Optional<String> idempotencyKey, Submission submission) {
    this(id, owner, idempotencyKey, submission, Optional.empty());
  }

  /// The same, by no key.
  public NewJob(JobId id, Tenant tenant, Optional<String> idempotencyKey, Submission submission) {
    this(id, Owner.of(tenant), idempotencyKey, submission);
  }

  public Tenant tenant() {
    return owner.tenant();
  }

  /// A job of nobody in particular.
  public static NewJob of(Submission submission) {
    return new NewJob(JobId.create(), Tenant.DEFAULT, Optional.empty(), submission);
  }

  /// The same, handed in before.
  public NewJob handedIn(HandedIn before) {
    return new NewJob(id, owner, idempotencyKey, submission, Optional.of(before));
  }
}
