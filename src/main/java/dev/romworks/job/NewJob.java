package dev.romworks.job;

import java.time.Instant;
import java.util.Optional;

/// A submission with what tells it from others.
///
/// @param id where it was handed in before under it, that job is meant
/// @param idempotencyKey the client's own word for it, by which it may be handed in again; a tenant
///   has one job for each
/// @param handedIn when, if that was before it comes to the store
public record NewJob(
    JobId id,
    Tenant tenant,
    Optional<String> idempotencyKey,
    Submission submission,
    Optional<Instant> handedIn) {

  /// A job that is handed in just now.
  public NewJob(JobId id, Tenant tenant, Optional<String> idempotencyKey, Submission submission) {
    this(id, tenant, idempotencyKey, submission, Optional.empty());
  }

  /// A job of nobody in particular.
  public static NewJob of(Submission submission) {
    return new NewJob(JobId.create(), Tenant.DEFAULT, Optional.empty(), submission);
  }

  /// The same, handed in at a time that has passed.
  public NewJob handedIn(Instant at) {
    return new NewJob(id, tenant, idempotencyKey, submission, Optional.of(at));
  }
}
