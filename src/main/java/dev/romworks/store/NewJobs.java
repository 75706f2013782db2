package dev.romworks.store;

import dev.romworks.job.BatchId;
import dev.romworks.job.CurrentTrace;
import dev.romworks.job.Job;
import dev.romworks.job.JobKey;
import dev.romworks.job.JobState;
import dev.romworks.job.JobSummary;
import dev.romworks.job.NewBatch.Entry.Unsound;
import dev.romworks.job.NewJob;
import dev.romworks.job.NewJob.HandedIn;
import dev.romworks.job.Owner;
import dev.romworks.job.Sha256;
import dev.romworks.job.Submission;
import dev.romworks.job.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Writes jobs that come, each by itself or in a batch.
@ApplicationScoped
class NewJobs {

  private static final String WAITS = "waits for a worker";

  /// Keeps nothing where there is a job of that id or that key. Those of a batch come one after the
  /// other, in one transaction, so for them the time is the clock's.
  private static final String KEEP =
      """
      with kept as (
        insert into job (
          id, tenant, key_id, idempotency_key, digest, supersedes, state, lane, recipe, spec, labels, message, submitted_at,
          place, batch_id, batch_place)
        values (:id, :tenant, :keyId, :key, :digest, :supersedes, 'QUEUED', :lane, :recipe, cast(:spec as jsonb),
          cast(:labels as jsonb), :message,
          case when cast(:batch as uuid) is null then least(cast(:handedIn as timestamptz), now()) else clock_timestamp() end,
          :place, :batch, :batchPlace)
        on conflict do nothing returning id, submitted_at, xmin::text::bigint as version),
      contents as (
        insert into blob (sha256, content)
        select content.* from kept, unnest(:digests, :contents) as content(sha256, bytes) on conflict do nothing),
      sources as (
        insert into job_source (job_id, tenant, name, sha256)
        select kept.id, :tenant, source.* from kept, unnest(:names, :sources) as source(name, sha256)),
      traces as (
        insert into job_trace (job_id, trace) select id, :trace from kept where cast(:trace as text) is not null)
      select submitted_at, version, case when cast(:batch as uuid) is null then (
        select count(*) from job where state = 'QUEUED' and lane = :lane and tenant = :tenant) else 0 end as ahead from kept\
      """;

  private final Json json;
  private final CurrentTrace trace;

  NewJobs(Json json, CurrentTrace trace) {
    this.json = json;
    this.trace = trace;
  }

  /// A place in a batch.
  ///
  /// @param number from 0
  record BatchPlace(BatchId batch, int number) {}

  /// A job as it is to be written.
  ///
  /// @param sources SHA-256 by name
  /// @param contents by SHA-256
  record Prepared(
      NewJob job,
      SortedMap<String, String> sources,
      SortedMap<String, byte[]> contents,
      String digest) {

    static Prepared of(NewJob job) {
      return of(job, new IdentityHashMap<>());
    }

    /// @param known digests of contents that other jobs have too; each is made once
    static Prepared of(NewJob job, IdentityHashMap<byte[], String> known) {
      SortedMap<String, String> sources = new TreeMap<>();
      SortedMap<String, byte[]> contents = new TreeMap<>();
      job.submission()
          .sources()
          .files()
          .forEach((name, content) -> {
            String digest = known.computeIfAbsent(content, Sha256::of);
            sources.put(name.value(), digest);
            contents.put(digest, content);
          });
      String digest = SubmissionDigest.of(job.submission(), sources);
      return new Prepared(job, sources, contents, digest);
    }
  }

  /// Writes a job.
  ///
  /// @param place null where it comes by itself; of a batch, the contents are kept before
  /// @return empty if its id or its key was known
  Optional<Job> keep(Handle handle, Prepared prepared, @Nullable BatchPlace place) {
    NewJob job = prepared.job();
    Submission submission = job.submission();
    Map<String, byte[]> blobs = place == null ? prepared.contents() : Map.of();
    return handle
        .createQuery(KEEP)
        .bind("id", job.id().value())
        .bind("tenant", job.tenant().name())
        .bind("keyId", job.owner().key().orElse(null))
        .bind("key", job.idempotencyKey().orElse(null))
        .bind("digest", prepared.digest())
        .bind("supersedes", submission.supersedes())
        .bind("lane", submission.lane().name())
        .bind("recipe", submission.recipe())
        .bind("spec", json.write(JobSpec.of(submission)))
        .bind("labels", json.write(submission.labels()))
        .bind("message", WAITS)
        .bind("handedIn", job.handedIn().map(it -> it.at().atOffset(ZoneOffset.UTC)).orElse(null))
        .bind("place", job.handedIn().map(HandedIn::place).orElse(0L))
        .bind("batch", place == null ? null : place.batch().value())
        .bind("batchPlace", place == null ? null : place.number())
        .bind("trace", job.handedIn().flatMap(HandedIn::trace).or(trace::current).orElse(null))
        .bindArray("digests", String.class, blobs.keySet())
        .bind("contents", Blobs.array(blobs.values()))
        .bindArray("names", String.class, prepared.sources().keySet())
        .bindArray("sources", String.class, prepared.sources().values())
        .map((row, _) -> queued(job, place, row))
        .findOne();
  }

  private static Job queued(NewJob job, @Nullable BatchPlace place, ResultSet kept)
      throws SQLException {
    Submission submission = job.submission();
    JobSummary summary =
        new JobSummary(
            new JobKey(job.tenant(), job.id()),
            JobState.QUEUED,
            0,
            submission.lane(),
            submission.recipe(),
            place == null ? null : place.batch(),
            submission.labels(),
            kept.getTimestamp("submitted_at").toInstant(),
            null,
            null,
            null,
            WAITS);
    return new Job(summary, kept.getLong("version"), kept.getLong("ahead"), null, List.of());
  }

  /// Of all that wait under the same [Submission#supersedes] cancels all but the newest. Where it
  /// is known when it was handed in, that tells which one is the newest, for Kafka's slots store
  /// side by side; else it is this one.
  void supersedeOlder(Handle transaction, NewJob job) {
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

  /// Writes a job that cannot be built, `finished` with the verdict `rejected`, unless there is one
  /// of that id.
  void reject(Handle handle, Owner owner, Unsound job, @Nullable BatchPlace place) {
    handle
        .createUpdate(
            """
            insert into job (id, tenant, key_id, state, lane, recipe, spec, labels, message, verdict, finished_at,
              submitted_at, batch_id, batch_place)
            values (:id, :tenant, :keyId, 'FINISHED', :lane, :recipe, '{}', cast(:labels as jsonb), :why, :rejected,
              clock_timestamp(), clock_timestamp(), :batch, :batchPlace)
            on conflict do nothing\
            """)
        .bind("id", job.id().value())
        .bind("tenant", owner.tenant().name())
        .bind("keyId", owner.key().orElse(null))
        .bind("lane", job.lane().name())
        .bind("recipe", job.recipe())
        .bind("labels", json.write(job.labels()))
        .bind("why", job.why())
        .bind("rejected", new Verdict.Rejected().wireName())
        .bind("batch", place == null ? null : place.batch().value())
        .bind("batchPlace", place == null ? null : place.number())
        .execute();
  }
}
