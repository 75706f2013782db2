package dev.romworks.store;

import dev.romworks.job.Batch;
import dev.romworks.job.BatchId;
import dev.romworks.job.BatchKey;
import dev.romworks.job.BatchStore;
import dev.romworks.job.InvalidSubmission;
import dev.romworks.job.Job;
import dev.romworks.job.JobId;
import dev.romworks.job.JobState;
import dev.romworks.job.NewBatch;
import dev.romworks.job.NewBatch.Entry.Sound;
import dev.romworks.job.NewBatch.Entry.Unsound;
import dev.romworks.job.NewJob;
import dev.romworks.job.Sha256;
import dev.romworks.job.Submission;
import dev.romworks.job.Tenant;
import dev.romworks.store.NewJobs.BatchPlace;
import dev.romworks.store.NewJobs.Prepared;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Batches in PostgreSQL. What is counted of them is counted when it is asked for, along an index:
/// a counter would have all workers wait for each other.
@ApplicationScoped
class PostgresBatchStore implements BatchStore {

  private static final String FIND =
      """
      select batch.id, batch.tenant, name, batch.submitted_at, state, verdict, count(*) as jobs, max(finished_at) as finished_at
      from batch join job on batch_id = batch.id
      where batch.id = any(:ids) and (batch.id, batch.tenant) in (select * from unnest(:ids, :tenants))
      group by batch.id, state, verdict\
      """;

  private final Database database;
  private final StoredJobs jobs;
  private final NewJobs newJobs;

  PostgresBatchStore(Database database, StoredJobs jobs, NewJobs newJobs) {
    this.database = database;
    this.jobs = jobs;
    this.newJobs = newJobs;
  }

  /// An entry as it is to be written.
  private sealed interface Row {

    record Queued(Prepared prepared) implements Row {}

    record Refused(Unsound job) implements Row {}

    static Row of(NewBatch batch, NewBatch.Entry entry, IdentityHashMap<byte[], String> known) {
      return switch (entry) {
        case Sound(JobId id, Submission submission) ->
            new Queued(
                Prepared.of(new NewJob(id, batch.owner(), Optional.empty(), submission), known));
        case Unsound job -> new Refused(job);
      };
    }
  }

  @Override
  public Batch submit(NewBatch batch) {
    IdentityHashMap<byte[], String> known = new IdentityHashMap<>();
    List<Row> rows = batch.entries().stream().map(entry -> Row.of(batch, entry, known)).toList();
    String digest = digest(batch.name(), rows);
    return Database.afresh(() ->
        database.manySteps(handle -> {
          if (!begin(handle, batch, digest)) {
            return known(handle, batch, digest);
          }
          keep(handle, batch, rows);
          return find(handle, Set.of(batch.key())).get(batch.key());
        }));
  }

  private static String digest(String name, List<Row> rows) {
    StringBuilder all = new StringBuilder(name);
    for (Row row : rows) {
      all.append('\n')
          .append(
              switch (row) {
                case Row.Queued(Prepared job) -> job.digest();
                case Row.Refused(Unsound job) -> job.digest();
              });
    }
    return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  /// @return false if its key was known
  private static boolean begin(Handle transaction, NewBatch batch, String digest) {
    return transaction
            .createUpdate(
                """
                insert into batch (id, tenant, name, idempotency_key, digest)
                values (:id, :tenant, :name, :key, :digest) on conflict do nothing\
                """)
            .bind("id", batch.id().value())
            .bind("tenant", batch.owner().tenant().name())
            .bind("name", batch.name())
            .bind("key", batch.idempotencyKey().orElse(null))
            .bind("digest", digest)
            .execute()
        == 1;
  }

  private static Batch known(Handle transaction, NewBatch batch, String digest) {
    Known known =
        transaction
            .createQuery(
                "select id, digest from batch where tenant = :tenant and idempotency_key = :key")
            .bind("tenant", batch.owner().tenant().name())
            .bind("key", batch.idempotencyKey().orElse(null))
            .map((row, _) -> new Known(row.getObject("id", UUID.class), row.getString("digest")))
            .findOne()
            .orElseThrow(Database.Removed::new);
    if (!known.digest().equals(digest)) {
      throw new InvalidSubmission(
          "idempotency-mismatch", "another batch was handed in under this key before");
    }
    BatchKey key = new BatchKey(batch.owner().tenant(), new BatchId(known.id()));
    return Optional.ofNullable(find(transaction, Set.of(key)).get(key))
        .orElseThrow(Database.Removed::new);
  }

  /// A batch that was kept before.
  private record Known(UUID id, String digest) {}

  /// Contents are written in one order for all, and so are those superseded, or two batches could
  /// wait for each other.
  private void keep(Handle transaction, NewBatch batch, List<Row> rows) {
    List<NewJob> jobs = new ArrayList<>();
    SortedMap<String, byte[]> contents = new TreeMap<>();
    for (Row row : rows) {
      if (row instanceof Row.Queued(Prepared prepared)) {
        jobs.add(prepared.job());
        contents.putAll(prepared.contents());
      }
    }
    Blobs.keep(transaction, contents);
    for (int number = 0; number < rows.size(); number++) {
      BatchPlace place = new BatchPlace(batch.id(), number);
      switch (rows.get(number)) {
        case Row.Queued(Prepared job) -> keep(transaction, job, place);
        case Row.Refused(Unsound job) -> newJobs.reject(transaction, batch.owner(), job, place);
      }
    }
    jobs.stream()
        .filter(job -> job.submission().supersedes() != null)
        .sorted(Comparator.comparing(job -> String.valueOf(job.submission().supersedes())))
        .forEach(job -> newJobs.supersedeOlder(transaction, job));
  }

  private void keep(Handle transaction, Prepared job, BatchPlace place) {
    if (newJobs.keep(transaction, job, place).isEmpty()) {
      throw new IllegalStateException("a new id is nobody's: " + job.job().id());
    }
  }

  @Override
  public Map<BatchKey, Batch> find(Set<BatchKey> keys) {
    return database.statement(handle -> find(handle, keys));
  }

  private static Map<BatchKey, Batch> find(Handle handle, Collection<BatchKey> keys) {
    Map<BatchKey, List<Count>> counts =
        handle
            .createQuery(FIND)
            .bindArray("ids", UUID.class, keys.stream().map(it -> it.id().value()).toList())
            .bindArray(
                "tenants", String.class, keys.stream().map(it -> it.tenant().name()).toList())
            .map(Count::of)
            .collect(Collectors.groupingBy(Count::key));
    return counts.values().stream()
        .map(PostgresBatchStore::batch)
        .collect(Collectors.toMap(Batch::key, Function.identity()));
  }

  /// How many jobs of a batch are in one state with one verdict.
  private record Count(
      BatchKey key,
      String name,
      Instant submittedAt,
      JobState state,
      @Nullable String verdict,
      long jobs,
      @Nullable Instant finishedAt) {

    static Count of(ResultSet row, StatementContext context) throws SQLException {
      return new Count(
          new BatchKey(
              new Tenant(row.getString("tenant")), new BatchId(row.getObject("id", UUID.class))),
          row.getString("name"),
          row.getTimestamp("submitted_at").toInstant(),
          JobState.valueOf(row.getString("state")),
          row.getString("verdict"),
          row.getLong("jobs"),
          StoredJobs.instant(row, "finished_at"));
    }
  }

  private static Batch batch(List<Count> counts) {
    Map<JobState, Long> states = new EnumMap<>(JobState.class);
    Map<String, Long> verdicts = new HashMap<>();
    for (Count count : counts) {
      states.merge(count.state(), count.jobs(), Long::sum);
      if (count.verdict() != null) {
        verdicts.merge(count.verdict(), count.jobs(), Long::sum);
      }
    }
    Count any = counts.getFirst();
    Batch batch = new Batch(any.key(), any.name(), any.submittedAt(), states, verdicts, null);
    return batch.isEnded() ? batch.finishedAt(lastEnd(counts)) : batch;
  }

  private static @Nullable Instant lastEnd(List<Count> counts) {
    return counts.stream()
        .map(Count::finishedAt)
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .orElse(null);
  }

  @Override
  public Optional<Batch> cancel(BatchKey key) {
    return step(key, handle -> ClientSteps.cancel(handle, key));
  }

  @Override
  public Optional<Batch> requeue(BatchKey key, boolean onlyFailed) {
    return step(key, handle -> ClientSteps.requeue(handle, key, onlyFailed));
  }

  /// Two steps of one batch come one after the other, or they could wait for each other's jobs.
  private Optional<Batch> step(BatchKey key, Consumer<Handle> step) {
    return database.manySteps(handle -> {
      Database.lock(handle, "batch " + key.id());
      step.accept(handle);
      return Optional.ofNullable(find(handle, Set.of(key)).get(key));
    });
  }

  @Override
  public List<Job> jobs(BatchKey key, int from, int atMost) {
    return database.statement(handle -> jobs.ofBatch(handle, key, from, atMost));
  }

  @Override
  public List<String> labels(BatchKey key) {
    return database.statement(handle ->
        handle
            .createQuery(
                """
                select distinct label from job, jsonb_object_keys(labels) as label
                where batch_id = :batch and tenant = :tenant order by label\
                """)
            .bind("batch", key.id().value())
            .bind("tenant", key.tenant().name())
            .mapTo(String.class)
            .list());
  }
}
