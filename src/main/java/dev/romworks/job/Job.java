package dev.romworks.job;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A job as it stands: what a poller sees.
///
/// @param ahead how many of its tenant wait in its lane before it; null unless it is queued
/// @param attempt the newest attempt's number; 0 before the first
/// @param message one sentence for a person
/// @param result what the accepted attempt left; null until the job is finished
public record Job(
    JobId id,
    Tenant tenant,
    JobState state,
    @Nullable Long ahead,
    int attempt,
    Lane lane,
    String recipe,
    Map<String, String> labels,
    Instant submittedAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    String message,
    @Nullable Outcome result,
    List<AttemptRecord> attempts) {

  public Job {
    labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels)); // one order, always
    attempts = List.copyOf(attempts);
  }

  /// The accepted attempt's result without the bytes of its artifacts and logs.
  ///
  /// @param verdict its wire name, see [Verdict#wireName]
  /// @param stall null unless that is the verdict
  /// @param toolchain null if no tool was run
  /// @param runMs milliseconds from the first tool's start to the last one's end; null if there was
  ///   none
  public record Outcome(
      String verdict,
      @Nullable Stall stall,
      @Nullable String toolchain,
      @Nullable Long runMs,
      List<StageRun> stages,
      List<ChannelRun> channels,
      List<Diagnostic> diagnostics,
      List<Artifact> artifacts) {

    public Outcome {
      stages = List.copyOf(stages);
      channels = List.copyOf(channels);
      diagnostics = List.copyOf(diagnostics);
      artifacts = List.copyOf(artifacts);
    }
  }
}
