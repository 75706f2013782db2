package dev.romworks.store;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.romworks.job.AttemptRecord;
import dev.romworks.job.BatchId;
import dev.romworks.job.BatchKey;
import dev.romworks.job.ChannelRun;
import dev.romworks.job.Diagnostic;
import dev.romworks.job.Job;
import dev.romworks.job.JobFilter;
import dev.romworks.job.JobId;
import dev.romworks.job.JobKey;
import dev.romworks.job.JobPage;
import dev.romworks.job.JobPage.Place;
import dev.romworks.job.JobQuery;
import dev.romworks.job.JobState;
import dev.romworks.job.JobStep;
import dev.romworks.job.JobSummary;
import dev.romworks.job.Lane;
import dev.romworks.job.Stall;
import dev.romworks.job.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Reads jobs with all that belongs to them, in one statement, as pollers ask for them again and
/// again.
///
/// A job's version is the transaction that wrote its row last: whatever changes of a job changes
/// its row too.
@ApplicationScoped
class StoredJobs implements JobQuery {

  /// An id that is another tenant's is passed over before anything is read of its job, so that it
  /// takes as long as one that nobody has.
  private static final String ASKED =
      " where id = any(:ids) and (id, tenant) in (select * from unnest(:ids, :tenants))";

  private static final String STEPS =
      """
      select job_step.*, tenant from job_step join job on job.id = job_id
      where job_id = any(:ids) and (job_id, tenant) in (select * from unnest(:ids, :tenants)) order by job_step.id\
      """;

  /// Each column by its name: a program that is newer may add one, and then what is prepared with
  /// all of them fails.
  private static final String FIND =
      """
      select id, tenant, batch_id, state, attempt, lane, recipe, labels, message, submitted_at, started_at, finished_at,
        verdict, toolchain, run_ms, stall, channels, diagnostics, expired_at, xmin::text::bigint as version,
        case when state = 'QUEUED' then (
          select count(*) from job as other where other.state = 'QUEUED' and other.lane = job.lane
            and other.tenant = job.tenant and other.submitted_at < job.submitted_at) end as ahead,
        (select json_agg(run order by number) from attempt as run where job_id = id) as attempts,
        (select json_agg(run order by position) from stage_run as run where job_id = id) as stages,
      """
          + StoredOutputs.COLUMNS
          + " from job";

  /// What a list shows; the rest may be large.
  private static final String SUMMARY =
      """
      select id, tenant, state, attempt, lane, recipe, batch_id, labels, submitted_at, started_at, finished_at, verdict, toolchain,
        run_ms, message
      from job where tenant = :tenant\
      """;

  private static final String NEWEST_FIRST = " order by submitted_at desc, id desc limit :most";

  private static final TypeReference<Map<String, String>> LABELS = new TypeReference<>() {};
  private static final TypeReference<List<AttemptRow>> ATTEMPTS = new TypeReference<>() {};
  private static final TypeReference<List<StageRow>> STAGES = new TypeReference<>() {};
  private static final TypeReference<List<ChannelRun>> CHANNELS = new TypeReference<>() {};
  private static final TypeReference<List<Diagnostic>> DIAGNOSTICS = new TypeReference<>() {};
  private static final TypeReference<@Nullable Stall> STALL = new TypeReference<>() {};

  private final Database database;
  private final Json json;

  StoredJobs(Database database, Json json) {
    this.database = database;
    this.json = json;
  }

  Optional<Job> find(Handle handle, JobId id) {
    return handle
        .createQuery(FIND + " where id = :id")
        .bind("id", id.value())
        .map(this::job)
        .findOne();
  }

  @Override
  public Map<JobKey, Job> find(Set<JobKey> keys) {
    return database.statement(handle ->
        asked(handle, FIND + ASKED, keys)
            .map(this::job)
            .collect(Collectors.toMap(Job::key, Function.identity())));
  }

  @Override
  public Map<JobKey, Long> versions(Set<JobKey> keys) {
    return database.statement(handle ->
        asked(handle, "select id, tenant, xmin::text::bigint as version from job" + ASKED, keys)
            .map((row, _) -> Map.entry(key(row, "id"), row.getLong("version")))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  @Override
  public JobPage list(Tenant tenant, JobFilter filter, Optional<Place> after, int atMost) {
    String conditions =
        filter.state().map(_ -> " and state = :state").orElse("")
            + filter.batch().map(_ -> " and batch_id = :batch").orElse("")
            + filter.verdict().map(_ -> " and verdict = :verdict").orElse("")
            + (filter.labels().isEmpty() ? "" : " and labels @> cast(:labels as jsonb)")
            + after.map(_ -> " and (submitted_at, id) < (:at, :id)").orElse("");
    List<JobSummary> found =
        database.statement(handle -> {
          Query query = handle.createQuery(SUMMARY + conditions + NEWEST_FIRST);
          filter.state().ifPresent(it -> query.bind("state", it.name()));
          filter.verdict().ifPresent(it -> query.bind("verdict", it));
          filter.batch().ifPresent(it -> query.bind("batch", it.value()));
          after.ifPresent(it -> query.bind("at", it.submittedAt().atOffset(ZoneOffset.UTC)));
          after.ifPresent(it -> query.bind("id", it.id().value()));
          if (!filter.labels().isEmpty()) {
            query.bind("labels", json.write(filter.labels()));
          }
          return query
              .bind("tenant", tenant.name())
              .bind("most", atMost + 1)
              .map(this::summary)
              .list();
        });
    List<JobSummary> shown = found.subList(0, Math.min(found.size(), atMost));
    return new JobPage(
        shown, found.size() > atMost ? Optional.of(place(shown.getLast())) : Optional.empty());
  }

  private static Place place(JobSummary last) {
    return new Place(last.submittedAt(), last.key().id());
  }

  @Override
  public Map<JobKey, List<JobStep>> steps(Set<JobKey> keys) {
    return database.statement(handle ->
        asked(handle, STEPS, keys)
            .map((row, _) -> Map.entry(key(row, "job_id"), step(row)))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
  }

  private static JobStep step(ResultSet row) throws SQLException {
    return new JobStep(
        row.getLong("id"),
        JobState.valueOf(row.getString("state")),
        row.getInt("attempt"),
        row.getString("verdict"),
        row.getTimestamp("at").toInstant());
  }

  List<Job> ofBatch(Handle handle, BatchKey batch, int from, int atMost) {
    return handle
        .createQuery(
            FIND
                + " where batch_id = :batch and tenant = :tenant and batch_place >= :from"
                + " order by batch_place limit :most")
        .bind("batch", batch.id().value())
        .bind("tenant", batch.tenant().name())
        .bind("from", from)
        .bind("most", atMost)
        .map(this::job)
        .list();
  }

  private static Query asked(Handle handle, String query, Set<JobKey> keys) {
    return handle
        .createQuery(query)
        .bindArray("ids", UUID.class, keys.stream().map(it -> it.id().value()).toList())
        .bindArray("tenants", String.class, keys.stream().map(it -> it.tenant().name()).toList());
  }

  private static JobKey key(ResultSet row, String id) throws SQLException {
    return new JobKey(
        new Tenant(row.getString("tenant")), new JobId(row.getObject(id, UUID.class)));
  }

  private Job job(ResultSet row, StatementContext context) throws SQLException {
    JobSummary summary = summary(row, context);
    return new Job(
        summary,
        row.getLong("version"),
        row.getObject("ahead", Long.class),
        summary.end() == null ? null : outcome(row),
        json.read(row.getString("attempts"), ATTEMPTS, List.of()).stream()
            .map(AttemptRow::toRecord)
            .toList());
  }

  private JobSummary summary(ResultSet row, StatementContext context) throws SQLException {
    return new JobSummary(
        key(row, "id"),
        JobState.valueOf(row.getString("state")),
        row.getInt("attempt"),
        Lane.valueOf(row.getString("lane")),
        row.getString("recipe"),
        batch(row),
        json.read(row.getString("labels"), LABELS, Map.of()),
        requireNonNull(instant(row, "submitted_at")),
        instant(row, "started_at"),
        instant(row, "finished_at"),
        end(row),
        row.getString("message"));
  }

  static @Nullable BatchId batch(ResultSet row) throws SQLException {
    UUID batch = row.getObject("batch_id", UUID.class);
    return batch == null ? null : new BatchId(batch);
  }

  private static JobSummary.@Nullable End end(ResultSet row) throws SQLException {
    String verdict = row.getString("verdict");
    return verdict == null
        ? null
        : new JobSummary.End(
            verdict, row.getString("toolchain"), row.getObject("run_ms", Long.class));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  private Job.Outcome outcome(ResultSet row) throws SQLException {
    return new Job.Outcome(
        json.read(row.getString("stall"), STALL, null),
        json.read(row.getString("stages"), STAGES, List.of()).stream()
            .map(StageRow::toRun)
            .toList(),
        json.read(row.getString("channels"), CHANNELS, List.of()),
        json.read(row.getString("diagnostics"), DIAGNOSTICS, List.of()),
        StoredOutputs.of(row, json));
  }

  /// A row of `attempt`, by its columns' names.
  private record AttemptRow(
      int number,
      String worker,
      @JsonProperty("started_at") Instant startedAt,
      @JsonProperty("ended_at") @Nullable Instant endedAt,
      AttemptRecord.@Nullable End ending,
      @Nullable String why) {

    AttemptRecord toRecord() {
      return new AttemptRecord(number, worker, startedAt, endedAt, ending, why);
    }
  }
}
