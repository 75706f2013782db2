package dev.romworks.store;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.romworks.job.Artifact;
import dev.romworks.job.AttemptRecord;
import dev.romworks.job.ChannelRun;
import dev.romworks.job.Diagnostic;
import dev.romworks.job.Job;
import dev.romworks.job.JobId;
import dev.romworks.job.JobState;
import dev.romworks.job.Lane;
import dev.romworks.job.Stall;
import dev.romworks.job.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Reads a job with all that belongs to it, in one statement, as pollers ask for it again and
/// again.
@ApplicationScoped
class StoredJobs {

  private static final String FIND =
      """
      select job.*,
        case when state = 'QUEUED' then (
          select count(*) from job as other where other.state = 'QUEUED' and other.lane = job.lane
            and other.tenant = job.tenant and other.submitted_at < job.submitted_at) end as ahead,
        (select json_agg(run order by number) from attempt as run where job_id = id) as attempts,
        (select json_agg(run order by position) from stage_run as run where job_id = id) as stages,
        (select json_agg(output order by name) from artifact as output where job_id = id) as artifacts
      from job where id = :id\
      """;

  private static final TypeReference<Map<String, String>> LABELS = new TypeReference<>() {};
  private static final TypeReference<List<AttemptRow>> ATTEMPTS = new TypeReference<>() {};
  private static final TypeReference<List<StageRow>> STAGES = new TypeReference<>() {};
  private static final TypeReference<List<Artifact>> ARTIFACTS = new TypeReference<>() {};
  private static final TypeReference<List<ChannelRun>> CHANNELS = new TypeReference<>() {};
  private static final TypeReference<List<Diagnostic>> DIAGNOSTICS = new TypeReference<>() {};
  private static final TypeReference<@Nullable Stall> STALL = new TypeReference<>() {};

  private final Json json;

  StoredJobs(Json json) {
    this.json = json;
  }

  Optional<Job> find(Handle handle, JobId id) {
    return handle.createQuery(FIND).bind("id", id.value()).map(this::job).findOne();
  }

  private Job job(ResultSet row, StatementContext context) throws SQLException {
    String verdict = row.getString("verdict");
    return new Job(
        new JobId(row.getObject("id", UUID.class)),
        new Tenant(row.getString("tenant")),
        JobState.valueOf(row.getString("state")),
        row.getObject("ahead", Long.class),
        row.getInt("attempt"),
        Lane.valueOf(row.getString("lane")),
        row.getString("recipe"),
        json.read(row.getString("labels"), LABELS, Map.of()),
        requireNonNull(instant(row, "submitted_at")),
        instant(row, "started_at"),
        instant(row, "finished_at"),
        row.getString("message"),
        verdict == null ? null : outcome(row, verdict),
        json.read(row.getString("attempts"), ATTEMPTS, List.of()).stream()
            .map(AttemptRow::toRecord)
            .toList());
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  private Job.Outcome outcome(ResultSet row, String verdict) throws SQLException {
    return new Job.Outcome(
        verdict,
        json.read(row.getString("stall"), STALL, null),
        row.getString("toolchain"),
        row.getObject("run_ms", Long.class),
        json.read(row.getString("stages"), STAGES, List.of()).stream()
            .map(StageRow::toRun)
            .toList(),
        json.read(row.getString("channels"), CHANNELS, List.of()),
        json.read(row.getString("diagnostics"), DIAGNOSTICS, List.of()),
        json.read(row.getString("artifacts"), ARTIFACTS, List.of()));
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
