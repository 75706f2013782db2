package dev.romworks.job;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What became of one stage of an attempt.
///
/// @param name e.g. `asm:main.asm`
/// @param exitCode null unless the tool exited by itself
/// @param signal null unless a signal that we did not send ended it
/// @param wall from its start to its end; zero if it was not started
/// @param cpu user and system time of the tool and of the sandbox around it; zero if it was not
///   started; null if it was killed, for then nobody can tell
/// @param peakBytes the most memory that it had at once, as far as could be seen; null if it could
///   not
public record StageRun(
    String name,
    String tool,
    Result result,
    @Nullable Integer exitCode,
    @Nullable Integer signal,
    Duration wall,
    @Nullable Duration cpu,
    @Nullable Long peakBytes) {

  /// How a stage ended.
  public enum Result {
    SUCCEEDED,
    FAILED,
    CRASHED,
    /// Killed at a limit.
    KILLED,
    NOT_STARTED,
    /// Killed because another stage had failed.
    COLLATERAL
  }
}
