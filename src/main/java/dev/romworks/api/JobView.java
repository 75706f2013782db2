package dev.romworks.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.romworks.api.QueueGauge.Place;
import dev.romworks.job.Artifact;
import dev.romworks.job.AttemptRecord;
import dev.romworks.job.ChannelRun;
import dev.romworks.job.Diagnostic;
import dev.romworks.job.Job;
import dev.romworks.job.Outputs;
import dev.romworks.job.StageRun;
import dev.romworks.job.Stall;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A job as the API shows it.
///
/// @param summary what a list shows of it too
@Schema(name = "Job")
record JobView(
    @JsonUnwrapped JobSummaryView summary,
    @Schema(description = "Which one it is in the queue, from 1; null unless it waits")
        @Nullable Long position,
    @Schema(description = "When it will begin, as jobs have begun of late; null if none has")
        @Nullable Instant expectedStartAt,
    List<Stage> stages,
    List<Channel> channels,
    List<DiagnosticView> diagnostics,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable StallView stall,
    List<ArtifactView> artifacts,
    @Schema(
            description =
                "When the bytes of its artifacts and logs were removed; left out while they are there,"
                    + " and if there never were any")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable Instant outputsExpiredAt,
    List<AttemptView> attempts) {

  static JobView of(Job job, Optional<Place> place) {
    Optional<Job.Outcome> result = Optional.ofNullable(job.result());
    return new JobView(
        JobSummaryView.of(job.summary()),
        place.map(Place::position).orElse(null),
        place.flatMap(Place::start).orElse(null),
        each(result, Job.Outcome::stages, Stage::of),
        each(result, Job.Outcome::channels, Channel::of),
        each(result, Job.Outcome::diagnostics, DiagnosticView::of),
        result.map(Job.Outcome::stall).map(StallView::of).orElse(null),
        each(result, it -> it.outputs().artifacts(), artifact -> ArtifactView.of(job, artifact)),
        expiry(job).map(Outputs.Expiry::at).orElse(null),
        job.attempts().stream().map(AttemptView::of).toList());
  }

  private static Optional<Outputs.Expiry> expiry(Job job) {
    return Optional.ofNullable(job.result()).map(it -> it.outputs().expiry());
  }

  private static <T, V> List<V> each(
      Optional<Job.Outcome> result, Function<Job.Outcome, List<T>> list, Function<T, V> view) {
    return result.stream().flatMap(it -> list.apply(it).stream()).map(view).toList();
  }

  /// One tool's run; CPU time is that of the tool and of the sandbox around it, null if it was
  /// killed before it could be seen; so is its peak of memory.
  record Stage(
      String name,
      String tool,
      @Schema(
              enumeration = {
                "succeeded",
                "failed",
                "crashed",
                "killed",
                "not-started",
                "collateral"
              })
          String result,
      @Nullable Integer exitCode,
      @Nullable Integer signal,
      long wallMs,
      @Nullable Long cpuMs,
      @Nullable Long peakBytes) {

    static Stage of(StageRun run) {
      return new Stage(
          run.name(),
          run.tool(),
          JobSummaryView.word(run.result()),
          run.exitCode(),
          run.signal(),
          run.wall().toMillis(),
          run.cpu() == null ? null : run.cpu().toMillis(),
          run.peakBytes());
    }
  }

  /// What passed from one stage to another, or out.
  ///
  /// @param bytes null for a direct channel: nobody counts what passes there
  @Schema(name = "Channel")
  record Channel(
      String name,
      @Schema(enumeration = {"fifo", "spool", "direct"}) String kind,
      @Nullable String from,
      @Nullable String to,
      @Nullable Long bytes) {

    static Channel of(ChannelRun run) {
      return new Channel(
          run.name(), JobSummaryView.word(run.kind()), run.from(), run.to(), run.bytes());
    }
  }

  /// Why the tools stood still.
  @Schema(name = "Stall")
  record StallView(
      @Schema(enumeration = {"missing-writer", "missing-reader", "full-pipe", "cycle", "silent"})
          String kind,
      boolean proven,
      List<Stall.Wait> waits) {

    static StallView of(Stall stall) {
      return new StallView(JobSummaryView.word(stall.kind()), stall.proven(), stall.waits());
    }
  }

  /// An error or a warning of a tool.
  ///
  /// @param within the macro or repetition of the file in which it stands
  /// @param trace how the tool came there, outermost first
  @Schema(name = "Diagnostic")
  record DiagnosticView(
      String severity,
      String stage,
      @Nullable String file,
      @Nullable String within,
      @Nullable Integer line,
      String message,
      List<Diagnostic.Frame> trace) {

    static DiagnosticView of(Diagnostic diagnostic) {
      return new DiagnosticView(
          JobSummaryView.word(diagnostic.severity()),
          diagnostic.stage(),
          diagnostic.file(),
          diagnostic.within(),
          diagnostic.line(),
          diagnostic.message(),
          diagnostic.trace());
    }
  }

  /// An output file, and where to fetch it.
  @Schema(name = "Artifact")
  record ArtifactView(
      String name,
      long bytes,
      String sha256,
      @Schema(description = "Where its bytes are; left out once they were removed")
          @JsonInclude(JsonInclude.Include.NON_NULL)
          @Nullable String href) {

    static ArtifactView of(Job job, Artifact artifact) {
      return new ArtifactView(
          artifact.name(),
          artifact.bytes(),
          artifact.sha256(),
          expiry(job).isPresent() ? null : href(job, artifact));
    }

    private static String href(Job job, Artifact artifact) {
      String encoded =
          URLEncoder.encode(artifact.name(), StandardCharsets.UTF_8).replace("+", "%20");
      return "/v1/jobs/" + job.id() + "/artifacts/" + encoded;
    }
  }

  /// One worker's run of the job.
  @Schema(name = "Attempt")
  record AttemptView(
      int number,
      String worker,
      Instant startedAt,
      @Nullable Instant endedAt,
      @Schema(enumeration = {"verdict", "worker-lost", "infra-error", "released"})
          @Nullable String end,
      @Nullable String why) {

    static AttemptView of(AttemptRecord attempt) {
      AttemptRecord.End end = attempt.end();
      return new AttemptView(
          attempt.number(),
          attempt.worker(),
          attempt.startedAt(),
          attempt.endedAt(),
          end == null ? null : JobSummaryView.word(end),
          attempt.why());
    }
  }
}
