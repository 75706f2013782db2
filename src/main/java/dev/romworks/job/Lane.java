package dev.romworks.job;

/// A priority class of jobs; each lane is a topic of its own.
public enum Lane {
  /// Somebody waits for the answer.
  INTERACTIVE,
  /// Nobody does: builds by the hundred.
  BULK
}
