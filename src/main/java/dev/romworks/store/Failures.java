package dev.romworks.store;

import dev.romworks.job.Attempt;
import dev.romworks.job.AttemptRecord.End;
import dev.romworks.job.FailureMeter;
import dev.romworks.job.JobId;
import dev.romworks.job.JobState;
import dev.romworks.job.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/// What becomes of a job whose attempt ended without a verdict. The job is locked first, so what is
/// decided from its story still holds when it is written.
@ApplicationScoped
class Failures {

  private static final Logger LOG = Logger.getLogger(Failures.class);
  private static final int SURVIVED_LOSSES = 3; // of an attempt by its worker, as one failure

  private final StoreConfig config;
  private final FailureMeter meter;
  private final Retries retries = new Retries(RandomGenerator.getDefault());

  Failures(StoreConfig config, FailureMeter meter) {
    this.config = config;
    this.meter = meter;
  }

  /// Ends an attempt: its job is `queued` again, or `quarantined`, or `finished` as canceled if
  /// that was wanted meanwhile. No job is given up for a lost worker unless it ran as a suspect.
  ///
  /// @return what the job is then; empty if the attempt is not the newest any more, and nothing has
  ///   changed
  Optional<JobState> end(Handle transaction, Attempt attempt, End end, String why) {
    Optional<Boolean> wasSuspect = lockNewest(transaction, attempt);
    if (wasSuspect.isEmpty()) {
      return Optional.empty();
    }
    note(transaction, attempt, end, why);
    Toll toll = toll(transaction, attempt.job());
    if (cancel(transaction, attempt.job())) {
      return Optional.of(JobState.FINISHED);
    }
    if (end != End.RELEASED
        && toll.failed() >= config.maxFailedAttempts()
        && (wasSuspect.get() || !toll.hasLost())) {
      quarantine(transaction, attempt.job());
      return Optional.of(JobState.QUARANTINED);
    }
    queue(transaction, attempt.job(), retries.pause(end, toll.failed()), toll);
    return Optional.of(JobState.QUEUED);
  }

  /// Has an attempt counted that has ended: to be called when the transaction is over, for what is
  /// rolled back has not happened.
  void count(End end, JobState left) {
    try {
      meter.ended(end, left);
    } catch (RuntimeException e) { // it has happened, counted or not
      LOG.error("store: an attempt's end is not counted", e);
    }
  }

  /// Locks the job of an attempt, if that runs and is the newest.
  ///
  /// @return whether the job was a suspect, see [Suspects]
  private static Optional<Boolean> lockNewest(Handle transaction, Attempt attempt) {
    return transaction
        .createQuery(
            "select suspect from job where id = :id and attempt = :number and state = 'RUNNING' for update")
        .bind("id", attempt.job().value())
        .bind("number", attempt.number())
        .mapTo(boolean.class)
        .findOne();
  }

  private static void note(Handle transaction, Attempt attempt, End end, String why) {
    transaction
        .createUpdate(
            """
            update attempt set ended_at = now(), ending = :end, why = :why
            where job_id = :id and number = :number\
            """)
        .bind("id", attempt.job().value())
        .bind("number", attempt.number())
        .bind("end", end.name())
        .bind("why", why)
        .execute();
  }

  /// What attempts have cost, since the job was handed in or asked for again.
  ///
  /// @param failed how many count as failures
  /// @param hasLost whether one was lost with its worker
  private record Toll(int failed, boolean hasLost) {}

  /// Who is heard of after an attempt was taken for lost has not died of it. Of such losses only so
  /// many make one failure, but they do, for a job may have its worker stand still again and again;
  /// and of the last one it is too early to tell, so it counts.
  private static Toll toll(Handle transaction, JobId job) {
    return transaction
        .createQuery(
            """
            with ended as (
              select ending = 'WORKER_LOST' as lost, ending = 'WORKER_LOST' and exists (
                select 1 from worker where name = attempt.worker and seen_at > ended_at) as lives
              from attempt join job on id = job_id
              where id = :id and ending in ('WORKER_LOST', 'INFRA_ERROR') and number > requeued_attempt)
            select count(*) filter (where not lives) + count(*) filter (where lives) / :many as failed,
              coalesce(bool_or(lost), false) as has_lost from ended\
            """)
        .bind("id", job.value())
        .bind("many", SURVIVED_LOSSES)
        .map((row, _) -> new Toll(row.getInt("failed"), row.getBoolean("has_lost")))
        .one();
  }

  private static boolean cancel(Handle transaction, JobId job) {
    return transaction
            .createUpdate(
                """
                update job set state = 'FINISHED', verdict = :canceled, finished_at = now(), message = 'canceled'
                where id = :id and cancel_requested_at is not null\
                """)
            .bind("id", job.value())
            .bind("canceled", new Verdict.Canceled().wireName())
            .execute()
        == 1;
  }

  private static void quarantine(Handle transaction, JobId job) {
    transaction
        .createUpdate(
            """
            update job set state = 'QUARANTINED', finished_at = now(),
              message = 'given up after ' || (
                select count(*) from attempt where job_id = id and ending in ('WORKER_LOST', 'INFRA_ERROR')
                  and number > requeued_attempt) || ' attempts that ended in a lost worker or an error of ours'
            where id = :id\
            """)
        .bind("id", job.value())
        .execute();
  }

  private void queue(Handle transaction, JobId job, Duration pause, Toll toll) {
    transaction
        .createUpdate(
            """
            update job set state = 'QUEUED', published_at = null, message = 'waits for a worker again',
              next_attempt_at = now() + make_interval(secs => :pause), has_lost = has_lost or :hasLost,
              suspect = :isSuspect
            where id = :id\
            """)
        .bind("id", job.value())
        .bind("pause", pause.toMillis() / 1000.0)
        .bind("hasLost", toll.hasLost())
        .bind("isSuspect", toll.hasLost() && toll.failed() + 1 >= config.maxFailedAttempts())
        .execute();
  }
}
