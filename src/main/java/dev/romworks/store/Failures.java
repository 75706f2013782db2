package dev.romworks.store;

import dev.romworks.job.Attempt;
import dev.romworks.job.AttemptRecord.End;
import dev.romworks.job.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// What becomes of a job whose attempt ended without a verdict, in the caller's transaction.
@ApplicationScoped
class Failures {

  private final Database database;
  private final StoreConfig config;
  private final Retries retries = new Retries(RandomGenerator.getDefault());

  Failures(Database database, StoreConfig config) {
    this.database = database;
    this.config = config;
  }

  /// Ends an attempt: its job is `queued` again, or `quarantined`, or `finished` as canceled if
  /// that was wanted meanwhile.
  ///
  /// @return false if the attempt is not the newest any more; then nothing has changed
  boolean end(Attempt attempt, End end, String why) {
    if (!isNewest(attempt)) {
      return false;
    }
    note(attempt, end, why);
    int failed = failed(attempt);
    if (cancel(attempt)) {
      return true;
    }
    if (failed >= config.maxFailedAttempts()) {
      quarantine(attempt, failed);
    } else {
      queue(attempt, retries.pause(end, failed));
    }
    return true;
  }

  /// Whether it runs and is the newest; locks its job.
  private boolean isNewest(Attempt attempt) {
    return !database
        .sql(
            "select 1 from job where id = ?1 and attempt = ?2 and state = 'RUNNING' for update",
            attempt.job().value(),
            attempt.number())
        .getResultList()
        .isEmpty();
  }

  /// Writes down how an attempt ended.
  void note(Attempt attempt, End end, @Nullable String why) {
    database
        .sql(
            "update attempt set ended_at = now(), ending = ?3, why = ?4 where job_id = ?1 and number = ?2",
            attempt.job().value(),
            attempt.number(),
            end.name(),
            why)
        .executeUpdate();
  }

  private int failed(Attempt attempt) {
    return ((Number)
            database
                .sql(
                    """
                    select count(*) from attempt join job on id = job_id
                    where job_id = ?1 and ending in ('WORKER_LOST', 'INFRA_ERROR') and number > requeued_attempt\
                    """,
                    attempt.job().value())
                .getSingleResult())
        .intValue();
  }

  private boolean cancel(Attempt attempt) {
    return database
            .sql(
                """
                update job set state = 'FINISHED', verdict = ?2, finished_at = now(), message = 'canceled'
                where id = ?1 and cancel_requested_at is not null\
                """,
                attempt.job().value(),
                new Verdict.Canceled().wireName())
            .executeUpdate()
        == 1;
  }

  private void quarantine(Attempt attempt, int failed) {
    database
        .sql(
            """
            update job set state = 'QUARANTINED', finished_at = now(),
              message = 'given up after ' || ?2 || ' attempts that ended in a lost worker or an error of ours'
            where id = ?1\
            """,
            attempt.job().value(),
            failed)
        .executeUpdate();
  }

  private void queue(Attempt attempt, Duration pause) {
    database
        .sql(
            """
            update job set state = 'QUEUED', published_at = null, message = 'waits for a worker again',
              next_attempt_at = now() + make_interval(secs => ?2)
            where id = ?1\
            """,
            attempt.job().value(),
            pause.toMillis() / 1000.0)
        .executeUpdate();
  }
}
