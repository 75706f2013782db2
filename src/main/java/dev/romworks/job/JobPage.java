package dev.romworks.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A part of a list of jobs, newest first.
///
/// @param next where the next part begins; empty if this is the last one
public record JobPage(List<JobSummary> jobs, Optional<Place> next) {

  public JobPage {
    jobs = List.copyOf(jobs);
  }

  /// A place in the list: after the job that was submitted then and has this id. It stays the same
  /// place when jobs come and go.
  public record Place(Instant submittedAt, JobId id) {}
}
