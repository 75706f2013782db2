package dev.romworks.job;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A batch as it stands.
///
/// @param states how many of its jobs are in each state
/// @param verdicts how many of its jobs have each verdict, by its wire name
/// @param finishedAt when the last of its jobs came to its end; null until then
public record Batch(
    BatchKey key,
    String name,
    Instant submittedAt,
    Map<JobState, Long> states,
    Map<String, Long> verdicts,
    @Nullable Instant finishedAt) {

  public Batch {
    Map<JobState, Long> all = new EnumMap<>(JobState.class);
    all.putAll(states);
    states = Collections.unmodifiableMap(all);
    verdicts = Collections.unmodifiableSortedMap(new TreeMap<>(verdicts)); // one order, always
  }

  /// The same when the last of its jobs has come to its end.
  public Batch finishedAt(@Nullable Instant end) {
    return new Batch(key, name, submittedAt, states, verdicts, end);
  }

  /// How many jobs it has.
  public long total() {
    return states.values().stream().mapToLong(Long::longValue).sum();
  }

  /// How many of its jobs have come to their end.
  public long ended() {
    return states.entrySet().stream()
        .filter(state -> state.getKey().isFinal())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /// How many of its jobs can run again: all that have come to their end, but for those that were
  /// rejected.
  ///
  /// @param onlyFailed whether those that have succeeded are not meant
  public long requeueable(boolean onlyFailed) {
    long rejected = verdicts.getOrDefault(new Verdict.Rejected().wireName(), 0L);
    long succeeded = verdicts.getOrDefault(new Verdict.Succeeded().wireName(), 0L);
    return ended() - rejected - (onlyFailed ? succeeded : 0);
  }

  /// Whether nothing more happens to it by itself.
  public boolean isEnded() {
    return ended() == total();
  }
}
