package dev.romworks.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Port: where batches are kept. Every method throws [StoreUnavailable] when the store is out of
/// reach.
public interface BatchStore {

  /// Keeps a new batch and all its jobs, or nothing of it; or answers the one that was kept before
  /// under its key.
  ///
  /// @throws InvalidSubmission if another batch was kept under that key
  Batch submit(NewBatch batch);

  /// Batches as they stand. Those that there are not are left out.
  Map<BatchKey, Batch> find(Set<BatchKey> keys);

  /// Cancels all its jobs, as [JobStore#cancel] does one.
  ///
  /// @return the batch as it stands then; empty if there is none
  Optional<Batch> cancel(BatchKey key);

  /// Has its jobs run again, as [JobStore#requeue] does one: all that can, or only those that have
  /// not succeeded.
  ///
  /// @return the batch as it stands then; empty if there is none
  Optional<Batch> requeue(BatchKey key, boolean onlyFailed);

  /// Some of its jobs with all that belongs to them, in its order.
  ///
  /// @param from the place of the first one, from 0
  List<Job> jobs(BatchKey key, int from, int atMost);

  /// The names of all labels that its jobs have, in their order.
  List<String> labels(BatchKey key);
}
