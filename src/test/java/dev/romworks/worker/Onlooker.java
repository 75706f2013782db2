package dev.romworks.worker;

import dev.romworks.job.Attempt;
import dev.romworks.job.AttemptRecord;
import dev.romworks.job.Lane;
import dev.romworks.job.Result;
import dev.romworks.pipeline.Run.StageReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// Notes what it sees of a worker.
final class Onlooker implements WorkerMeter, Tracing {

  final List<String> seen = new CopyOnWriteArrayList<>();
  boolean isBroken;

  private void see(String what) {
    seen.add(what);
    if (isBroken) {
      throw new IllegalStateException("who looks on is broken");
    }
  }

  @Override
  public void tested(String check, boolean holds) {
    see("tested " + check + " " + holds);
  }

  @Override
  public void slots(Map<Lane, Integer> slots) {
    see("slots");
  }

  @Override
  public void begun(Lane lane) {
    see("begun " + lane);
  }

  @Override
  public void ended(Lane lane) {
    see("ended " + lane);
  }

  @Override
  public void accepted(String recipe, Result result) {
    see("accepted " + recipe + " " + result.verdict().wireName());
  }

  @Override
  public Span attempt(Attempt attempt, String recipe, Optional<String> parent) {
    return new Span() {

      @Override
      public void tell(String verdict) {
        see("told " + verdict);
      }

      @Override
      public void tell(AttemptRecord.End end) {
        see("told " + end);
      }

      @Override
      public void close() {
        see("closed");
      }
    };
  }

  @Override
  public void stages(List<StageReport> stages) {
    see("stages");
  }
}
