package dev.romworks.store;

import dev.romworks.job.Attempt;
import dev.romworks.job.AttemptRecord.End;
import dev.romworks.job.JobEvent;
import dev.romworks.job.JobId;
import dev.romworks.job.JobState;
import dev.romworks.job.Lane;
import dev.romworks.job.Outbox;
import dev.romworks.job.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;

/// What of PostgreSQL's truth the queue is to be told.
@ApplicationScoped
class PostgresOutbox implements Outbox {

  /// By jumps from tenant to tenant along an index: some tenant may have a hundred thousand jobs.
  private static final String WAITING =
      """
      with recursive waiting(lane, tenant) as (
        (select lane, tenant from job where state = 'QUEUED' and published_at is null
          order by lane, tenant limit 1)
        union all
        select following.lane, following.tenant from waiting cross join lateral (
          select lane, tenant from job where state = 'QUEUED' and published_at is null
            and (lane, tenant) > (waiting.lane, waiting.tenant)
          order by lane, tenant limit 1) as following)
      select lane, tenant, (select count(*) from job where state = 'QUEUED' and published_at is not null
          and job.lane = waiting.lane and job.tenant = waiting.tenant)
        from waiting\
      """;

  private static final String TAKE =
      """
      update job set published_at = now() where id in (
        select id from job where state = 'QUEUED' and published_at is null and lane = ?1 and tenant = ?2
          and (next_attempt_at is null or next_attempt_at <= now())
        order by submitted_at limit ?3 for update skip locked)
      returning id, submitted_at\
      """;

  private static final Duration LATELY = Duration.ofSeconds(2);

  private final Database database;
  private final Failures failures;

  PostgresOutbox(Database database, Failures failures) {
    this.database = database;
    this.failures = failures;
  }

  @Override
  public Map<Lane, Map<Tenant, Integer>> waiting() {
    return database.transaction(() -> {
      Map<Lane, Map<Tenant, Integer>> waiting = new EnumMap<>(Lane.class);
      for (Object[] row : rows(WAITING)) {
        waiting
            .computeIfAbsent(Lane.valueOf((String) row[0]), _ -> new TreeMap<>())
            .put(new Tenant((String) row[1]), ((Number) row[2]).intValue());
      }
      return waiting;
    });
  }

  @Override
  public Demand demand(Lane lane) {
    return database.transaction(() -> {
      Number idle =
          (Number)
              database
                  .sql(
                      """
                      select coalesce(sum(cast(slots ->> ?1 as integer)), 0)
                        - (select count(*) from attempt join job on id = job_id where ended_at is null and lane = ?1)
                      from worker where seen_at > now() - interval '2 s'\
                      """,
                      lane.name())
                  .getSingleResult();
      return new Demand(Math.max(0, idle.intValue()), Pace.of(database, lane, LATELY));
    });
  }

  @Override
  public Map<Tenant, List<JobId>> take(Lane lane, Map<Tenant, Integer> shares) {
    return database.transaction(() -> {
      Map<Tenant, List<JobId>> taken = new TreeMap<>();
      shares.forEach((tenant, share) -> taken.put(tenant, take(lane, tenant, share)));
      return taken;
    });
  }

  private List<JobId> take(Lane lane, Tenant tenant, int atMost) {
    Map<Instant, List<JobId>> byAge = new TreeMap<>();
    for (Object[] row : rows(TAKE, lane.name(), tenant.name(), atMost)) {
      byAge.computeIfAbsent((Instant) row[1], _ -> new ArrayList<>()).add(new JobId((UUID) row[0]));
    }
    return byAge.values().stream().flatMap(List::stream).toList();
  }

  @Override
  public void takeBack(Collection<JobId> jobs) {
    int _ =
        database.transaction(() ->
            database
                .sql(
                    "update job set published_at = null where id = any(?1) and state = 'QUEUED'",
                    (Object) jobs.stream().map(JobId::value).toArray(UUID[]::new))
                .executeUpdate());
  }

  @Override
  public Recovered recover(Duration silence, Duration unclaimed) {
    return database.step(() -> new Recovered(endLost(silence), forgetUnclaimed(unclaimed)));
  }

  private int endLost(Duration silence) {
    List<Object[]> lost =
        rows(
            """
            select job_id, number from attempt join job on id = job_id and attempt = number
              left join worker on name = worker
            where ended_at is null and state = 'RUNNING'
              and coalesce(seen_at, attempt.started_at) < now() - make_interval(secs => ?1)
            for update of job skip locked\
            """,
            seconds(silence));
    for (Object[] row : lost) {
      failures.end(
          new Attempt(new JobId((UUID) row[0]), (Integer) row[1]),
          End.WORKER_LOST,
          "its worker was not heard of for " + silence.toSeconds() + " s");
    }
    database.sql("delete from worker where seen_at < now() - interval '1 day'").executeUpdate();
    return lost.size();
  }

  private int forgetUnclaimed(Duration unclaimed) {
    return database
        .sql(
            """
            update job set published_at = null
            where state = 'QUEUED' and published_at < now() - make_interval(secs => ?1)\
            """,
            seconds(unclaimed))
        .executeUpdate();
  }

  @Override
  public boolean hasUnclaimed(Lane lane, Duration since) {
    return database.transaction(() ->
        !rows(
                """
                select 1, 2 from job where state = 'QUEUED' and lane = ?1
                  and published_at < now() - make_interval(secs => ?2) limit 1\
                """,
                lane.name(),
                seconds(since))
            .isEmpty());
  }

  @Override
  public int tellEvents(int atMost, Consumer<List<JobEvent>> teller) {
    return database.transaction(() -> {
      database.lock("events"); // or two processes could turn their order
      database.hurry(); // what is lost of this is told twice
      List<JobEvent> events =
          rows(
                  """
                  with told as (
                    delete from event where id in (select id from event order by id limit ?1) returning *)
                  select id, job_id, tenant, state, attempt, verdict, at from told order by id\
                  """,
                  atMost)
              .stream()
              .map(PostgresOutbox::event)
              .toList();
      if (!events.isEmpty()) {
        teller.accept(events);
      }
      return events.size();
    });
  }

  private static JobEvent event(Object[] row) {
    return new JobEvent(
        ((Number) row[0]).longValue(),
        new JobId((UUID) row[1]),
        new Tenant((String) row[2]),
        JobState.valueOf((String) row[3]),
        (Integer) row[4],
        (String) row[5],
        (Instant) row[6]);
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  private List<Object[]> rows(String sql, Object... parameters) {
    List<?> rows = database.sql(sql, parameters).getResultList();
    return rows.stream().map(Object[].class::cast).toList();
  }
}
