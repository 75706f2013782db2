package dev.romworks.job;

import java.util.List;

/// Port: what tools said.
public interface LogStore {

  /// The logs of the job's accepted attempt, in the order of its stages, standard output before
  /// standard error; none before the job is finished.
  List<LogText> read(JobId id);
}
