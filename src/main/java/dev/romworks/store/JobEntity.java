package dev.romworks.store;

import dev.romworks.job.Artifact;
import dev.romworks.job.AttemptRecord;
import dev.romworks.job.ChannelRun;
import dev.romworks.job.Diagnostic;
import dev.romworks.job.Job;
import dev.romworks.job.JobId;
import dev.romworks.job.JobState;
import dev.romworks.job.Lane;
import dev.romworks.job.LogText;
import dev.romworks.job.StageRun;
import dev.romworks.job.Stall;
import dev.romworks.job.Tenant;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.CurrentTimestamp;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SourceType;
import org.hibernate.generator.EventType;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

/// A row of `job` with those of other tables that belong to it. A job changes its state only in
/// [PostgresJobStore]; here stands what it is made of.
@Entity
@Table(name = "job")
@NullUnmarked
class JobEntity extends PanacheEntityBase {

  @Id UUID id;

  String tenant;

  @Column(name = "idempotency_key")
  String idempotencyKey;

  /// Of the submission, see [SubmissionDigest].
  String digest;

  String supersedes;

  @Enumerated(EnumType.STRING)
  JobState state;

  @Enumerated(EnumType.STRING)
  Lane lane;

  String recipe;

  @JdbcTypeCode(SqlTypes.JSON)
  JobSpec spec;

  @JdbcTypeCode(SqlTypes.JSON)
  Map<String, String> labels;

  int attempt;

  String message;

  @CurrentTimestamp(source = SourceType.DB, event = EventType.INSERT)
  @Column(name = "submitted_at")
  Instant submittedAt;

  @Column(name = "started_at")
  Instant startedAt;

  @Column(name = "finished_at")
  Instant finishedAt;

  String verdict;

  @JdbcTypeCode(SqlTypes.JSON)
  Stall stall;

  String toolchain;

  @Column(name = "run_ms")
  Long runMs;

  @JdbcTypeCode(SqlTypes.JSON)
  List<ChannelRun> channels;

  @JdbcTypeCode(SqlTypes.JSON)
  List<Diagnostic> diagnostics;

  /// SHA-256 by source name.
  @ElementCollection
  @CollectionTable(name = "job_source", joinColumns = @JoinColumn(name = "job_id"))
  @MapKeyColumn(name = "name")
  @Column(name = "sha256")
  Map<String, String> sources;

  @ElementCollection
  @CollectionTable(name = "attempt", joinColumns = @JoinColumn(name = "job_id"))
  @OrderBy("number")
  List<AttemptRow> attempts;

  @ElementCollection
  @CollectionTable(name = "stage_run", joinColumns = @JoinColumn(name = "job_id"))
  @OrderColumn(name = "position")
  List<StageRow> stages;

  @ElementCollection
  @CollectionTable(name = "artifact", joinColumns = @JoinColumn(name = "job_id"))
  @OrderBy("name")
  List<ArtifactRow> artifacts;

  @ElementCollection
  @CollectionTable(name = "log_chunk", joinColumns = @JoinColumn(name = "job_id"))
  @OrderColumn(name = "position")
  List<LogRow> logs;

  /// @param ahead how many of its tenant wait before it; null unless it is queued
  Job toJob(Long ahead) {
    return new Job(
        new JobId(id),
        new Tenant(tenant),
        state,
        ahead,
        attempt,
        lane,
        recipe,
        labels,
        submittedAt,
        startedAt,
        finishedAt,
        message,
        verdict == null ? null : outcome(),
        attempts.stream().map(AttemptRow::toRecord).toList());
  }

  private Job.Outcome outcome() {
    return new Job.Outcome(
        verdict,
        stall,
        toolchain,
        runMs,
        stages.stream().map(StageRow::toRun).toList(),
        channels == null ? List.of() : channels,
        diagnostics == null ? List.of() : diagnostics,
        artifacts.stream()
            .map(row -> new Artifact(row.name(), row.bytes(), row.sha256()))
            .toList());
  }

  /// A row of `attempt`.
  @Embeddable
  @NullUnmarked
  record AttemptRow(
      int number,
      String worker,
      @Column(name = "started_at") Instant startedAt,
      @Column(name = "ended_at") Instant endedAt,
      @Enumerated(EnumType.STRING) AttemptRecord.End ending,
      String why) {

    AttemptRecord toRecord() {
      return new AttemptRecord(number, worker, startedAt, endedAt, ending, why);
    }
  }

  /// A row of `stage_run`.
  @Embeddable
  @NullUnmarked
  record StageRow(
      String name,
      String tool,
      @Enumerated(EnumType.STRING) StageRun.Result result,
      @Column(name = "exit_code") Integer exitCode,
      Integer signal,
      @Column(name = "wall_us") long wallMicros,
      @Column(name = "cpu_us") Long cpuMicros,
      @Column(name = "peak_bytes") Long peakBytes) {

    StageRun toRun() {
      return new StageRun(
          name,
          tool,
          result,
          exitCode,
          signal,
          Duration.ofNanos(1000 * wallMicros),
          cpuMicros == null ? null : Duration.ofNanos(1000 * cpuMicros),
          peakBytes);
    }
  }

  /// A row of `artifact`.
  @Embeddable
  record ArtifactRow(String name, long bytes, String sha256) {}

  /// A row of `log_chunk`.
  @Embeddable
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record LogRow(String stage, @Enumerated(EnumType.STRING) LogText.Stream stream, byte[] content) {

    LogText toText() {
      return new LogText(stage, stream, new String(content, StandardCharsets.UTF_8));
    }
  }
}
