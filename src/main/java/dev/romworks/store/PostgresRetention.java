package dev.romworks.store;

import dev.romworks.job.JobState;
import dev.romworks.job.RetentionStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/// Removes what has been kept for long enough. What is due is locked before it goes, and what
/// someone else has locked is passed over: so a job is asked for again either before, and stays, or
/// after, and is not there. Each question has an index of its own, with the same words.
@ApplicationScoped
class PostgresRetention implements RetentionStore {

  private static final String BY_AGE =
      """
       and finished_at < now() - make_interval(secs => :age)
        order by finished_at limit :most for update skip locked)
      """;

  /// In one statement: what goes is what the record then tells of.
  private static final String REMOVE_OUTPUTS =
      """
      with due as materialized (
        select id from job where state = 'FINISHED' and (expired_at is null or expired_at < finished_at)\
      """
          + BY_AGE
          + """
          , files as (
            delete from artifact using due where job_id = due.id returning job_id, name, bytes, sha256),
          logs as (delete from log_chunk using due where job_id = due.id returning job_id),
          told as (
            select job_id, jsonb_agg(jsonb_build_object('name', name, 'bytes', bytes, 'sha256', sha256) order by name)
              as artifacts from files group by job_id),
          said as (select distinct job_id from logs)
          update job set expired_at = now(), expired = case
            when told.job_id is not null or said.job_id is not null then jsonb_build_object(
              'artifacts', coalesce(told.artifacts, '[]'), 'logs', said.job_id is not null) end
          from due left join told on told.job_id = due.id left join said on said.job_id = due.id
          where job.id = due.id\
          """;

  private static final String REMOVE_FINISHED =
      remove("state = 'FINISHED' and batch_id is null and expired_at >= finished_at");
  private static final String REMOVE_QUARANTINED =
      remove("state = 'QUARANTINED' and batch_id is null");

  /// A job that is not of age, or has not come to an end.
  private static final String YOUNG =
      """
      (finished_at is null or finished_at >= coalesce(now() - make_interval(secs =>
        case state when 'FINISHED' then :finished when 'QUARANTINED' then :quarantined end), '-infinity'))\
      """;

  private static final String NONE_YOUNG =
      "not exists (select 1 from job where batch_id = batch.id and " + YOUNG + ")";

  private static final String DUE_BATCHES =
      """
      select id from batch where submitted_at < now() - make_interval(secs => least(:finished, :quarantined)) and \
      """
          + NONE_YOUNG
          + " order by submitted_at limit :most";

  private static final String REMOVE_JOBS_OF_BATCH =
      """
      delete from job using batch where batch_id = batch.id and batch.id = :batch
        and :locked = (select count(*) from job where batch_id = :batch) and \
      """
          + NONE_YOUNG;

  private static final String REMOVE_BATCH =
      "delete from batch where id = :batch and not exists (select 1 from job where batch_id = :batch)";

  private final Database database;

  PostgresRetention(Database database) {
    this.database = database;
  }

  private static String remove(String which) {
    return "with due as materialized (select id from job where "
        + which
        + BY_AGE
        + "delete from job using due where job.id = due.id";
  }

  @Override
  public Chunk removeOutputs(Duration age, int atMost) {
    return remove(REMOVE_OUTPUTS, age, atMost);
  }

  @Override
  public Chunk removeJobs(JobState state, Duration age, int atMost) {
    return switch (state) {
      case FINISHED -> remove(REMOVE_FINISHED, age, atMost);
      case QUARANTINED -> remove(REMOVE_QUARANTINED, age, atMost);
      case QUEUED, RUNNING -> throw new IllegalArgumentException(state + " jobs are not removed");
    };
  }

  private Chunk remove(String which, Duration age, int atMost) {
    return alone(handle -> {
      int removed =
          handle.createUpdate(which).bind("age", seconds(age)).bind("most", atMost).execute();
      return new Chunk(removed, removed == atMost);
    });
  }

  /// One process removes at a time. What the database forgets of it if it dies is removed again.
  private Chunk alone(HandleCallback<Chunk, RuntimeException> removal) {
    return database.transaction(handle -> {
      if (!Database.tryLock(handle, "retention")) {
        return Chunk.NONE;
      }
      Database.hurry(handle);
      return removal.withHandle(handle);
    });
  }

  @Override
  public Chunk removeBatches(Map<JobState, Duration> ages, int atMost) {
    List<UUID> due =
        database.statement(handle ->
            bound(handle.createQuery(DUE_BATCHES), ages)
                .bind("most", atMost)
                .mapTo(UUID.class)
                .list());
    int removed = 0;
    for (UUID batch : due) {
      removed += alone(handle -> removeBatch(handle, batch, ages)).removed();
    }
    return new Chunk(removed, removed > 0 && due.size() == atMost);
  }

  /// With all its jobs or not at all, so all are locked before it is asked whether they are of age.
  private static Chunk removeBatch(Handle transaction, UUID batch, Map<JobState, Duration> ages) {
    int locked =
        transaction
            .createQuery(
                "select id from job where batch_id = :batch order by id for update skip locked")
            .bind("batch", batch)
            .mapTo(UUID.class)
            .list()
            .size();
    bound(transaction.createUpdate(REMOVE_JOBS_OF_BATCH), ages)
        .bind("batch", batch)
        .bind("locked", locked)
        .execute();
    return new Chunk(transaction.createUpdate(REMOVE_BATCH).bind("batch", batch).execute(), false);
  }

  private static <S extends SqlStatement<S>> S bound(S statement, Map<JobState, Duration> ages) {
    return statement
        .bind("finished", seconds(ages.get(JobState.FINISHED)))
        .bind("quarantined", seconds(ages.get(JobState.QUARANTINED)));
  }

  private static @Nullable Double seconds(@Nullable Duration duration) {
    return duration == null ? null : duration.toMillis() / 1000.0;
  }

  @Override
  public Chunk removeBlobs(int atMost) {
    return alone(handle -> LooseBlobs.remove(handle, atMost));
  }
}
