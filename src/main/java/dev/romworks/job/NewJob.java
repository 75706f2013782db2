package dev.romworks.job;

import java.util.Optional;

/// A submission with what tells it from others.
///
/// @param id where it was handed in before under it, that job is meant
/// @param idempotencyKey the client's own word for it, by which it may be handed in again; a tenant
///   has one job for each
public record NewJob(
    JobId id, Tenant tenant, Optional<String> idempotencyKey, Submission submission) {

  /// A job of nobody in particular.
  public static NewJob of(Submission submission) {
    return new NewJob(JobId.create(), Tenant.DEFAULT, Optional.empty(), submission);
  }
}
