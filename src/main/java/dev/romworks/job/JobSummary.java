package dev.romworks.job;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A job as it stands, in short: what a list of jobs shows of it.
///
/// @param attempt the newest attempt's number; 0 before the first
/// @param batch of which it is a part, if it is of one
/// @param end null until the job is finished
/// @param message one sentence for a person
public record JobSummary(
    JobKey key,
    JobState state,
    int attempt,
    Lane lane,
    String recipe,
    @Nullable BatchId batch,
    Map<String, String> labels,
    Instant submittedAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable End end,
    String message) {

  public JobSummary {
    labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels)); // one order, always
  }

  /// How a job ended.
  ///
  /// @param verdict its wire name, see [Verdict#wireName]
  /// @param toolchain null if no tool was run
  /// @param runMs milliseconds from the first tool's start to the last one's end; null if there was
  ///   none
  public record End(String verdict, @Nullable String toolchain, @Nullable Long runMs) {}
}
