package dev.romworks.job;

import java.util.Map;
import java.util.Optional;

/// Which jobs a list shows.
///
/// @param verdict its wire name
/// @param labels that a job must have, with these values
public record JobFilter(
    Optional<JobState> state,
    Optional<String> verdict,
    Optional<BatchId> batch,
    Map<String, String> labels) {

  public JobFilter {
    labels = Map.copyOf(labels);
  }

  /// The same of one batch.
  public JobFilter of(BatchId only) {
    return new JobFilter(state, verdict, Optional.of(only), labels);
  }
}
