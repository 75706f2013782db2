package dev.romworks.store;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.romworks.job.Attempt;
import dev.romworks.job.AttemptRecord.End;
import dev.romworks.job.AttemptStore;
import dev.romworks.job.Claim;
import dev.romworks.job.EventBell;
import dev.romworks.job.Inert;
import dev.romworks.job.JobId;
import dev.romworks.job.JobState;
import dev.romworks.job.Lane;
import dev.romworks.job.LiveWorker;
import dev.romworks.job.Result;
import dev.romworks.job.SourceName;
import dev.romworks.job.Sources;
import dev.romworks.job.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Attempts in PostgreSQL, as workers see them. A state moves in one conditional update, fenced by
/// the attempt's number, whose row count is the answer; what else belongs to the step is written in
/// the same statement or transaction.
@ApplicationScoped
class PostgresAttemptStore implements AttemptStore {

  private static final String BEGIN = begin("not has_lost");
  private static final String BEGIN_AGAIN = begin("has_lost"); // see Suspects

  /// The attempt that was begun when this very question was asked before, and the answer got lost.
  private static final String BEGUN =
      """
      with claimed as (
        select job.id, job.attempt, lane, recipe, spec, labels, supersedes from job join attempt as run on job_id = id and number = attempt
        where id = :job and ended_at is null and claim = :claim and worker = :worker
          and delivery = :delivery and deliveries = :deliveries)\
      """;

  private static final String CLAIMED =
      """

      select id, attempt, lane, recipe, spec, labels, supersedes, names, contents
      from claimed, lateral (
        select array_agg(name) as names, array_agg(content) as contents
        from job_source join blob using (sha256) where job_id = id) as sources\
      """;

  /// What a worker has begun and does not have in hand any more; not what it has begun just now,
  /// and did not know of when it said so.
  private static final String LET_GO =
      """
      select job_id, number from attempt
      where worker = :name and ended_at is null and started_at < now() - interval '10 s'
        and job_id <> all(:inHand)\
      """;

  /// What is to be canceled, and what was taken for lost and goes on in vain.
  private static final String TO_END =
      """
      select job_id, number from attempt join job on id = job_id
      where worker = :name and job_id = any(:inHand)
        and (ending = 'WORKER_LOST' or (ended_at is null and attempt = number and cancel_requested_at is not null))\
      """;

  private static final TypeReference<JobSpec> SPEC = new TypeReference<>() {};
  private static final TypeReference<Map<String, String>> LABELS = new TypeReference<>() {};
  private static final int MAX_WHY = 1000;

  /// A worker that is silent for a lease is taken for dead, so a sign of life is not waited for.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Database database;
  private final Results results;
  private final Failures failures;
  private final Json json;
  private final EventBell bell;

  PostgresAttemptStore(
      Database database, Results results, Failures failures, Json json, EventBell bell) {
    this.database = database;
    this.results = results;
    this.failures = failures;
    this.json = json;
    this.bell = bell;
  }

  @Override
  public Optional<Claim> claim(Asked asked) {
    return database
        .statement(handle -> begin(handle, BEGIN, asked))
        .or(() -> database.statement(handle -> begin(handle, BEGUN, asked)))
        .or(() -> beginAgain(asked))
        .flatMap(this::claim);
  }

  /// An attempt that was begun.
  ///
  /// @param fault why its submission cannot be read; empty where it can
  private record Begun(Attempt attempt, Optional<Submission> submission, String fault) {}

  /// What cannot be read was stored under other rules, and another try reads no more; but the
  /// attempt has begun, and must end.
  private Optional<Claim> claim(Begun begun) {
    bell.ring(begun.attempt().job(), JobState.RUNNING);
    if (begun.submission().isEmpty()) {
      release(begun.attempt(), End.INFRA_ERROR, begun.fault());
    }
    return begun.submission().map(submission -> new Claim(begun.attempt(), submission));
  }

  private static String begin(String which) {
    return """
    with claimed as (
      update job set state = 'RUNNING', attempt = attempt + 1, started_at = now(), next_attempt_at = null,
        message = 'is being built'
      where id = :job and state = 'QUEUED' and (next_attempt_at is null or next_attempt_at <= now()) and %s
      returning *),
    begun as (
      insert into attempt (job_id, number, worker, delivery, deliveries, claim)
      select id, attempt, :worker, :delivery, :deliveries, :claim from claimed)\
    """
        .formatted(which);
  }

  private Optional<Begun> begin(Handle handle, String how, Asked asked) {
    return handle
        .createQuery(how + CLAIMED)
        .bind("job", asked.job().value())
        .bind("worker", asked.worker())
        .bind("delivery", asked.delivery())
        .bind("deliveries", asked.deliveries())
        .bind("claim", asked.claim())
        .map(this::begun)
        .findOne();
  }

  private Begun begun(ResultSet row, StatementContext context) throws SQLException {
    JobId id = new JobId(row.getObject("id", UUID.class));
    Attempt attempt = new Attempt(id, row.getInt("attempt"));
    try {
      return new Begun(attempt, Optional.of(submission(row)), "");
    } catch (IllegalArgumentException | IllegalStateException e) {
      return new Begun(
          attempt, Optional.empty(), "its submission cannot be read: " + e.getMessage());
    }
  }

  private Submission submission(ResultSet row) throws SQLException {
    String[] names = (String[]) row.getArray("names").getArray();
    byte[][] contents = (byte[][]) row.getArray("contents").getArray();
    SortedMap<SourceName, byte[]> files = new TreeMap<>();
    for (int i = 0; i < names.length; i++) {
      files.put(new SourceName(names[i]), contents[i]);
    }
    JobSpec spec = json.read(row.getString("spec"), SPEC);
    return new Submission(
        Lane.valueOf(row.getString("lane")),
        row.getString("recipe"),
        new Sources(files),
        spec.unitNames(),
        spec.optionValues(),
        spec.limits(),
        json.read(row.getString("labels"), LABELS),
        row.getString("supersedes"));
  }

  /// Begins at a job that has lost a worker; where it runs from an older delivery of this record,
  /// with that attempt.
  private Optional<Begun> beginAgain(Asked asked) {
    List<JobState> lost = new ArrayList<>();
    Optional<Begun> begun =
        database.step(handle -> {
          endLost(handle, asked).ifPresent(lost::add);
          return Suspects.mayBegin(handle, asked)
              ? begin(handle, BEGIN_AGAIN, asked)
              : Optional.empty();
        });
    lost.forEach(left -> failures.count(End.WORKER_LOST, left));
    return begun;
  }

  private Optional<JobState> endLost(Handle transaction, Asked asked) {
    Optional<Integer> lost =
        transaction
            .createQuery(
                """
                select attempt from job where id = :job and state = 'RUNNING' and exists (
                  select 1 from attempt
                  where job_id = :job and ended_at is null and delivery = :delivery and deliveries < :deliveries)
                for update\
                """)
            .bind("job", asked.job().value())
            .bind("delivery", asked.delivery())
            .bind("deliveries", asked.deliveries())
            .mapTo(int.class)
            .findOne();
    return lost.flatMap(number ->
        failures.end(
            transaction,
            new Attempt(asked.job(), number),
            End.WORKER_LOST,
            "the job was delivered again before this attempt had ended"));
  }

  @Override
  public boolean complete(Attempt attempt, Result result) {
    boolean accepted =
        Database.afresh(() -> database.statement(handle -> results.accept(handle, attempt, result)))
            || wasAccepted(attempt);
    if (accepted) {
      bell.ring(attempt.job(), JobState.FINISHED);
    }
    return accepted;
  }

  /// Whether its result was accepted before, and the answer got lost.
  private boolean wasAccepted(Attempt attempt) {
    return database.statement(handle ->
        handle
            .createQuery(
                "select true from attempt where job_id = :job and number = :number and ending = 'VERDICT'")
            .bind("job", attempt.job().value())
            .bind("number", attempt.number())
            .mapTo(boolean.class)
            .findOne()
            .isPresent());
  }

  @Override
  public Optional<JobState> release(Attempt attempt, End end, String why) {
    String story = Inert.line(why.substring(0, Math.min(why.length(), MAX_WHY)));
    Optional<JobState> left = database.step(handle -> failures.end(handle, attempt, end, story));
    left.ifPresent(state -> failures.count(end, state));
    return left;
  }

  @Override
  public Set<Attempt> live(LiveWorker worker, Set<JobId> inHand) {
    List<Attempt> letGo = new ArrayList<>();
    Set<Attempt> toEnd =
        database.transaction(
            PATIENCE,
            handle -> {
              Database.hurry(handle); // it says nothing that would be missed
              handle
                  .createUpdate(
                      """
                      insert into worker (name, slots, recipes) values (:name, cast(:slots as jsonb), cast(:recipes as jsonb))
                      on conflict (name) do update set seen_at = now(), recipes = excluded.recipes\
                      """)
                  .bind("name", worker.name())
                  .bind("slots", json.write(worker.slots()))
                  .bind("recipes", json.write(worker.toolchains()))
                  .execute();
              letGo.addAll(attempts(handle, LET_GO, worker.name(), inHand));
              return Set.copyOf(attempts(handle, TO_END, worker.name(), inHand));
            });
    letGo.forEach(attempt ->
        release(attempt, End.RELEASED, "its worker had to let go of it while the store was away"));
    return toEnd;
  }

  private static List<Attempt> attempts(
      Handle handle, String which, String worker, Set<JobId> inHand) {
    return handle
        .createQuery(which)
        .bind("name", worker)
        .bindArray("inHand", UUID.class, inHand.stream().map(JobId::value).toList())
        .map((row, _) -> attempt(row))
        .list();
  }

  static Attempt attempt(ResultSet row) throws SQLException {
    return new Attempt(new JobId(row.getObject("job_id", UUID.class)), row.getInt("number"));
  }
}
