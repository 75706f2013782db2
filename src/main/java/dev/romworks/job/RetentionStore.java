package dev.romworks.job;

import java.time.Duration;
import java.util.Map;

/// Port: removes what has been kept for long enough, each time a few, oldest first. Nothing is
/// removed of a job that waits or runs, nor what someone else is at just now. Several processes may
/// ask at once: one of them removes, and the others are told that there is nothing. Every method
/// throws [StoreUnavailable] when the store is out of reach.
public interface RetentionStore {

  /// What one call has removed.
  ///
  /// @param hasMore whether there may be more to remove at once
  record Chunk(int removed, boolean hasMore) {

    /// There was nothing to do.
    public static final Chunk NONE = new Chunk(0, false);
  }

  /// Removes the bytes of artifacts and logs; what they were is still told.
  ///
  /// @param age of jobs since they were finished
  /// @param atMost so many jobs
  Chunk removeOutputs(Duration age, int atMost);

  /// Removes jobs that are in no batch, with all that belongs to them. Those that are `finished` go
  /// after their artifacts and logs have gone.
  ///
  /// @param state `finished` or `quarantined`
  /// @param age of jobs since they came to that
  Chunk removeJobs(JobState state, Duration age, int atMost);

  /// Removes batches with all their jobs, once each of these is of age.
  ///
  /// @param ages by state; jobs in a state that has none keep their batch for ever
  /// @param atMost so many batches
  Chunk removeBatches(Map<JobState, Duration> ages, int atMost);

  /// Removes contents that nothing names any more.
  ///
  /// @param atMost so many that may be such
  Chunk removeBlobs(int atMost);
}
