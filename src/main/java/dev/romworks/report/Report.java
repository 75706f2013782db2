package dev.romworks.report;

import dev.romworks.job.Job;
import java.io.IOException;
import java.util.Locale;

/// Writes what became of jobs.
public interface Report {

  /// Adds a job, as it stands.
  void add(Job job) throws IOException;

  /// Writes what comes after the last job. The stream that it goes to stays open.
  void end() throws IOException;

  /// What a person calls a job: its label `folder`, or its id.
  static String name(Job job) {
    return job.summary().labels().getOrDefault("folder", job.id().toString());
  }

  /// The verdict of a job, or its state where it has none.
  static String outcome(Job job) {
    return job.verdict().orElseGet(() -> job.state().name().toLowerCase(Locale.ROOT));
  }
}
