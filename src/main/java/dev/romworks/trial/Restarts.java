package dev.romworks.trial;

import dev.romworks.trial.Cluster.Kill;
import dev.romworks.trial.History.AttemptRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How long it took, from a worker's kill, until the jobs that it had were begun again.
///
/// @param times in order
record Restarts(List<Duration> times) {

  static Restarts of(History history, List<Kill> kills) {
    List<Duration> times = new ArrayList<>();
    for (List<AttemptRow> attempts : history.attempts().values()) {
      for (int i = 0; i < attempts.size() - 1; i++) {
        Instant next = attempts.get(i + 1).startedAt();
        if (attempts.get(i).isLost()) {
          killOf(attempts.get(i), kills)
              .filter(kill -> !kill.at().isAfter(next))
              .ifPresent(kill -> times.add(Duration.between(kill.at(), next)));
        }
      }
    }
    return new Restarts(times.stream().sorted().toList());
  }

  /// The first one of a process of that id since the attempt began.
  private static Optional<Kill> killOf(AttemptRow attempt, List<Kill> kills) {
    long pid = Cluster.pid(attempt.worker());
    return kills.stream()
        .filter(kill -> kill.pid() == pid && !kill.at().isBefore(attempt.startedAt()))
        .findFirst();
  }

  /// @param percent of the jobs that waited no longer
  Duration percentile(int percent) {
    return times.isEmpty()
        ? Duration.ZERO
        : times.get(Math.min(times.size() - 1, times.size() * percent / 100));
  }

  @Override
  public String toString() {
    return times.isEmpty()
        ? ""
        : "%.1f s / %.1f s of %d"
            .formatted(seconds(percentile(50)), seconds(percentile(99)), times.size());
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }
}
