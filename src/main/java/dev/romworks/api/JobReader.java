package dev.romworks.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.romworks.job.Job;
import dev.romworks.job.JobKey;
import dev.romworks.job.JobQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Jobs as they stand, for all requests of this process. What is answered is never older than the
/// question, and yet the store has next to nothing to do: all who ask at once are one question to
/// it, and of a job that has ended and was read before, the question is only whether it has
/// changed.
@ApplicationScoped
class JobReader {

  private static final Duration PAUSE = Duration.ofMillis(2);
  private static final int HEAP_PART = 32;
  private static final int WEIGHT = 4; // of a job and its JSON, in lengths of the JSON

  private final JobQuery store;
  private final Writer writer;
  private final Cache<JobKey, JobReading> ended =
      Caffeine.newBuilder()
          .maximumWeight(Runtime.getRuntime().maxMemory() / HEAP_PART)
          .<JobKey, JobReading>weigher(
              (_, reading) -> WEIGHT * reading.representation().body().length)
          .build();
  private final Rounds<JobKey, JobReading> jobs = new Rounds<>(PAUSE, this::readAll);
  private final Rounds<JobKey, Long> versions;

  JobReader(JobQuery store, Writer writer) {
    this.store = store;
    this.writer = writer;
    this.versions = new Rounds<>(PAUSE, store::versions);
  }

  /// The job as it stands; empty if there is none.
  Optional<JobReading> read(JobKey key) {
    return jobs.ask(key);
  }

  /// The job as it stands; the same reading if it has not changed, wherever it stands in the queue
  /// by now. Costs less than to read it.
  Optional<JobReading> readAgain(JobReading before) {
    JobKey key = before.job().key();
    Optional<Long> version = versions.ask(key);
    return version.isPresent() && version.get() == before.job().version()
        ? Optional.of(before)
        : version.flatMap(_ -> read(key));
  }

  /// A job that was read elsewhere.
  JobReading reading(Job job) {
    return new JobReading(job, writer::write);
  }

  private Map<JobKey, JobReading> readAll(Set<JobKey> keys) {
    Map<JobKey, JobReading> known = new HashMap<>(ended.getAllPresent(keys));
    if (!known.isEmpty()) {
      Map<JobKey, Long> now = store.versions(Set.copyOf(known.keySet()));
      known.values().removeIf(it -> !isAsIn(now, it.job()));
    }
    Set<JobKey> unknown = new HashSet<>(keys);
    unknown.removeAll(known.keySet());
    if (!unknown.isEmpty()) {
      store.find(unknown).forEach((key, job) -> known.put(key, keep(job)));
    }
    return known;
  }

  private static boolean isAsIn(Map<JobKey, Long> versions, Job job) {
    return Long.valueOf(job.version()).equals(versions.get(job.key()));
  }

  private JobReading keep(Job job) {
    JobReading reading = reading(job);
    if (job.state().isFinal()) {
      ended.put(job.key(), reading);
    } else {
      ended.invalidate(job.key()); // it runs again
    }
    return reading;
  }
}
