package dev.romworks.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The story of one attempt, for people.
///
/// @param endedAt null while it runs
/// @param end null while it runs
/// @param why what went wrong, where it did not end with a verdict
public record AttemptRecord(
    int number,
    String worker,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable End end,
    @Nullable String why) {

  /// How an attempt can end.
  public enum End {
    VERDICT,
    /// Its worker vanished: the job was delivered again.
    WORKER_LOST,
    /// Our own fault.
    INFRA_ERROR,
    /// Given back unfinished by a worker that was told to stop.
    RELEASED
  }
}
