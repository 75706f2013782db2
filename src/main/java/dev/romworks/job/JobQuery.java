package dev.romworks.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Port: jobs as they stand, for those who ask, many at once. Every method throws
/// [StoreUnavailable] when the store is out of reach.
public interface JobQuery {

  /// Jobs as they stand, all at one moment. Those that there are not are left out.
  Map<JobKey, Job> find(Set<JobKey> keys);

  /// What tells whether jobs are still as they were, see [Job#version]; much cheaper than to read
  /// them. Those that there are not are left out.
  Map<JobKey, Long> versions(Set<JobKey> keys);

  /// The steps that jobs have taken, of each in their order. Those that there are not are left out.
  Map<JobKey, List<JobStep>> steps(Set<JobKey> keys);

  /// A tenant's jobs, newest first.
  ///
  /// @param after where to begin; empty for the newest
  JobPage list(Tenant tenant, JobFilter filter, Optional<JobPage.Place> after, int atMost);
}
