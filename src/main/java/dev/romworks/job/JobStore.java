package dev.romworks.job;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Port: where jobs are kept, and the only place where their state changes. Every transition is one
/// conditional update that either happened or did not. Every method throws [StoreUnavailable] when
/// the store is out of reach.
public interface JobStore {

  /// Keeps a new job, `queued` and not yet published.
  Job submit(Submission submission);

  /// The job as it stands.
  Optional<Job> find(JobId id);

  /// Hands queued jobs that the queue was not told of, oldest first, to a publisher, and notes that
  /// they are published when it returns. If it throws, or if this process dies, they stay
  /// unpublished; so a job may be published twice, but never not at all. Several processes may do
  /// this at once.
  ///
  /// @return how many were published
  int publishPending(int atMost, Consumer<List<JobId>> publisher);

  /// Begins the next attempt at a job that was delivered to a worker: `queued → running`; or
  /// `running → running` where the very delivery of the attempt before came again, which tells that
  /// this attempt was lost. A job that was attempted as often as is allowed goes to `quarantined`
  /// instead.
  ///
  /// @param delivery names the delivery: the same one if it comes again, another one if the job was
  ///   published twice
  /// @return empty if there is nothing to run: the job is finished, quarantined, unknown, or runs
  ///   from another delivery, which will come again if that attempt is lost
  Optional<Claim> claim(JobId id, String worker, String delivery);

  /// Accepts an attempt's result: `running → finished`.
  ///
  /// @return false if the attempt is not the newest any more; then nothing has changed
  boolean complete(Attempt attempt, Result result);

  /// Gives a job back that an attempt could not bring to a verdict: `running → queued`, to be
  /// published again.
  ///
  /// @param end why: anything but a verdict
  /// @return false if the attempt is not the newest any more; then nothing has changed
  boolean release(Attempt attempt, AttemptRecord.End end, String why);
}
