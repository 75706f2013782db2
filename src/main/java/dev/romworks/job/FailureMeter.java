package dev.romworks.job;

/// Port: who counts attempts that end without a verdict. Only the store knows whether one did: it
/// may be told so twice, or by a worker that has no say any more.
public interface FailureMeter {

  /// An attempt has ended, once.
  ///
  /// @param left what its job is now
  void ended(AttemptRecord.End end, JobState left);
}
