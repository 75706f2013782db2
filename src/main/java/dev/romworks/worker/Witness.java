package dev.romworks.worker;

import dev.romworks.job.Attempt;
import dev.romworks.job.AttemptRecord;
import dev.romworks.job.Lane;
import dev.romworks.job.Result;
import dev.romworks.pipeline.Run.StageReport;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/// Who looks on while this worker works, to count and to trace it; and whatever goes wrong with
/// that, no job is the worse for it.
@Singleton
@Typed(Witness.class)
final class Witness implements WorkerMeter, Tracing {

  private static final Logger LOG = Logger.getLogger(Witness.class);

  private final WorkerMeter meter;
  private final Tracing tracing;

  Witness(WorkerMeter meter, Tracing tracing) {
    this.meter = meter;
    this.tracing = tracing;
  }

  private static void look(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      LOG.error("worker: what is counted or traced is incomplete", e);
    }
  }

  @Override
  public void tested(String check, boolean holds) {
    look(() -> meter.tested(check, holds));
  }

  @Override
  public void slots(Map<Lane, Integer> slots) {
    look(() -> meter.slots(slots));
  }

  @Override
  public void begun(Lane lane) {
    look(() -> meter.begun(lane));
  }

  @Override
  public void ended(Lane lane) {
    look(() -> meter.ended(lane));
  }

  @Override
  public void accepted(String recipe, Result result) {
    look(() -> meter.accepted(recipe, result));
  }

  @Override
  public Span attempt(Attempt attempt, String recipe, Optional<String> parent) {
    return new Watched(seen(() -> tracing.attempt(attempt, recipe, parent)));
  }

  private static Optional<Span> seen(Supplier<Span> begin) {
    try {
      return Optional.of(begin.get());
    } catch (RuntimeException e) {
      LOG.error("worker: an attempt is not traced", e);
      return Optional.empty();
    }
  }

  @Override
  public void stages(List<StageReport> stages) {
    look(() -> tracing.stages(stages));
  }

  /// @param span empty if it could not be begun
  private record Watched(Optional<Span> span) implements Span {

    @Override
    public void tell(String verdict) {
      span.ifPresent(it -> look(() -> it.tell(verdict)));
    }

    @Override
    public void tell(AttemptRecord.End end) {
      span.ifPresent(it -> look(() -> it.tell(end)));
    }

    @Override
    public void close() {
      span.ifPresent(it -> look(it::close));
    }
  }
}
