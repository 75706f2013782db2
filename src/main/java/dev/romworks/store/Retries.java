package dev.romworks.store;

import dev.romworks.job.AttemptRecord.End;
import java.time.Duration;
import java.util.random.RandomGenerator;

/// When a job is tried again whose attempt failed through no fault of its sources: after an error
/// of ours not at once, for what was wrong may be wrong still; where its worker was lost, at once.
record Retries(RandomGenerator random) {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final int LATER = 5; // times as long as the time before

  /// @param failures so far, this one included
  Duration pause(End end, int failures) {
    return switch (end) {
      case INFRA_ERROR ->
          SECOND.multipliedBy((long) Math.pow(LATER, failures - 1)).plus(upTo(SECOND));
      case WORKER_LOST, RELEASED, VERDICT -> Duration.ZERO;
    };
  }

  private Duration upTo(Duration most) {
    return Duration.ofMillis(random.nextLong(most.toMillis() + 1));
  }
}
