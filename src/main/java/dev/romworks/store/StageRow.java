package dev.romworks.store;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.romworks.job.StageRun;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A row of `stage_run`, by its columns' names.
record StageRow(
    int position,
    String name,
    String tool,
    StageRun.Result result,
    @JsonProperty("exit_code") @Nullable Integer exitCode,
    @Nullable Integer signal,
    @JsonProperty("wall_us") long wallMicros,
    @JsonProperty("cpu_us") @Nullable Long cpuMicros,
    @JsonProperty("peak_bytes") @Nullable Long peakBytes) {

  private static final int NANOS = 1000;

  static StageRow of(int position, StageRun run) {
    return new StageRow(
        position,
        run.name(),
        run.tool(),
        run.result(),
        run.exitCode(),
        run.signal(),
        run.wall().toNanos() / NANOS,
        run.cpu() == null ? null : run.cpu().toNanos() / NANOS,
        run.peakBytes());
  }

  StageRun toRun() {
    return new StageRun(
        name,
        tool,
        result,
        exitCode,
        signal,
        Duration.ofNanos(NANOS * wallMicros),
        cpuMicros == null ? null : Duration.ofNanos(NANOS * cpuMicros),
        peakBytes);
  }
}
