package dev.romworks.store;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.romworks.job.Attempt;
import dev.romworks.job.LogText;
import dev.romworks.job.Result;
import dev.romworks.job.StageRun;
import dev.romworks.job.Stall;
import dev.romworks.job.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Writes down an attempt's result: the verdict and all that it rests on, in one statement, as each
/// job has one and they come by the hundred.
@ApplicationScoped
class Results {

  private static final String ACCEPT =
      """
      with accepted as (
        update job set state = 'FINISHED', finished_at = now(), verdict = ?3, message = ?4, toolchain = ?5,
          run_ms = ?6, stall = cast(?7 as jsonb), channels = cast(?8 as jsonb), diagnostics = cast(?9 as jsonb)
        where id = ?1 and attempt = ?2 and state = 'RUNNING' returning id),
      ended as (
        update attempt set ended_at = now(), ending = 'VERDICT' from accepted where job_id = id and number = ?2),
      stages as (
        insert into stage_run (job_id, position, name, tool, result, exit_code, signal, wall_us, cpu_us, peak_bytes)
        select accepted.id, stage.* from accepted, jsonb_to_recordset(cast(?10 as jsonb)) as stage(position integer,
          name text, tool text, result text, exit_code integer, signal integer, wall_us bigint, cpu_us bigint,
          peak_bytes bigint)),
      logs as (
        insert into log_chunk (job_id, position, stage, stream, content)
        select accepted.id, position, stage, stream, convert_to(content, 'UTF8') from accepted,
          jsonb_to_recordset(cast(?11 as jsonb)) as log(position integer, stage text, stream text, content text)),
      contents as (
        insert into blob (sha256, content)
        select content.* from accepted, unnest(?12, ?13) as content(sha256, bytes) on conflict do nothing),
      artifacts as (
        insert into artifact (job_id, name, bytes, sha256)
        select accepted.id, artifact.* from accepted, unnest(?14, ?15, ?16) as artifact(name, bytes, sha256))
      select count(*) from accepted\
      """;

  private final Database database;
  private final ObjectMapper json;

  Results(Database database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /// Accepts a result if its attempt is the newest and runs; for the caller's transaction.
  boolean accept(Attempt attempt, Result result) {
    SortedMap<String, byte[]> artifacts = new TreeMap<>(result.artifacts());
    SortedMap<String, byte[]> blobs = Blobs.bySha256(artifacts.values());
    Number accepted =
        (Number)
            database
                .sql(
                    ACCEPT,
                    attempt.job().value(),
                    attempt.number(),
                    result.verdict().wireName(),
                    result.message(),
                    result.toolchain(),
                    result.run().toMillis(),
                    json(result.verdict() instanceof Verdict.Stalled(Stall stall) ? stall : null),
                    json(result.channels()),
                    json(result.diagnostics()),
                    json(stages(result.stages())),
                    json(logs(result.logs())),
                    blobs.keySet().toArray(String[]::new),
                    blobs.values().toArray(byte[][]::new),
                    artifacts.keySet().toArray(String[]::new),
                    artifacts.values().stream().map(it -> (long) it.length).toArray(Long[]::new),
                    artifacts.values().stream().map(Blobs::sha256).toArray(String[]::new))
                .getSingleResult();
    return accepted.intValue() == 1;
  }

  private static List<StageRow> stages(List<StageRun> runs) {
    List<StageRow> rows = new ArrayList<>();
    for (StageRun run : runs) {
      rows.add(
          new StageRow(
              rows.size(),
              run.name(),
              run.tool(),
              run.result().name(),
              run.exitCode(),
              run.signal(),
              micros(run.wall()),
              run.cpu() == null ? null : micros(run.cpu()),
              run.peakBytes()));
    }
    return rows;
  }

  private static long micros(Duration time) {
    return time.toNanos() / 1000;
  }

  private static List<Map<String, Object>> logs(List<LogText> logs) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (LogText log : logs) {
      rows.add(
          Map.of(
              "position", rows.size(),
              "stage", log.stage(),
              "stream", log.stream().name(),
              "content", log.text()));
    }
    return rows;
  }

  private @Nullable String json(@Nullable Object value) {
    try {
      return value == null ? null : json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a result can be written as JSON", e);
    }
  }

  /// A row of `stage_run`, by its columns' names.
  private record StageRow(
      int position,
      String name,
      String tool,
      String result,
      @JsonProperty("exit_code") @Nullable Integer exitCode,
      @Nullable Integer signal,
      @JsonProperty("wall_us") long wallMicros,
      @JsonProperty("cpu_us") @Nullable Long cpuMicros,
      @JsonProperty("peak_bytes") @Nullable Long peakBytes) {}
}
