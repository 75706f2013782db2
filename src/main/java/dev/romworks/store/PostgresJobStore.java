package dev.romworks.store;

import dev.romworks.job.Attempt;
import dev.romworks.job.AttemptRecord;
import dev.romworks.job.Claim;
import dev.romworks.job.Inert;
import dev.romworks.job.Job;
import dev.romworks.job.JobId;
import dev.romworks.job.JobState;
import dev.romworks.job.JobStore;
import dev.romworks.job.LogStore;
import dev.romworks.job.LogText;
import dev.romworks.job.Result;
import dev.romworks.job.SourceName;
import dev.romworks.job.Sources;
import dev.romworks.job.Stall;
import dev.romworks.job.Submission;
import dev.romworks.job.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Jobs in PostgreSQL. A state moves in one conditional update, fenced by the attempt's number,
/// whose row count is the answer; what else belongs to the step is written in the same transaction,
/// after it.
@ApplicationScoped
class PostgresJobStore implements JobStore, LogStore {

  private static final int MAX_WHY = 1000;

  private final Database database;
  private final EntityManager entities;
  private final Blobs blobs;
  private final StoreConfig config;

  PostgresJobStore(Database database, EntityManager entities, Blobs blobs, StoreConfig config) {
    this.database = database;
    this.entities = entities;
    this.blobs = blobs;
    this.config = config;
  }

  @Override
  public Job submit(Submission submission) {
    return database.transaction(() -> {
      Map<String, String> sources = new HashMap<>();
      submission
          .sources()
          .files()
          .forEach((name, content) -> sources.put(name.value(), Blobs.sha256(content)));
      blobs.keep(submission.sources().files().values());
      JobEntity job = new JobEntity();
      job.state = JobState.QUEUED;
      job.lane = submission.lane();
      job.recipe = submission.recipe();
      job.spec = JobSpec.of(submission);
      job.labels = submission.labels();
      job.message = "waits for a worker";
      job.sources = sources;
      job.attempts = List.of();
      job.persistAndFlush();
      return job.toJob();
    });
  }

  @Override
  public Optional<Job> find(JobId id) {
    return database.transaction(
        () -> JobEntity.<JobEntity>findByIdOptional(id.value()).map(JobEntity::toJob));
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
  public int publishPending(int atMost, Consumer<List<JobId>> publisher) {
    return database.transaction(() -> {
      List<?> rows =
          sql(
                  """
                  select id from job where published_at is null and state = 'QUEUED'
                  order by submitted_at limit ?1 for update skip locked\
                  """,
                  atMost)
              .getResultList();
      List<UUID> ids = rows.stream().map(UUID.class::cast).toList();
      if (!ids.isEmpty()) {
        publisher.accept(ids.stream().map(JobId::new).toList());
        entities
            .createNativeQuery("update job set published_at = now() where id in (?1)")
            .setParameter(1, ids)
            .executeUpdate();
      }
      return ids.size();
    });
  }

  @Override
  public Optional<Claim> claim(JobId id, String worker, String delivery) {
    return database.transaction(() -> {
      if (!isClaimable(id, delivery)) {
        return Optional.empty();
      }
      sql(
              """
              update attempt set ended_at = now(), ending = 'WORKER_LOST',
                why = 'the job was delivered again before this attempt had ended'
              where job_id = ?1 and ended_at is null\
              """,
              id.value())
          .executeUpdate();
      return quarantine(id) ? Optional.empty() : Optional.of(begin(id, worker, delivery));
    });
  }

  /// Locks the job for the rest of the transaction, if it may be claimed.
  private boolean isClaimable(JobId id, String delivery) {
    return !sql(
            """
            select 1 from job where id = ?1 and (state = 'QUEUED' or state = 'RUNNING' and exists (
              select 1 from attempt where job_id = ?1 and ended_at is null and delivery = ?2))
            for update\
            """,
            id.value(),
            delivery)
        .getResultList()
        .isEmpty();
  }

  private boolean quarantine(JobId id) {
    return sql(
                """
                update job set state = 'QUARANTINED', finished_at = now(),
                  message = 'given up after ' || ?2 || ' attempts that ended in a lost worker or an error of ours'
                where id = ?1 and ?2 <= (select count(*) from attempt
                  where job_id = ?1 and ending in ('WORKER_LOST', 'INFRA_ERROR'))\
                """,
                id.value(),
                config.maxFailedAttempts())
            .executeUpdate()
        == 1;
  }

  private Claim begin(JobId id, String worker, String delivery) {
    int number =
        (Integer)
            sql(
                    """
                    update job set state = 'RUNNING', attempt = attempt + 1, started_at = now(),
                      message = 'is being built'
                    where id = ?1 returning attempt\
                    """,
                    id.value())
                .getSingleResult();
    sql(
            "insert into attempt (job_id, number, worker, delivery) values (?1, ?2, ?3, ?4)",
            id.value(),
            number,
            worker,
            delivery)
        .executeUpdate();
    JobEntity job = JobEntity.findById(id.value());
    return new Claim(new Attempt(id, number), submission(job));
  }

  private Submission submission(JobEntity job) {
    SortedMap<SourceName, byte[]> files = new TreeMap<>();
    job.sources.forEach(
        (name, sha256) -> files.put(new SourceName(name), blobs.fetch(sha256).orElseThrow()));
    return new Submission(
        job.lane,
        job.recipe,
        new Sources(files),
        job.spec.unitNames(),
        job.spec.optionValues(),
        job.spec.limits(),
        job.labels);
  }

  @Override
  public boolean complete(Attempt attempt, Result result) {
    return database.transaction(() -> {
      int changed =
          sql(
                  """
                  update job set state = 'FINISHED', finished_at = now(), verdict = ?3, message = ?4,
                    toolchain = ?5, run_ms = ?6
                  where id = ?1 and attempt = ?2 and state = 'RUNNING'\
                  """,
                  attempt.job().value(),
                  attempt.number(),
                  result.verdict().wireName(),
                  result.message(),
                  result.toolchain(),
                  result.run().toMillis())
              .executeUpdate();
      if (changed == 1) {
        keep(attempt, result);
        end(attempt, AttemptRecord.End.VERDICT, null);
      }
      return changed == 1;
    });
  }

  private void keep(Attempt attempt, Result result) {
    blobs.keep(result.artifacts().values());
    JobEntity job = JobEntity.findById(attempt.job().value());
    job.stall = result.verdict() instanceof Verdict.Stalled(Stall stall) ? stall : null;
    job.channels = result.channels();
    job.diagnostics = result.diagnostics();
    job.stages = result.stages().stream().map(JobEntity.StageRow::of).toList();
    job.logs = result.logs().stream().map(JobEntity.LogRow::of).toList();
    job.artifacts =
        result.artifacts().entrySet().stream()
            .map(e ->
                new JobEntity.ArtifactRow(
                    e.getKey(), e.getValue().length, Blobs.sha256(e.getValue())))
            .toList();
  }

  @Override
  public boolean release(Attempt attempt, AttemptRecord.End end, String why) {
    return database.transaction(() -> {
      int changed =
          sql(
                  """
                  update job set state = 'QUEUED', published_at = null, message = 'waits for a worker again'
                  where id = ?1 and attempt = ?2 and state = 'RUNNING'\
                  """,
                  attempt.job().value(),
                  attempt.number())
              .executeUpdate();
      if (changed == 1) {
        end(attempt, end, Inert.line(why.substring(0, Math.min(why.length(), MAX_WHY))));
      }
      return changed == 1;
    });
  }

  private void end(Attempt attempt, AttemptRecord.End end, @Nullable String why) {
    sql(
            "update attempt set ended_at = now(), ending = ?3, why = ?4 where job_id = ?1 and number = ?2",
            attempt.job().value(),
            attempt.number(),
            end.name(),
            why)
        .executeUpdate();
  }

  private Query sql(String text, @Nullable Object... parameters) {
    Query query = entities.createNativeQuery(text);
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    return query;
  }
}
