package dev.romworks.api;

import dev.romworks.job.Batch;
import dev.romworks.job.JobState;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A batch as the API shows it.
@Schema(name = "Batch")
record BatchView(
    String id,
    String name,
    Instant submittedAt,
    @Schema(description = "When the last of its jobs came to its end; null until then")
        @Nullable Instant finishedAt,
    @Schema(description = "How many jobs it has") long total,
    @Schema(description = "How many of them have come to their end") long ended,
    @Schema(description = "What part of them has, from 0 to 1") double progress,
    States states,
    @Schema(description = "How many of its jobs have each verdict that any has")
        Map<String, Long> verdicts,
    @Schema(description = "Where its jobs are listed") String jobs,
    @Schema(description = "Where all of it is reported") String report) {

  static BatchView of(Batch batch) {
    String path = "/v1/batches/" + batch.key().id();
    return new BatchView(
        batch.key().id().toString(),
        batch.name(),
        batch.submittedAt(),
        batch.finishedAt(),
        batch.total(),
        batch.ended(),
        Math.floor(1000.0 * batch.ended() / batch.total()) / 1000, // 1 is the end
        States.of(batch.states()),
        batch.verdicts(),
        path + "/jobs",
        path + "/report");
  }

  /// How many jobs are in each state.
  @Schema(name = "BatchStates")
  record States(long queued, long running, long finished, long quarantined) {

    static States of(Map<JobState, Long> jobs) {
      return new States(
          jobs.getOrDefault(JobState.QUEUED, 0L),
          jobs.getOrDefault(JobState.RUNNING, 0L),
          jobs.getOrDefault(JobState.FINISHED, 0L),
          jobs.getOrDefault(JobState.QUARANTINED, 0L));
    }
  }
}
