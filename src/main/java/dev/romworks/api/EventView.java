package dev.romworks.api;

import dev.romworks.api.JobView.DiagnosticView;
import dev.romworks.api.JobView.StallView;
import dev.romworks.job.Job;
import dev.romworks.job.JobStep;
import dev.romworks.job.LogText;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is told of a job as it happens: the data of an event.
sealed interface EventView {

  /// The event's name.
  default String event() {
    return switch (this) {
      case Step _ -> "state";
      case Log _ -> "log";
      case Diagnosis _ -> "diagnosis";
    };
  }

  /// A step that the job has taken.
  record Step(String state, int attempt, @Nullable String verdict, Instant at)
      implements EventView {

    static Step of(JobStep step) {
      return new Step(JobSummaryView.word(step.state()), step.attempt(), step.verdict(), step.at());
    }
  }

  /// A piece of what a tool said.
  record Log(String stage, String stream, String text) implements EventView {

    static Log of(LogText log) {
      return new Log(log.stage(), JobSummaryView.word(log.stream()), log.text());
    }
  }

  /// What is known of the end.
  record Diagnosis(String message, @Nullable StallView stall, List<DiagnosticView> diagnostics)
      implements EventView {

    /// @param job one that is finished
    static Diagnosis of(Job job) {
      Job.Outcome result = Objects.requireNonNull(job.result());
      return new Diagnosis(
          job.message(),
          result.stall() == null ? null : StallView.of(result.stall()),
          result.diagnostics().stream().map(DiagnosticView::of).toList());
    }
  }
}
