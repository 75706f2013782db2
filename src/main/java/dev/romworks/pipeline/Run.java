package dev.romworks.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a run leaves behind.
///
/// @param stages in the plan's order
/// @param channelBytes what passed through each channel; those that join two stages directly are
///   not counted
/// @param outputs the contents of the channels that no stage reads; empty unless it succeeded
/// @param wall from the first stage's start to the last one's end
public record Run(
    Outcome outcome,
    List<StageReport> stages,
    Map<String, Long> channelBytes,
    Map<String, byte[]> outputs,
    Duration wall) {

  /// What was written to a channel that no stage reads.
  ///
  /// @throws IllegalStateException if the run did not succeed; the message says why
  public byte[] output(String channel) {
    byte[] bytes = outputs.get(channel);
    if (bytes == null) {
      throw new IllegalStateException(
          outcome instanceof Outcome.Succeeded ? "no output: " + channel : outcome.sentence());
    }
    return bytes;
  }

  /// What became of one stage.
  ///
  /// @param begun null if it was not started
  /// @param wall from its start to its end; zero if it was not started
  /// @param cpu user and system time of everything that ran for it; zero if it was not started; to
  ///   10 ms, as last seen, if it was killed; null if it could not be seen
  /// @param peakBytes the most memory that it had at once; as far as could be seen where nobody
  ///   counts; null if it could not be seen
  /// @param stdout what it wrote there, the middle left out past the cap
  /// @param stderr likewise
  public record StageReport(
      Stage stage,
      Fate fate,
      @Nullable Instant begun,
      Duration wall,
      @Nullable Duration cpu,
      @Nullable Long peakBytes,
      String stdout,
      String stderr) {}

  /// How a stage ended.
  public sealed interface Fate {}

  /// By itself.
  public record Ended(Exit exit) implements Fate {}

  /// Killed while it ran.
  ///
  /// @param collateral true if another stage's end was the reason, false if a cap or the caller was
  public record Killed(boolean collateral) implements Fate {}

  /// It never ran.
  public record NotStarted() implements Fate {}
}
