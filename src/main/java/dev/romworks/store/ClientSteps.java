package dev.romworks.store;

import dev.romworks.job.BatchKey;
import dev.romworks.job.JobKey;
import dev.romworks.job.Tenant;
import dev.romworks.job.Verdict;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The steps that clients have jobs take, one job by itself or those of a batch.
final class ClientSteps {

  private static final String ONE = " and id = :key";

  /// Locked in one order for all, or two who move many could wait for each other.
  private static final String BATCH =
      " and id in (select id from job where batch_id = :key order by id for update)";

  private static final String UNLESS_SUCCEEDED = " and verdict is distinct from :succeeded";

  /// Ends a job that waits; of one that runs, says that it is to end. In one statement, for a job
  /// may go from the one to the other between two.
  private static final String CANCEL =
      """
      update job set
        verdict = case state when 'QUEUED' then :canceled end,
        finished_at = case state when 'QUEUED' then now() end,
        message = case state when 'QUEUED' then 'canceled' else message end,
        cancel_requested_at = case state when 'RUNNING' then coalesce(cancel_requested_at, now()) end,
        state = case state when 'QUEUED' then 'FINISHED' else state end
      where tenant = :tenant and state in ('QUEUED', 'RUNNING')\
      """;

  private static final String REQUEUE =
      """
      update job set state = 'QUEUED', published_at = null, next_attempt_at = null, suspect = false,
        cancel_requested_at = null, requeued_attempt = attempt, message = 'waits for a worker again',
        started_at = null, finished_at = null, verdict = null, stall = null, toolchain = null,
        run_ms = null, channels = null, diagnostics = null,
        expired_at = null, expired = null
      where tenant = :tenant and state in ('FINISHED', 'QUARANTINED') and verdict is distinct from :rejected\
      """;

  private ClientSteps() {}

  static void cancel(Handle handle, JobKey job) {
    cancel(handle, ONE, job.tenant(), job.id().value());
  }

  static void cancel(Handle handle, BatchKey batch) {
    cancel(handle, BATCH, batch.tenant(), batch.id().value());
  }

  private static void cancel(Handle handle, String which, Tenant tenant, UUID key) {
    handle
        .createUpdate(CANCEL + which)
        .bind("tenant", tenant.name())
        .bind("key", key)
        .bind("canceled", new Verdict.Canceled().wireName())
        .execute();
  }

  /// Has a job run again; answers whether it waits now.
  static boolean requeue(Handle transaction, JobKey job) {
    return requeue(transaction, ONE, job.tenant(), job.id().value()) == 1;
  }

  static void requeue(Handle transaction, BatchKey batch, boolean onlyFailed) {
    String which = BATCH + (onlyFailed ? UNLESS_SUCCEEDED : "");
    requeue(transaction, which, batch.tenant(), batch.id().value());
  }

  private static int requeue(Handle transaction, String which, Tenant tenant, UUID key) {
    var update =
        transaction
            .createQuery(REQUEUE + which + " returning id")
            .bind("tenant", tenant.name())
            .bind("key", key)
            .bind("rejected", new Verdict.Rejected().wireName());
    if (which.endsWith(UNLESS_SUCCEEDED)) {
      update.bind("succeeded", new Verdict.Succeeded().wireName());
    }
    List<UUID> jobs = update.mapTo(UUID.class).list();
    for (String left : List.of("stage_run", "artifact", "log_chunk")) {
      transaction
          .createUpdate("delete from " + left + " where job_id = any(:jobs)")
          .bindArray("jobs", UUID.class, jobs)
          .execute();
    }
    return jobs.size();
  }
}
