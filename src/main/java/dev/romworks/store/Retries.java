package dev.romworks.store;

import dev.romworks.job.AttemptRecord.End;
import java.time.Duration;
import java.util.random.RandomGenerator;

/// When a job is tried again whose attempt failed through no fault of its sources.
///
/// After an error of ours not at once, for what was wrong may be wrong still. A job whose worker
/// died runs again at once; but a second time at some moment that is its own. Jobs that one worker
/// had together come back together, and if one of them kills workers, the others would die beside
/// it until they were taken for killers themselves.
record Retries(RandomGenerator random) {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final int LATER = 5; // times as long as the time before
  private static final int SPREAD_SECONDS = 10;

  /// @param failures so far, this one included
  Duration pause(End end, int failures) {
    return switch (end) {
      case INFRA_ERROR ->
          SECOND.multipliedBy((long) Math.pow(LATER, failures - 1)).plus(upTo(SECOND));
      case WORKER_LOST ->
          failures < 2 ? Duration.ZERO : SECOND.plus(upTo(Duration.ofSeconds(SPREAD_SECONDS)));
      case RELEASED, VERDICT -> Duration.ZERO;
    };
  }

  private Duration upTo(Duration most) {
    return Duration.ofMillis(random.nextLong(most.toMillis() + 1));
  }
}
