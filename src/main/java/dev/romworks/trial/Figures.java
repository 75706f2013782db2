package dev.romworks.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What one contender reached with one workload, round by round.
///
/// @param jobsPerSecond by round
/// @param cpuMs processor time of a job, this program's own and the tools', in milliseconds, by
///   round
/// @param nanos of each job of all rounds
record Figures(String contender, List<Double> jobsPerSecond, List<Double> cpuMs, List<Long> nanos) {

  /// Nothing measured yet.
  static Figures of(String contender) {
    return new Figures(contender, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  /// @param percent of the jobs that took no longer
  double percentileMs(int percent) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
  }

  /// How many times as many jobs as another one, round by round.
  List<Double> ratios(Figures other) {
    Double[] ratios = new Double[jobsPerSecond.size()];
    Arrays.setAll(ratios, round -> jobsPerSecond.get(round) / other.jobsPerSecond().get(round));
    return List.of(ratios);
  }
}
