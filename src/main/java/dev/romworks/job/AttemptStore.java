package dev.romworks.job;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Port: where attempts are kept, for workers. Every transition is conditional, fenced by the
/// attempt's number. Every method throws [StoreUnavailable] when the store is out of reach; then it
/// may be called again with the same arguments, and does nothing twice.
public interface AttemptStore {

  /// Begins the next attempt at a job that was delivered to a worker: `queued → running`; or
  /// `running → running` where the record of the attempt before was delivered again, which tells
  /// that this attempt was lost.
  ///
  /// @return empty if there is nothing to run: the job is finished, quarantined, unknown, is not to
  ///   run yet, or not beside what this worker runs, or runs from another delivery
  Optional<Claim> claim(Asked asked);

  /// A worker's question for a job.
  ///
  /// @param worker the process
  /// @param delivery names the record: the same one if it is delivered again, another one if the
  ///   job was published twice
  /// @param deliveries how often the record had been delivered with this delivery: who slept
  ///   between a delivery and this question is told apart from who was given the record since
  /// @param claim this question's own name
  record Asked(JobId job, String worker, String delivery, int deliveries, UUID claim) {}

  /// Accepts an attempt's result: `running → finished`.
  ///
  /// @return false if it was not accepted, as the attempt is not the newest any more; then nothing
  ///   has changed
  boolean complete(Attempt attempt, Result result);

  /// Gives a job back that an attempt could not bring to a verdict: `running → queued`, to be
  /// published again; after an error of ours not at once, and after the last one that it may have
  /// `→ quarantined`.
  ///
  /// @param end why: anything but a verdict
  /// @return what the job is then; empty if the attempt is not the newest any more, and nothing has
  ///   changed, or it was released before
  Optional<JobState> release(Attempt attempt, AttemptRecord.End end, String why);

  /// Says that a worker lives. Attempts that it has begun and does not have in hand any more are
  /// released: it had to let go of them, and could not say so.
  ///
  /// @param inHand jobs that it has asked for and not done with, as it was before this call
  /// @return those of its attempts that are to end: their jobs are to be canceled, or they were
  ///   taken for lost
  Set<Attempt> live(LiveWorker worker, Set<JobId> inHand);
}
