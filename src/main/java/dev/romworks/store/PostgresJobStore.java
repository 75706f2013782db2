package dev.romworks.store;

import dev.romworks.job.Backlog;
import dev.romworks.job.InvalidSubmission;
import dev.romworks.job.Job;
import dev.romworks.job.JobId;
import dev.romworks.job.JobState;
import dev.romworks.job.JobStore;
import dev.romworks.job.Lane;
import dev.romworks.job.LogStore;
import dev.romworks.job.LogText;
import dev.romworks.job.NewJob;
import dev.romworks.job.Submission;
import dev.romworks.job.Tenant;
import dev.romworks.job.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/// Jobs in PostgreSQL, as their clients see them. A state moves in one conditional update whose row
/// count is the answer; what else belongs to the step is written in the same transaction, after it.
@ApplicationScoped
class PostgresJobStore implements JobStore, LogStore {

  private static final Duration LATELY = Duration.ofSeconds(10);

  private final Database database;
  private final Blobs blobs;

  PostgresJobStore(Database database, Blobs blobs) {
    this.database = database;
    this.blobs = blobs;
  }

  @Override
  public Job submit(NewJob job) {
    Map<String, String> sources = new HashMap<>();
    job.submission()
        .sources()
        .files()
        .forEach((name, content) -> sources.put(name.value(), Blobs.sha256(content)));
    String digest = SubmissionDigest.of(job.submission(), sources);
    return database.step(() -> {
      Optional<JobEntity> known = known(job);
      if (known.isPresent()) {
        return same(known.get(), job, digest);
      }
      blobs.keep(job.submission().sources().files().values());
      JobEntity stored = entity(job, sources, digest);
      stored.persistAndFlush();
      supersedeOlder(stored);
      return toJob(stored);
    });
  }

  /// The job that was kept under this id or key. Until the transaction's end no other one keeps
  /// one.
  private Optional<JobEntity> known(NewJob job) {
    if (job.id().isPresent()) {
      UUID id = job.id().get().value();
      database.lock("job " + id);
      return JobEntity.findByIdOptional(id);
    }
    if (job.idempotencyKey().isPresent()) {
      String key = job.idempotencyKey().get();
      database.lock("key " + job.tenant() + " " + key);
      return JobEntity.find("tenant = ?1 and idempotencyKey = ?2", job.tenant().name(), key)
          .firstResultOptional();
    }
    return Optional.empty();
  }

  private Job same(JobEntity known, NewJob job, String digest) {
    if (!digest.equals(known.digest) || !known.tenant.equals(job.tenant().name())) {
      throw new InvalidSubmission(
          "idempotency-mismatch", "another submission was handed in under this id or key before");
    }
    return toJob(known);
  }

  private static JobEntity entity(NewJob job, Map<String, String> sources, String digest) {
    Submission submission = job.submission();
    JobEntity entity = new JobEntity();
    entity.id =
        job.id()
            .map(JobId::value)
            .orElseGet(() -> UuidVersion7Strategy.INSTANCE.generateUuid(null));
    entity.tenant = job.tenant().name();
    entity.idempotencyKey = job.idempotencyKey().orElse(null);
    entity.digest = digest;
    entity.supersedes = submission.supersedes();
    entity.state = JobState.QUEUED;
    entity.lane = submission.lane();
    entity.recipe = submission.recipe();
    entity.spec = JobSpec.of(submission);
    entity.labels = submission.labels();
    entity.message = "waits for a worker";
    entity.sources = sources;
    entity.attempts = List.of();
    return entity;
  }

  private void supersedeOlder(JobEntity newest) {
    if (newest.supersedes != null) {
      database.lock("supersedes " + newest.tenant + " " + newest.supersedes);
      database
          .sql(
              """
              update job set state = 'FINISHED', verdict = ?4, finished_at = now(),
                message = 'superseded by a newer submission, job ' || ?1
              where tenant = ?2 and supersedes = ?3 and state = 'QUEUED' and id <> cast(?1 as uuid)\
              """,
              newest.id.toString(),
              newest.tenant,
              newest.supersedes,
              new Verdict.Canceled().wireName())
          .executeUpdate();
    }
  }

  @Override
  public void reject(JobId id, Tenant tenant, Lane lane, String why) {
    int _ =
        database.step(() ->
            database
                .sql(
                    """
                    insert into job (id, tenant, state, lane, recipe, spec, labels, message, verdict, finished_at)
                    values (?1, ?2, 'FINISHED', ?3, '', '{}', '{}', ?4, ?5, now()) on conflict do nothing\
                    """,
                    id.value(),
                    tenant.name(),
                    lane.name(),
                    why,
                    new Verdict.Rejected().wireName())
                .executeUpdate());
  }

  @Override
  public Optional<Job> find(JobId id) {
    return database.transaction(() -> get(id));
  }

  private Optional<Job> get(JobId id) {
    return JobEntity.<JobEntity>findByIdOptional(id.value()).map(this::toJob);
  }

  private Job toJob(JobEntity job) {
    return job.toJob(job.state == JobState.QUEUED ? ahead(job) : null);
  }

  private Long ahead(JobEntity job) {
    return ((Number)
            database
                .sql(
                    """
                    select count(*) from job where state = 'QUEUED' and lane = ?1 and tenant = ?2
                      and submitted_at < (select submitted_at from job where id = ?3)\
                    """,
                    job.lane.name(),
                    job.tenant,
                    job.id)
                .getSingleResult())
        .longValue();
  }

  @Override
  public List<LogText> read(JobId id) {
    return database.transaction(() ->
        JobEntity.<JobEntity>findByIdOptional(id.value()).stream()
            .flatMap(job -> job.logs.stream())
            .map(JobEntity.LogRow::toText)
            .toList());
  }

  @Override
  public Optional<Job> cancel(JobId id) {
    return database.step(() -> {
      int ended =
          database
              .sql(
                  """
                  update job set state = 'FINISHED', verdict = ?2, finished_at = now(), message = 'canceled'
                  where id = ?1 and state = 'QUEUED'\
                  """,
                  id.value(),
                  new Verdict.Canceled().wireName())
              .executeUpdate();
      if (ended == 0) {
        database
            .sql(
                """
                update job set cancel_requested_at = now()
                where id = ?1 and state = 'RUNNING' and cancel_requested_at is null\
                """,
                id.value())
            .executeUpdate();
      }
      return get(id);
    });
  }

  @Override
  public boolean requeue(JobId id) {
    return database.step(() -> {
      int changed =
          database
              .sql(
                  """
                  update job set state = 'QUEUED', published_at = null, next_attempt_at = null,
                    cancel_requested_at = null, requeued_attempt = attempt, message = 'waits for a worker again',
                    started_at = null, finished_at = null, verdict = null, stall = null, toolchain = null,
                    run_ms = null, channels = null, diagnostics = null
                  where id = ?1 and state in ('FINISHED', 'QUARANTINED') and verdict is distinct from ?2\
                  """,
                  id.value(),
                  new Verdict.Rejected().wireName())
              .executeUpdate();
      if (changed == 1) {
        for (String left : List.of("stage_run", "artifact", "log_chunk")) {
          database.sql("delete from " + left + " where job_id = ?1", id.value()).executeUpdate();
        }
      }
      return changed == 1;
    });
  }

  @Override
  public Map<Lane, Backlog> backlog() {
    return database.transaction(() -> {
      Map<Lane, Map<Tenant, Long>> queued = new EnumMap<>(Lane.class);
      for (Object row :
          database
              .sql("select lane, tenant, count(*) from job where state = 'QUEUED' group by 1, 2")
              .getResultList()) {
        Object[] columns = (Object[]) row;
        queued
            .computeIfAbsent(Lane.valueOf((String) columns[0]), _ -> new HashMap<>())
            .put(new Tenant((String) columns[1]), ((Number) columns[2]).longValue());
      }
      Map<Lane, Backlog> backlog = new EnumMap<>(Lane.class);
      for (Lane lane : Lane.values()) {
        backlog.put(
            lane,
            new Backlog(queued.getOrDefault(lane, Map.of()), Pace.of(database, lane, LATELY)));
      }
      return backlog;
    });
  }
}
