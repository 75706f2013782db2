package dev.romworks.job;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What became of the sources. Always about them, never about us: what was our own fault is an
/// exception, and the job is tried again.
public sealed interface Verdict {

  /// Every stage ended well and every output is there, whole.
  record Succeeded() implements Verdict {}

  /// A tool refused the sources.
  record Failed(String stage, int exitCode) implements Verdict {}

  /// A tool died of a signal that we did not send.
  record Crashed(String stage, int signal) implements Verdict {}

  /// The tools stood still, and were killed.
  record Stalled(Stall stall) implements Verdict {}

  /// The wall limit passed, and what still ran was killed.
  record TimedOut(Duration limit) implements Verdict {}

  /// The tools wrote more than the job may, and were killed.
  record OutputExceeded(String channel, long limitBytes) implements Verdict {}

  /// The tools used more processor time than the job may, and were killed.
  ///
  /// @param stage the one that used most
  record CpuExceeded(String stage, Duration limit) implements Verdict {}

  /// The tools wanted more memory than the job may have, and were killed.
  ///
  /// @param stage the one that wanted most
  record MemoryExceeded(String stage, long limitBytes) implements Verdict {}

  /// A tool started more processes than its toolchain says, and was killed.
  record ProcessesExceeded(String stage, int limit) implements Verdict {}

  /// It was called off, or a newer submission took its place.
  record Canceled() implements Verdict {}

  /// It could not be built as it was; nothing was run.
  record Rejected() implements Verdict {}

  /// All words that [#wireName] answers: the cases' names, in small letters with hyphens.
  static List<String> wireNames() {
    return Arrays.stream(Verdict.class.getPermittedSubclasses())
        .map(it -> it.getSimpleName().replaceAll("(?<=.)(?=\\p{Lu})", "-"))
        .map(it -> it.toLowerCase(Locale.ROOT))
        .toList();
  }

  /// The word for it in the API and in the store, e.g. `timed-out`.
  default String wireName() {
    return switch (this) {
      case Succeeded _ -> "succeeded";
      case Failed _ -> "failed";
      case Crashed _ -> "crashed";
      case Stalled _ -> "stalled";
      case TimedOut _ -> "timed-out";
      case OutputExceeded _ -> "output-exceeded";
      case CpuExceeded _ -> "cpu-exceeded";
      case MemoryExceeded _ -> "memory-exceeded";
      case ProcessesExceeded _ -> "processes-exceeded";
      case Canceled _ -> "canceled";
      case Rejected _ -> "rejected";
    };
  }
}
