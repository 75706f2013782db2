package dev.romworks.store;

import dev.romworks.job.Backlog;
import dev.romworks.job.EventBell;
import dev.romworks.job.InvalidSubmission;
import dev.romworks.job.Job;
import dev.romworks.job.JobId;
import dev.romworks.job.JobKey;
import dev.romworks.job.JobStore;
import dev.romworks.job.Lane;
import dev.romworks.job.NewBatch.Entry.Unsound;
import dev.romworks.job.NewJob;
import dev.romworks.job.Owner;
import dev.romworks.job.Tenant;
import dev.romworks.store.NewJobs.Prepared;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Jobs in PostgreSQL, as their clients see them. A state moves in one conditional update whose row
/// count is the answer; what else belongs to the step is written in the same statement or
/// transaction.
@ApplicationScoped
class PostgresJobStore implements JobStore {

  private static final Duration LATELY = Duration.ofSeconds(10);

  private final Database database;
  private final StoredJobs jobs;
  private final NewJobs newJobs;
  private final EventBell bell;

  PostgresJobStore(Database database, StoredJobs jobs, NewJobs newJobs, EventBell bell) {
    this.database = database;
    this.jobs = jobs;
    this.newJobs = newJobs;
    this.bell = bell;
  }

  @Override
  public Job submit(NewJob job) {
    Prepared prepared = Prepared.of(job);
    return Database.afresh(() -> submit(prepared));
  }

  private Job submit(Prepared prepared) {
    NewJob job = prepared.job();
    Optional<Job> kept =
        job.submission().supersedes() == null
            ? database.statement(handle -> newJobs.keep(handle, prepared, null))
            : database.transaction(handle ->
                newJobs
                    .keep(handle, prepared, null)
                    .flatMap(it -> {
                      newJobs.supersedeOlder(handle, job);
                      return jobs.find(handle, it.id()); // which may be the older one
                    }));
    bell.ring();
    return kept.orElseGet(() -> database.transaction(handle -> known(handle, prepared)));
  }

  /// The job that was kept before under this id or key.
  private Job known(Handle handle, Prepared prepared) {
    NewJob job = prepared.job();
    Optional<JobId> same =
        handle
            .createQuery(
                """
                select id from job where digest = :digest and tenant = :tenant
                  and (id = :id or idempotency_key = :key)\
                """)
            .bind("digest", prepared.digest())
            .bind("tenant", job.tenant().name())
            .bind("id", job.id().value())
            .bind("key", job.idempotencyKey().orElse(null))
            .mapTo(UUID.class)
            .findFirst()
            .map(JobId::new);
    if (same.isEmpty() && !isKnown(handle, job)) {
      throw new Database.Removed();
    }
    return same.flatMap(id -> jobs.find(handle, id))
        .orElseThrow(() ->
            new InvalidSubmission(
                "idempotency-mismatch",
                "another submission was handed in under this id or key before"));
  }

  /// Whether there is any job under this id or key.
  private static boolean isKnown(Handle handle, NewJob job) {
    return handle
        .createQuery(
            "select exists (select 1 from job where id = :id or (tenant = :tenant and idempotency_key = :key))")
        .bind("id", job.id().value())
        .bind("tenant", job.tenant().name())
        .bind("key", job.idempotencyKey().orElse(null))
        .mapTo(boolean.class)
        .one();
  }

  @Override
  public void reject(JobId id, Tenant tenant, Lane lane, String why) {
    Unsound job = new Unsound(id, lane, "", Map.of(), why, "");
    database.transaction(handle -> {
      newJobs.reject(handle, Owner.of(tenant), job, null);
      return job;
    });
    bell.ring();
  }

  @Override
  public Optional<Job> cancel(JobKey job) {
    return database.step(handle -> {
      ClientSteps.cancel(handle, job);
      return jobs.find(handle, job.id()).filter(it -> it.key().equals(job));
    });
  }

  @Override
  public boolean requeue(JobKey job) {
    return database.step(handle -> ClientSteps.requeue(handle, job));
  }

  @Override
  public Map<Lane, Backlog> backlog() {
    return database.transaction(handle -> {
      Map<Lane, Map<Tenant, Long>> queued = new EnumMap<>(Lane.class);
      handle
          .createQuery(
              "select lane, tenant, count(*) from job where state = 'QUEUED' group by 1, 2")
          .map((row, _) ->
              queued
                  .computeIfAbsent(Lane.valueOf(row.getString(1)), _ -> new HashMap<>())
                  .put(new Tenant(row.getString(2)), row.getLong(3)))
          .list();
      Map<Lane, Double> pace = Pace.of(handle, LATELY);
      Map<Lane, Backlog> backlog = new EnumMap<>(Lane.class);
      for (Lane lane : Lane.values()) {
        backlog.put(
            lane, new Backlog(queued.getOrDefault(lane, Map.of()), pace.getOrDefault(lane, 0.0)));
      }
      return backlog;
    });
  }
}
