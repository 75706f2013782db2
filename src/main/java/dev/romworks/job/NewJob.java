package dev.romworks.job;

import java.util.Optional;

/// A submission with what tells it from others.
///
/// @param id where its producer has given it one; else the store does
/// @param idempotencyKey the client's own word for it, by which it may be handed in again; a tenant
///   has one job for each
public record NewJob(
    Optional<JobId> id, Tenant tenant, Optional<String> idempotencyKey, Submission submission) {

  /// A job of nobody in particular.
  public static NewJob of(Submission submission) {
    return new NewJob(Optional.empty(), Tenant.DEFAULT, Optional.empty(), submission);
  }
}
