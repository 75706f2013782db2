package dev.romworks.store;

import dev.romworks.job.AttemptStore.Asked;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Sees to it that a job is hardly ever given up for what its neighbour does. Jobs that one worker
/// had are lost together when it dies, though only one of them may have killed it; and they come
/// back together. So a job that has lost a worker and that one more loss would have given up, a
/// suspect, does not run in one worker with another job that has lost one: whoever of them kills
/// the worker, the other one is not there. What is left is a killer that has not killed before.
final class Suspects {

  private static final String SUSPECT =
      """
      select suspect from job
      where id = :job and state = 'QUEUED' and has_lost and (next_attempt_at is null or next_attempt_at <= now())\
      """;

  private static final String BESIDE =
      """
      select true from attempt join job on id = job_id
      where worker = :worker and ended_at is null and has_lost and (suspect or :isSuspect) limit 1\
      """;

  /// The queue is to be told of it again.
  private static final String POSTPONE =
      """
      update job set published_at = null, next_attempt_at = now() + interval '1 s',
        message = 'waits for a worker again: not beside another job that has lost one'
      where id = :job and state = 'QUEUED' and has_lost\
      """;

  private Suspects() {}

  /// Whether a job that has lost a worker may begin where it was asked for, before the end of the
  /// caller's transaction; one that may not is put off.
  ///
  /// @return false also if it has lost none, or is not to run now
  static boolean mayBegin(Handle transaction, Asked asked) {
    if (isSuspect(transaction, asked).isEmpty()) {
      return false;
    }
    Database.lock(transaction, "suspects " + asked.worker()); // or two could begin at one moment
    Optional<Boolean> isSuspect = isSuspect(transaction, asked);
    if (isSuspect.isEmpty() || !isBeside(transaction, asked, isSuspect.get())) {
      return isSuspect.isPresent();
    }
    transaction.createUpdate(POSTPONE).bind("job", asked.job().value()).execute();
    return false;
  }

  /// Whether a job is a suspect; empty if it has lost no worker, or is not to run now.
  private static Optional<Boolean> isSuspect(Handle transaction, Asked asked) {
    return transaction
        .createQuery(SUSPECT)
        .bind("job", asked.job().value())
        .mapTo(boolean.class)
        .findOne();
  }

  private static boolean isBeside(Handle transaction, Asked asked, boolean isSuspect) {
    return transaction
        .createQuery(BESIDE)
        .bind("worker", asked.worker())
        .bind("isSuspect", isSuspect)
        .mapTo(boolean.class)
        .findOne()
        .isPresent();
  }
}
