package dev.romworks.worker;

import dev.romworks.job.Attempt;
import dev.romworks.job.AttemptRecord;
import dev.romworks.pipeline.Run.StageReport;
import java.util.List;
import java.util.Optional;

/// Port: who traces attempts, if anybody does.
public interface Tracing {

  /// Begins the span of an attempt. What this thread does until it is closed is a part of it.
  ///
  /// @param parent of whom it is a child, as the W3C's `traceparent`
  Span attempt(Attempt attempt, String recipe, Optional<String> parent);

  /// The stages of a run, as parts of the attempt at hand.
  void stages(List<StageReport> stages);

  /// What is traced.
  interface Span extends AutoCloseable {

    /// It has come to this verdict, which was accepted.
    void tell(String verdict);

    /// It has ended without a verdict.
    void tell(AttemptRecord.End end);

    @Override
    void close();
  }
}
