package dev.romworks.job;

import java.util.List;
import java.util.Optional;

/// Port: what tools said.
public interface LogStore {

  /// The logs of a job's accepted attempt, in the order of its stages, standard output before
  /// standard error; none if that attempt was not accepted, or the job runs again by now, or they
  /// were kept for long enough.
  List<LogText> read(JobId id, int attempt);

  /// The next piece of them, from a place on; empty after the last one.
  Optional<LogSlice> read(JobId id, int attempt, LogSlice.Place place);
}
