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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// What of PostgreSQL's truth the queue is to be told.
@ApplicationScoped
class PostgresOutbox implements Outbox {

  /// By jumps from tenant to tenant along an index: some tenant may have a hundred thousand jobs.
  private static final String WAITING =
      """
      with recursive waiting(lane, tenant) as (
        (select lane, tenant from job where state = 'QUEUED' and published_at is null
          and (next_attempt_at is null or next_attempt_at <= now()) order by lane, tenant limit 1)
        union all
        select following.lane, following.tenant from waiting cross join lateral (
          select lane, tenant from job where state = 'QUEUED' and published_at is null
            and (next_attempt_at is null or next_attempt_at <= now())
            and (lane, tenant) > (waiting.lane, waiting.tenant)
          order by lane, tenant limit 1) as following),
      lanes as (
        select lane, (select coalesce(sum(cast(slots ->> lane as integer)), 0) from worker
              where seen_at > now() - interval '2 s')
            - (select count(*) from attempt join job on id = job_id where ended_at is null and job.lane = waiting.lane)
            as idle,
          (select count(*) from attempt join job on id = job_id
            where attempt.started_at > now() - interval '2 s' and job.lane = waiting.lane) / 2.0 as pace
        from waiting group by lane)
      select lane, tenant, idle, pace, (select count(*) from job where state = 'QUEUED'
          and published_at is not null and job.lane = waiting.lane and job.tenant = waiting.tenant) as published
        from waiting join lanes using (lane)\
      """;

  /// No job waits for longer for the sake of its trace.
  private static final Duration TRACES = Duration.ofMillis(500);

  private static final String TAKE =
      """
      with next as materialized (
        select taken.* from unnest(:lanes, :tenants, :shares) as share(lane, tenant, jobs) cross join lateral (
          select id from job where state = 'QUEUED' and published_at is null
            and job.lane = share.lane and job.tenant = share.tenant
            and (next_attempt_at is null or next_attempt_at <= now())
          order by submitted_at limit jobs for update skip locked) as taken)
      update job set published_at = now() from next where job.id = next.id
      returning job.id, lane, tenant, submitted_at\
      """;

  /// The queue hands out in the order in which it was told. So it has lost what still waits when it
  /// has handed out something of which it was told later; or when slots idle.
  private static final String FORGET_UNCLAIMED =
      """
      with lanes as (
        select lane, last, coalesce(began < now() - make_interval(secs => :unclaimed / 3), true) as idles,
          (select coalesce(sum(cast(slots ->> lane as integer)), 0) from worker
            where seen_at > now() - interval '2 s')
          - (select count(*) from attempt join job on id = job_id
            where ended_at is null and job.lane = lanes.lane) as idle_slots
        from unnest(:lanes) as lanes(lane) left join (
          select job.lane, max(published_at) as last, max(run.started_at) as began
          from attempt as run join job on id = job_id
          where run.started_at > now() - make_interval(secs => :unclaimed) group by job.lane) as told using (lane))
      update job set published_at = null from lanes
      where job.lane = lanes.lane and state = 'QUEUED'
        and published_at < now() - make_interval(secs => :unclaimed)
        and (published_at < last - make_interval(secs => :unclaimed / 15) or (idles and idle_slots > 0))\
      """;

  private final Database database;
  private final Failures failures;

  PostgresOutbox(Database database, Failures failures) {
    this.database = database;
    this.failures = failures;
  }

  @Override
  public Map<Lane, Waiting> waiting() {
    Map<Lane, Waiting> waiting = new EnumMap<>(Lane.class);
    database
        .statement(handle -> handle.createQuery(WAITING).map(WaitingRow::of).list())
        .forEach(row ->
            waiting
                .computeIfAbsent(row.lane(), _ -> new Waiting(row.demand(), new TreeMap<>()))
                .tenants()
                .put(row.tenant(), row.published()));
    return waiting;
  }

  private record WaitingRow(Lane lane, Tenant tenant, Demand demand, int published) {

    static WaitingRow of(ResultSet row, StatementContext context) throws SQLException {
      return new WaitingRow(
          Lane.valueOf(row.getString("lane")),
          new Tenant(row.getString("tenant")),
          new Demand(Math.max(0, row.getInt("idle")), row.getDouble("pace")),
          row.getInt("published"));
    }
  }

  @Override
  public Map<Lane, Map<Tenant, List<JobId>>> take(Map<Lane, Map<Tenant, Integer>> shares) {
    List<String> lanes = new ArrayList<>();
    List<String> tenants = new ArrayList<>();
    List<Integer> jobs = new ArrayList<>();
    shares.forEach((lane, ofLane) ->
        ofLane.forEach((tenant, share) -> {
          lanes.add(lane.name());
          tenants.add(tenant.name());
          jobs.add(share);
        }));
    Map<Lane, Map<Tenant, List<JobId>>> taken = new EnumMap<>(Lane.class);
    database
        .statement(handle ->
            handle
                .createQuery(TAKE)
                .bindArray("lanes", String.class, lanes)
                .bindArray("tenants", String.class, tenants)
                .bindArray("shares", Integer.class, jobs)
                .map(Taken::of)
                .list())
        .stream()
        .sorted(Comparator.comparing(Taken::submittedAt))
        .forEach(job ->
            taken
                .computeIfAbsent(job.lane(), _ -> new TreeMap<>())
                .computeIfAbsent(job.tenant(), _ -> new ArrayList<>())
                .add(job.id()));
    return taken;
  }

  private record Taken(JobId id, Lane lane, Tenant tenant, Instant submittedAt) {

    static Taken of(ResultSet row, StatementContext context) throws SQLException {
      return new Taken(
          new JobId(row.getObject("id", UUID.class)),
          Lane.valueOf(row.getString("lane")),
          new Tenant(row.getString("tenant")),
          row.getTimestamp("submitted_at").toInstant());
    }
  }

  @Override
  public void takeBack(Collection<JobId> jobs) {
    int _ =
        database.statement(handle ->
            handle
                .createUpdate(
                    "update job set published_at = null where id = any(:ids) and state = 'QUEUED'")
                .bindArray("ids", UUID.class, jobs.stream().map(JobId::value).toList())
                .execute());
  }

  @Override
  public Map<JobId, String> traces(Collection<JobId> jobs) {
    Map<JobId, String> traces = new HashMap<>();
    database
        .transaction(
            TRACES,
            handle ->
                handle
                    .createQuery("select job_id, trace from job_trace where job_id = any(:ids)")
                    .bindArray("ids", UUID.class, jobs.stream().map(JobId::value).toList())
                    .map((row, _) ->
                        Map.entry(
                            new JobId(row.getObject("job_id", UUID.class)), row.getString("trace")))
                    .list())
        .forEach(trace -> traces.put(trace.getKey(), trace.getValue()));
    return traces;
  }

  @Override
  public Recovered recover(Duration silence, Duration unclaimed, Hearing before) {
    Recovered found =
        database.step(handle -> {
          Hearing now = before.at(handle.createQuery("select now()").mapTo(Instant.class).one());
          return now.isEnough()
              ? new Recovered(now, endLost(handle, silence), forgetUnclaimed(handle, unclaimed))
              : new Recovered(now, Map.of(), 0);
        });
    found.attempts().values().forEach(left -> failures.count(End.WORKER_LOST, left));
    return found;
  }

  private Map<Attempt, JobState> endLost(Handle transaction, Duration silence) {
    List<Attempt> lost =
        transaction
            .createQuery(
                """
                select job_id, number from attempt join job on id = job_id and attempt = number
                  left join worker on name = worker
                where ended_at is null and state = 'RUNNING'
                  and greatest(seen_at, attempt.started_at) < now() - make_interval(secs => :silence)
                for update of job skip locked\
                """)
            .bind("silence", seconds(silence))
            .map((row, _) -> PostgresAttemptStore.attempt(row))
            .list();
    Map<Attempt, JobState> ended = new HashMap<>();
    for (Attempt attempt : lost) {
      String why = "its worker was not heard of for " + silence.toSeconds() + " s";
      failures
          .end(transaction, attempt, End.WORKER_LOST, why)
          .ifPresent(state -> ended.put(attempt, state));
    }
    transaction.execute("delete from worker where seen_at < now() - interval '1 day'");
    return ended;
  }

  private static int forgetUnclaimed(Handle transaction, Duration unclaimed) {
    return transaction
        .createUpdate(FORGET_UNCLAIMED)
        .bindArray("lanes", String.class, Stream.of(Lane.values()).map(Lane::name).toList())
        .bind("unclaimed", seconds(unclaimed))
        .execute();
  }

  @Override
  public boolean hasUnclaimed(Lane lane, Duration since) {
    return database.statement(handle ->
        handle
            .createQuery(
                """
                select exists (select 1 from job where state = 'QUEUED' and lane = :lane
                  and published_at < now() - make_interval(secs => :since))\
                """)
            .bind("lane", lane.name())
            .bind("since", seconds(since))
            .mapTo(boolean.class)
            .one());
  }

  @Override
  public OptionalInt tellEvents(int atMost, Consumer<List<JobEvent>> teller) {
    return database.transaction(handle -> {
      if (!Database.tryLock(handle, "events")) { // or two processes could turn their order
        return OptionalInt.empty();
      }
      Database.hurry(handle); // what is lost of this is told twice
      List<JobEvent> events =
          handle
              .createQuery(
                  """
                  with told as (
                    delete from event where id in (select id from event order by id limit :most) returning *)
                  select * from told order by id\
                  """)
              .bind("most", atMost)
              .map(PostgresOutbox::event)
              .list();
      if (!events.isEmpty()) {
        teller.accept(events);
      }
      return OptionalInt.of(events.size());
    });
  }

  private static JobEvent event(ResultSet row, StatementContext context) throws SQLException {
    return new JobEvent(
        row.getLong("id"),
        new JobId(row.getObject("job_id", UUID.class)),
        new Tenant(row.getString("tenant")),
        JobState.valueOf(row.getString("state")),
        row.getInt("attempt"),
        row.getString("verdict"),
        StoredJobs.batch(row),
        row.getTimestamp("at").toInstant());
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
