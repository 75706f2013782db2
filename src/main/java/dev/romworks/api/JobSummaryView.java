package dev.romworks.api;

import dev.romworks.job.JobSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A job in short, as the API shows it. Times in UTC; what is not known yet is null.
@Schema(name = "JobSummary")
record JobSummaryView(
    String id,
    @Schema(enumeration = {"queued", "running", "finished", "quarantined"}) String state,
    @Schema(
            enumeration = {
              "succeeded",
              "failed",
              "crashed",
              "stalled",
              "timed-out",
              "cpu-exceeded",
              "memory-exceeded",
              "output-exceeded",
              "processes-exceeded",
              "canceled",
              "rejected"
            })
        @Nullable String verdict,
    int attempt,
    String lane,
    String recipe,
    @Nullable String toolchain,
    @Nullable String batch,
    Map<String, String> labels,
    Instant submittedAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable Long queuedMs,
    @Nullable Long runMs,
    String message) {

  static JobSummaryView of(JobSummary job) {
    Optional<JobSummary.End> end = Optional.ofNullable(job.end());
    Instant started = job.startedAt();
    return new JobSummaryView(
        job.key().id().toString(),
        word(job.state()),
        end.map(JobSummary.End::verdict).orElse(null),
        job.attempt(),
        word(job.lane()),
        job.recipe(),
        end.map(JobSummary.End::toolchain).orElse(null),
        job.batch() == null ? null : job.batch().toString(),
        job.labels(),
        job.submittedAt(),
        started,
        job.finishedAt(),
        started == null ? null : Duration.between(job.submittedAt(), started).toMillis(),
        end.map(JobSummary.End::runMs).orElse(null),
        job.message());
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
