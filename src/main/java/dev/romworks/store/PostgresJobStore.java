package dev.romworks.store;

import dev.romworks.job.Backlog;
import dev.romworks.job.EventBell;
import dev.romworks.job.InvalidSubmission;
import dev.romworks.job.Job;
import dev.romworks.job.JobId;
import dev.romworks.job.JobState;
import dev.romworks.job.JobStore;
import dev.romworks.job.Lane;
import dev.romworks.job.LogStore;
import dev.romworks.job.LogText;
import dev.romworks.job.NewJob;
import dev.romworks.job.NewJob.HandedIn;
import dev.romworks.job.Submission;
import dev.romworks.job.Tenant;
import dev.romworks.job.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Jobs in PostgreSQL, as their clients see them. A state moves in one conditional update whose row
/// count is the answer; what else belongs to the step is written in the same statement or
/// transaction.
@ApplicationScoped
class PostgresJobStore implements JobStore, LogStore {

  private static final String WAITS = "waits for a worker";

  /// Keeps nothing where there is a job of that id or that key.
  private static final String KEEP =
      """
      with kept as (
        insert into job (
          id, tenant, idempotency_key, digest, supersedes, state, lane, recipe, spec, labels, message, submitted_at, place)
        values (:id, :tenant, :key, :digest, :supersedes, 'QUEUED', :lane, :recipe, cast(:spec as jsonb),
          cast(:labels as jsonb), :message, least(cast(:handedIn as timestamptz), now()), :place)
        on conflict do nothing returning id, submitted_at),
      contents as (
        insert into blob (sha256, content)
        select content.* from kept, unnest(:digests, :contents) as content(sha256, bytes) on conflict do nothing),
      sources as (
        insert into job_source (job_id, name, sha256)
        select kept.id, source.* from kept, unnest(:names, :sources) as source(name, sha256))
      select submitted_at, (
        select count(*) from job where state = 'QUEUED' and lane = :lane and tenant = :tenant) as ahead from kept\
      """;

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
      where id = :id and state in ('QUEUED', 'RUNNING')\
      """;

  private static final Duration LATELY = Duration.ofSeconds(10);

  private final Database database;
  private final StoredJobs jobs;
  private final Json json;
  private final EventBell bell;

  PostgresJobStore(Database database, StoredJobs jobs, Json json, EventBell bell) {
    this.database = database;
    this.jobs = jobs;
    this.json = json;
    this.bell = bell;
  }

  @Override
  public Job submit(NewJob job) {
    SortedMap<String, String> sources = sources(job.submission());
    String digest = SubmissionDigest.of(job.submission(), sources);
    Optional<Job> kept =
        job.submission().supersedes() == null
            ? database.statement(handle -> keep(handle, job, sources, digest))
            : database.transaction(handle ->
                keep(handle, job, sources, digest)
                    .flatMap(it -> {
                      supersedeOlder(handle, job);
                      return jobs.find(handle, it.id()); // which may be the older one
                    }));
    bell.ring();
    return kept.orElseGet(() -> database.transaction(handle -> known(handle, job, digest)));
  }

  /// SHA-256 by name.
  private static SortedMap<String, String> sources(Submission submission) {
    SortedMap<String, String> sources = new TreeMap<>();
    submission
        .sources()
        .files()
        .forEach((name, content) -> sources.put(name.value(), Blobs.sha256(content)));
    return sources;
  }

  /// @return empty if its id or its key was known
  private Optional<Job> keep(
      Handle handle, NewJob job, SortedMap<String, String> sources, String digest) {
    Submission submission = job.submission();
    SortedMap<String, byte[]> blobs = Blobs.bySha256(submission.sources().files().values());
    return handle
        .createQuery(KEEP)
        .bind("id", job.id().value())
        .bind("tenant", job.tenant().name())
        .bind("key", job.idempotencyKey().orElse(null))
        .bind("digest", digest)
        .bind("supersedes", submission.supersedes())
        .bind("lane", submission.lane().name())
        .bind("recipe", submission.recipe())
        .bind("spec", json.write(JobSpec.of(submission)))
        .bind("labels", json.write(submission.labels()))
        .bind("message", WAITS)
        .bind("handedIn", job.handedIn().map(it -> it.at().atOffset(ZoneOffset.UTC)).orElse(null))
        .bind("place", job.handedIn().map(HandedIn::place).orElse(0L))
        .bindArray("digests", String.class, blobs.keySet())
        .bind("contents", Blobs.array(blobs.values()))
        .bindArray("names", String.class, sources.keySet())
        .bindArray("sources", String.class, sources.values())
        .map((row, _) -> queued(job, row))
        .findOne();
  }

  private static Job queued(NewJob job, ResultSet kept) throws SQLException {
    return new Job(
        job.id(),
        job.tenant(),
        JobState.QUEUED,
        kept.getLong("ahead"),
        0,
        job.submission().lane(),
        job.submission().recipe(),
        job.submission().labels(),
        kept.getTimestamp("submitted_at").toInstant(),
        null,
        null,
        WAITS,
        null,
        List.of());
  }

  /// The job that was kept before under this id or key.
  private Job known(Handle handle, NewJob job, String digest) {
    Optional<JobId> same =
        handle
            .createQuery(
                """
                select id from job where digest = :digest and tenant = :tenant
                  and (id = :id or idempotency_key = :key)\
                """)
            .bind("digest", digest)
            .bind("tenant", job.tenant().name())
            .bind("id", job.id().value())
            .bind("key", job.idempotencyKey().orElse(null))
            .mapTo(UUID.class)
            .findFirst()
            .map(JobId::new);
    return same.flatMap(id -> jobs.find(handle, id))
        .orElseThrow(() ->
            new InvalidSubmission(
                "idempotency-mismatch",
                "another submission was handed in under this id or key before"));
  }

  /// Where it is known when it was handed in, that tells which one is the newest, for Kafka's slots
  /// store side by side; else it is this one.
  private static void supersedeOlder(Handle transaction, NewJob job) {
    String key = String.valueOf(job.submission().supersedes());
    Database.lock(transaction, "supersedes " + job.tenant() + " " + key);
    transaction
        .createUpdate(
            """
            update job set state = 'FINISHED', verdict = :canceled, finished_at = now(),
              message = 'superseded by a newer submission, job ' || newest.id
            from (select id from job where tenant = :tenant and supersedes = :key and (:isOrdered or id = :id)
              order by submitted_at desc, place desc, id desc limit 1) as newest
            where tenant = :tenant and supersedes = :key and state = 'QUEUED' and job.id <> newest.id\
            """)
        .bind("canceled", new Verdict.Canceled().wireName())
        .bind("id", job.id().value())
        .bind("isOrdered", job.handedIn().isPresent())
        .bind("tenant", job.tenant().name())
        .bind("key", key)
        .execute();
  }

  @Override
  public void reject(JobId id, Tenant tenant, Lane lane, String why) {
    int _ =
        database.statement(handle ->
            handle
                .createUpdate(
                    """
                    insert into job (id, tenant, state, lane, recipe, spec, labels, message, verdict, finished_at)
                    values (:id, :tenant, 'FINISHED', :lane, '', '{}', '{}', :why, :rejected, now())
                    on conflict do nothing\
                    """)
                .bind("id", id.value())
                .bind("tenant", tenant.name())
                .bind("lane", lane.name())
                .bind("why", why)
                .bind("rejected", new Verdict.Rejected().wireName())
                .execute());
    bell.ring();
  }

  @Override
  public Optional<Job> find(JobId id) {
    return database.statement(handle -> jobs.find(handle, id));
  }

  @Override
  public List<LogText> read(JobId id) {
    return database.statement(handle ->
        handle
            .createQuery(
                "select stage, stream, content from log_chunk where job_id = :id order by position")
            .bind("id", id.value())
            .map((row, _) ->
                new LogText(
                    row.getString("stage"),
                    LogText.Stream.valueOf(row.getString("stream")),
                    new String(row.getBytes("content"), StandardCharsets.UTF_8)))
            .list());
  }

  @Override
  public Optional<Job> cancel(JobId id) {
    return database.step(handle -> {
      handle
          .createUpdate(CANCEL)
          .bind("id", id.value())
          .bind("canceled", new Verdict.Canceled().wireName())
          .execute();
      return jobs.find(handle, id);
    });
  }

  @Override
  public boolean requeue(JobId id) {
    return database.step(handle -> {
      int changed =
          handle
              .createUpdate(
                  """
                  update job set state = 'QUEUED', published_at = null, next_attempt_at = null, suspect = false,
                    cancel_requested_at = null, requeued_attempt = attempt, message = 'waits for a worker again',
                    started_at = null, finished_at = null, verdict = null, stall = null, toolchain = null,
                    run_ms = null, channels = null, diagnostics = null
                  where id = :id and state in ('FINISHED', 'QUARANTINED') and verdict is distinct from :rejected\
                  """)
              .bind("id", id.value())
              .bind("rejected", new Verdict.Rejected().wireName())
              .execute();
      if (changed == 1) {
        for (String left : List.of("stage_run", "artifact", "log_chunk")) {
          handle.execute("delete from " + left + " where job_id = ?", id.value());
        }
      }
      return changed == 1;
    });
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
