package dev.romworks.job;

/// Where a job is on its way: `queued → running → finished | quarantined`. An attempt that is lost
/// puts its job back to `queued`; only the last two states are final.
public enum JobState {
  QUEUED,
  RUNNING,
  /// It has a verdict.
  FINISHED,
  /// It ended our worker, or met our fault, as often as we try; a person should look.
  QUARANTINED;

  /// Whether nothing more happens to the job by itself.
  public boolean isFinal() {
    return this == FINISHED || this == QUARANTINED;
  }
}
