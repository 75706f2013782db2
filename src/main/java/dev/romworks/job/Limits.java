package dev.romworks.job;

import java.time.Duration;

/// What a job may use.
///
/// @param wall time from the first tool's start to the last one's end
/// @param stall time for which no byte may move and no tool may run
/// @param cpu user and system time of all its tools together
/// @param memoryBytes resident in all tools that run at once
/// @param outputBytes bytes that its tools may write into channels, all together; standard streams
///   apart
/// @param logBytes bytes kept of each standard stream of each stage: the first and the last half
public record Limits(
    Duration wall,
    Duration stall,
    Duration cpu,
    long memoryBytes,
    long outputBytes,
    long logBytes) {

  /// @throws IllegalArgumentException if a limit is not positive
  public Limits {
    boolean timesHold = wall.isPositive() && stall.isPositive() && cpu.isPositive();
    if (!timesHold || memoryBytes <= 0 || outputBytes <= 0 || logBytes <= 0) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }
}
