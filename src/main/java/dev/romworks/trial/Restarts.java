package dev.romworks.trial;

import dev.romworks.trial.History.AttemptRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How long it took, from a worker's kill, until the jobs that it had were begun again.
///
/// @param times in order
record Restarts(List<Duration> times) {

  /// @param kills when a process was killed, by its id
  static Restarts of(History history, Map<Long, Instant> kills) {
    List<Duration> times = new ArrayList<>();
    for (List<AttemptRow> attempts : history.attempts().values()) {
      for (int i = 0; i < attempts.size() - 1; i++) {
        Instant killed = kills.get(Cluster.pid(attempts.get(i).worker()));
        if (attempts.get(i).isLost() && killed != null) {
          times.add(Duration.between(killed, attempts.get(i + 1).startedAt()));
        }
      }
    }
    return new Restarts(times.stream().sorted().toList());
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
