package dev.romworks.metrics;

import dev.romworks.job.AttemptRecord;
import dev.romworks.job.FailureMeter;
import dev.romworks.job.JobState;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/// Counts attempts without a verdict: which were lost, which tried again, which given up.
@ApplicationScoped
class FailureMeters implements FailureMeter {

  private final MeterRegistry registry;

  FailureMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  /// All that may come are there from the start, at zero: else nobody would see the first one come.
  void start(@Observes StartupEvent event) {
    for (AttemptRecord.End end : AttemptRecord.End.values()) {
      if (end != AttemptRecord.End.VERDICT) {
        for (JobState left : List.of(JobState.QUEUED, JobState.QUARANTINED)) {
          Counter _ = counter(end, left);
        }
      }
    }
  }

  @Override
  public void ended(AttemptRecord.End end, JobState left) {
    counter(end, left).increment();
  }

  private Counter counter(AttemptRecord.End end, JobState left) {
    return Counter.builder("romworks.attempts.without.verdict")
        .tags("end", Words.of(end), "then", Words.of(left))
        .description("Attempts that ended without a verdict, and what their jobs are then")
        .register(registry);
  }
}
