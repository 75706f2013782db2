package dev.romworks.store;

import dev.romworks.job.Attempt;
import dev.romworks.job.LogText;
import dev.romworks.job.Result;
import dev.romworks.job.Sha256;
import dev.romworks.job.StageRun;
import dev.romworks.job.Stall;
import dev.romworks.job.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// Writes down an attempt's result: the verdict and all that it rests on, in one statement, as each
/// job has one and they come by the hundred.
@ApplicationScoped
class Results {

  private static final String ACCEPT =
      """
      with accepted as (
        update job set state = 'FINISHED', finished_at = now(), verdict = :verdict, message = :message, toolchain = :toolchain,
          run_ms = :runMs, stall = cast(:stall as jsonb), channels = cast(:channels as jsonb), diagnostics = cast(:diagnostics as jsonb)
        where id = :job and attempt = :number and state = 'RUNNING' returning id),
      ended as (
        update attempt set ended_at = now(), ending = 'VERDICT' from accepted where job_id = id and number = :number),
      stages as (
        insert into stage_run (job_id, position, name, tool, result, exit_code, signal, wall_us, cpu_us, peak_bytes)
        select accepted.id, stage.* from accepted, jsonb_to_recordset(cast(:stages as jsonb)) as stage(position integer,
          name text, tool text, result text, exit_code integer, signal integer, wall_us bigint, cpu_us bigint,
          peak_bytes bigint)),
      logs as (
        insert into log_chunk (job_id, position, stage, stream, content)
        select accepted.id, position, stage, stream, convert_to(content, 'UTF8') from accepted,
          jsonb_to_recordset(cast(:logs as jsonb)) as log(position integer, stage text, stream text, content text)),
      contents as (
        insert into blob (sha256, content)
        select content.* from accepted, unnest(:digests, :contents) as content(sha256, bytes) on conflict do nothing),
      artifacts as (
        insert into artifact (job_id, name, bytes, sha256)
        select accepted.id, artifact.* from accepted, unnest(:names, :sizes, :artifacts) as artifact(name, bytes, sha256))
      select count(*) from accepted\
      """;

  private final Json json;

  Results(Json json) {
    this.json = json;
  }

  /// Accepts a result if its attempt is the newest and runs.
  boolean accept(Handle handle, Attempt attempt, Result result) {
    SortedMap<String, byte[]> artifacts = new TreeMap<>(result.artifacts());
    SortedMap<String, byte[]> blobs = Blobs.bySha256(artifacts.values());
    Stall stall = result.verdict() instanceof Verdict.Stalled(Stall why) ? why : null;
    return handle
            .createQuery(ACCEPT)
            .bind("job", attempt.job().value())
            .bind("number", attempt.number())
            .bind("verdict", result.verdict().wireName())
            .bind("message", result.message())
            .bind("toolchain", result.toolchain())
            .bind("runMs", result.run().toMillis())
            .bind("stall", json.write(stall))
            .bind("channels", json.write(result.channels()))
            .bind("diagnostics", json.write(result.diagnostics()))
            .bind("stages", json.write(stages(result.stages())))
            .bind("logs", json.write(logs(result.logs())))
            .bindArray("digests", String.class, blobs.keySet())
            .bind("contents", Blobs.array(blobs.values()))
            .bindArray("names", String.class, artifacts.keySet())
            .bindArray("sizes", Long.class, sizes(artifacts.values()))
            .bindArray("artifacts", String.class, digests(artifacts.values()))
            .mapTo(int.class)
            .one()
        == 1;
  }

  private static List<Long> sizes(Collection<byte[]> contents) {
    return contents.stream().map(it -> (long) it.length).toList();
  }

  private static List<String> digests(Collection<byte[]> contents) {
    return contents.stream().map(Sha256::of).toList();
  }

  private static List<StageRow> stages(List<StageRun> runs) {
    List<StageRow> rows = new ArrayList<>();
    runs.forEach(run -> rows.add(StageRow.of(rows.size(), run)));
    return rows;
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
}
