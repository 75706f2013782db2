package dev.romworks.api;

import dev.romworks.job.Job;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A job as it was read, for all who asked: it is written as JSON once, when the first of them
/// needs it.
final class JobReading {

  private final Job job;
  private final Function<Job, Representation> writer;
  private @Nullable Representation written;

  JobReading(Job job, Function<Job, Representation> writer) {
    this.job = job;
    this.writer = writer;
  }

  Job job() {
    return job;
  }

  synchronized Representation representation() {
    Representation known = written;
    if (known == null) {
      known = writer.apply(job);
      written = known;
    }
    return known;
  }
}
