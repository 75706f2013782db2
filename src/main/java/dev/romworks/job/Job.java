package dev.romworks.job;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A job as it stands: what a poller sees.
///
/// @param version another one whenever the job has changed; where it stands in the queue is no part
///   of it
/// @param ahead how many of its tenant wait in its lane before it; null unless it is queued
/// @param result what the accepted attempt left; null until the job is finished
public record Job(
    JobSummary summary,
    long version,
    @Nullable Long ahead,
    @Nullable Outcome result,
    List<AttemptRecord> attempts) {

  public Job {
    attempts = List.copyOf(attempts);
  }

  /// By what its own tenant asks for it.
  public JobKey key() {
    return summary.key();
  }

  public JobId id() {
    return key().id();
  }

  public JobState state() {
    return summary.state();
  }

  public int attempt() {
    return summary.attempt();
  }

  public String message() {
    return summary.message();
  }

  /// The verdict's wire name, once the job is finished.
  public Optional<String> verdict() {
    return Optional.ofNullable(summary.end()).map(JobSummary.End::verdict);
  }

  /// The accepted attempt's result without the bytes of its artifacts and logs.
  ///
  /// @param stall null unless that is the verdict
  public record Outcome(
      @Nullable Stall stall,
      List<StageRun> stages,
      List<ChannelRun> channels,
      List<Diagnostic> diagnostics,
      Outputs outputs) {

    public Outcome {
      stages = List.copyOf(stages);
      channels = List.copyOf(channels);
      diagnostics = List.copyOf(diagnostics);
    }
  }
}
