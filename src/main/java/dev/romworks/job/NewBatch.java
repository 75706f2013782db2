package dev.romworks.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Jobs that are handed in together.
///
/// @param idempotencyKey the client's own word for it, by which it may be handed in again; a tenant
///   has one batch for each
/// @param name the client's, kept and shown, never interpreted
/// @param entries in the order in which they are shown
public record NewBatch(
    BatchId id, Owner owner, Optional<String> idempotencyKey, String name, List<Entry> entries) {

  public NewBatch {
    entries = List.copyOf(entries);
  }

  /// By what its own tenant asks for it.
  public BatchKey key() {
    return new BatchKey(owner.tenant(), id);
  }

  /// One job of a batch.
  public sealed interface Entry {

    JobId id();

    /// One that can be built.
    record Sound(JobId id, Submission submission) implements Entry {}

    /// One that cannot be built as it is, and does not keep the others from it: it becomes a job
    /// with the verdict `rejected`.
    ///
    /// @param digest of all that was handed in for it
    record Unsound(
        JobId id, Lane lane, String recipe, Map<String, String> labels, String why, String digest)
        implements Entry {

      public Unsound {
        labels = Map.copyOf(labels);
      }
    }
  }
}
