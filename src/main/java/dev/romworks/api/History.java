package dev.romworks.api;

import dev.romworks.job.Job;
import dev.romworks.job.JobId;
import dev.romworks.job.JobKey;
import dev.romworks.job.JobQuery;
import dev.romworks.job.JobStep;
import dev.romworks.job.LogSlice;
import dev.romworks.job.LogStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What has happened to jobs, for all who follow them: those who ask at the same time are one
/// question to the store.
@ApplicationScoped
class History {

  private static final Duration PAUSE = Duration.ofMillis(2);

  private final JobReader jobs;
  private final LogStore logs;
  private final Rounds<JobKey, List<JobStep>> steps;
  private final Rounds<SliceOf, LogSlice> slices;

  History(JobQuery store, JobReader jobs, LogStore logs) {
    this.jobs = jobs;
    this.logs = logs;
    this.steps = new Rounds<>(PAUSE, store::steps);
    this.slices = new Rounds<>(PAUSE, this::slices);
  }

  /// A piece of a log. Those who follow the same job ask for it at the same moment.
  private record SliceOf(JobId job, int attempt, LogSlice.Place place) {}

  private Map<SliceOf, LogSlice> slices(Set<SliceOf> asked) {
    Map<SliceOf, LogSlice> found = new HashMap<>();
    for (SliceOf one : asked) {
      logs.read(one.job(), one.attempt(), one.place()).ifPresent(it -> found.put(one, it));
    }
    return found;
  }

  /// All steps of a job, in order; none if there is no such job.
  List<JobStep> steps(JobKey job) {
    return steps.ask(job).orElse(List.of());
  }

  /// The piece of an attempt's log that begins at this place; empty at its end, and if the attempt
  /// is not the newest.
  Optional<LogSlice> slice(JobId job, int attempt, LogSlice.Place place) {
    return slices.ask(new SliceOf(job, attempt, place));
  }

  /// The job as it stands.
  Optional<Job> job(JobKey key) {
    return jobs.read(key).map(JobReading::job);
  }
}
