package dev.romworks.store;

import dev.romworks.job.Attempt;
import dev.romworks.job.AttemptRecord.End;
import dev.romworks.job.AttemptStore;
import dev.romworks.job.Claim;
import dev.romworks.job.Inert;
import dev.romworks.job.JobId;
import dev.romworks.job.Lane;
import dev.romworks.job.Result;
import dev.romworks.job.SourceName;
import dev.romworks.job.Sources;
import dev.romworks.job.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// Attempts in PostgreSQL, as workers see them. A state moves in one conditional update, fenced by
/// the attempt's number, whose row count is the answer; what else belongs to the step is written in
/// the same transaction, after it.
@ApplicationScoped
class PostgresAttemptStore implements AttemptStore {

  private static final int MAX_WHY = 1000;

  private final Database database;
  private final Results results;
  private final Failures failures;

  PostgresAttemptStore(Database database, Results results, Failures failures) {
    this.database = database;
    this.results = results;
    this.failures = failures;
  }

  @Override
  public Optional<Claim> claim(Asked asked) {
    return database.step(() ->
        begin(asked)
            .or(() -> claimed(asked))
            .or(() -> beginAfterLost(asked))
            .map(number -> claim(asked.job(), number)));
  }

  /// The attempt that was begun when this very question was asked before, and the answer got lost.
  private Optional<Integer> claimed(Asked asked) {
    return number(
        "select number from attempt where job_id = ?1 and ended_at is null and claim = ?2",
        asked.job(),
        asked.claim());
  }

  /// Where the job runs from the same delivery, that attempt is lost.
  private Optional<Integer> beginAfterLost(Asked asked) {
    Optional<Integer> lost =
        number(
            """
            select attempt from job where id = ?1 and state = 'RUNNING' and exists (
              select 1 from attempt where job_id = ?1 and ended_at is null and delivery = ?2)
            for update\
            """,
            asked.job(),
            asked.delivery());
    lost.ifPresent(number ->
        failures.end(
            new Attempt(asked.job(), number),
            End.WORKER_LOST,
            "the job was delivered again before this attempt had ended"));
    return lost.flatMap(_ -> begin(asked));
  }

  private Optional<Integer> begin(Asked asked) {
    return number(
        """
        with begun as (
          update job set state = 'RUNNING', attempt = attempt + 1, started_at = now(), next_attempt_at = null,
            message = 'is being built'
          where id = ?1 and state = 'QUEUED' and (next_attempt_at is null or next_attempt_at <= now())
          returning attempt)
        insert into attempt (job_id, number, worker, delivery, claim)
          select ?1, attempt, ?2, ?3, ?4 from begun returning number\
        """,
        asked.job(),
        asked.worker(),
        asked.delivery(),
        asked.claim());
  }

  private Optional<Integer> number(String sql, JobId job, Object... others) {
    Object[] parameters = new Object[1 + others.length];
    parameters[0] = job.value();
    System.arraycopy(others, 0, parameters, 1, others.length);
    List<?> numbers = database.sql(sql, parameters).getResultList();
    return numbers.stream().map(Integer.class::cast).findFirst();
  }

  private Claim claim(JobId id, int number) {
    JobEntity job = JobEntity.findById(id.value());
    SortedMap<SourceName, byte[]> files = new TreeMap<>();
    for (Object row :
        database
            .sql(
                "select name, content from job_source join blob using (sha256) where job_id = ?1",
                id.value())
            .getResultList()) {
      Object[] columns = (Object[]) row;
      files.put(new SourceName((String) columns[0]), (byte[]) columns[1]);
    }
    Submission submission =
        new Submission(
            job.lane,
            job.recipe,
            new Sources(files),
            job.spec.unitNames(),
            job.spec.optionValues(),
            job.spec.limits(),
            job.labels,
            job.supersedes);
    return new Claim(new Attempt(id, number), submission);
  }

  @Override
  public boolean complete(Attempt attempt, Result result) {
    return database.step(() -> results.accept(attempt, result) || wasAccepted(attempt));
  }

  /// Whether its result was accepted before, and the answer got lost.
  private boolean wasAccepted(Attempt attempt) {
    return !database
        .sql(
            "select 1 from attempt where job_id = ?1 and number = ?2 and ending = 'VERDICT'",
            attempt.job().value(),
            attempt.number())
        .getResultList()
        .isEmpty();
  }

  @Override
  public boolean release(Attempt attempt, End end, String why) {
    String story = Inert.line(why.substring(0, Math.min(why.length(), MAX_WHY)));
    return database.step(() -> failures.end(attempt, end, story));
  }

  @Override
  public Set<Attempt> live(String worker, Map<Lane, Integer> slots) {
    return database.transaction(() -> {
      database.hurry(); // it says nothing that would be missed
      database
          .sql(
              """
              insert into worker (name, slots) values (?1, cast(?2 as jsonb))
              on conflict (name) do update set seen_at = now()\
              """,
              worker,
              slotsJson(slots))
          .executeUpdate();
      List<?> canceled =
          database
              .sql(
                  """
                  select job_id, number from attempt join job on id = job_id and attempt = number
                  where worker = ?1 and ended_at is null and cancel_requested_at is not null\
                  """,
                  worker)
              .getResultList();
      return canceled.stream()
          .map(row -> (Object[]) row)
          .map(row -> new Attempt(new JobId((UUID) row[0]), (Integer) row[1]))
          .collect(Collectors.toSet());
    });
  }

  private static String slotsJson(Map<Lane, Integer> slots) {
    return slots.entrySet().stream()
        .map(lane -> "\"%s\": %d".formatted(lane.getKey(), lane.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
