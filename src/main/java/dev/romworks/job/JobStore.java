package dev.romworks.job;

import java.util.Map;
import java.util.Optional;

/// Port: where jobs are kept, for those who hand them in. Who asks for them has [JobQuery]. Every
/// transition is one conditional update that either happened or did not. Every method throws
/// [StoreUnavailable] when the store is out of reach.
public interface JobStore {

  /// Keeps a new job, `queued` and not yet published; or answers the one that was kept before under
  /// its id or its key. Of those that wait under the same [Submission#supersedes] all but the
  /// newest are canceled: that is this one, unless another one is known to have been handed in
  /// after it.
  ///
  /// @throws InvalidSubmission if another submission was kept under that id or key
  Job submit(NewJob job);

  /// Keeps a job that cannot be built as it is, `finished` with the verdict `rejected`, unless
  /// there is one of that id.
  void reject(JobId id, Tenant tenant, Lane lane, String why);

  /// Ends a job that waits, and has one that runs ended by its worker.
  ///
  /// @return the job as it stands then; empty if there is none
  Optional<Job> cancel(JobKey job);

  /// Has a job that is `finished` or `quarantined` run again, as if it had just come: `→ queued`.
  /// What its attempts left is gone, their stories stay.
  ///
  /// @return false if it is neither, or was rejected, or is not there
  boolean requeue(JobKey job);

  /// What waits in each lane.
  Map<Lane, Backlog> backlog();
}
