package dev.romworks.api;

import dev.romworks.api.ApiMeter.Presence;
import dev.romworks.job.Job;
import dev.romworks.job.JobId;
import dev.romworks.job.JobKey;
import dev.romworks.job.JobState;
import dev.romworks.job.StoreUnavailable;
import dev.romworks.job.Tenant;
import dev.romworks.queue.EventFeed;
import dev.romworks.queue.EventFeed.Watch;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Finds jobs and waits for them on behalf of requests. Events wake it, and it looks whether a job
/// has changed where none came.
@ApplicationScoped
class JobWait {

  private final JobReader reader;
  private final EventFeed feed;
  private final ApiMeter meter;

  JobWait(JobReader reader, EventFeed feed, ApiMeter meter) {
    this.meter = meter;
    this.reader = reader;
    this.feed = feed;
  }

  /// The job of this id.
  ///
  /// @throws HttpProblem 404 if the tenant has none
  JobReading find(Tenant tenant, String id) {
    try {
      return find(new JobKey(tenant, JobId.parse(id)));
    } catch (IllegalArgumentException e) {
      throw noSuchJob();
    }
  }

  static HttpProblem noSuchJob() {
    return Problems.notFound("There is no job of this id.");
  }

  private JobReading find(JobKey key) {
    return reader.read(key).orElseThrow(JobWait::noSuchJob);
  }

  /// Begins to watch for a job's end, e.g. before there is the job.
  Watch watchEnd(JobId id) {
    return feed.watch(id, EnumSet.of(JobState.FINISHED, JobState.QUARANTINED));
  }

  /// The job when it has reached its end, or as it is when the time has passed.
  ///
  /// @param watch if it is of this job, it began before the job was looked at
  JobReading untilFinal(Job job, Watch watch, Duration atMost) throws InterruptedException {
    if (watch.isOf(job.id()) || !atMost.isPositive()) {
      return until(watch, reading(job), atMost, _ -> false);
    }
    try (Watch own = watchEnd(job.id())) {
      return until(own, find(job.key()), atMost, _ -> false);
    }
  }

  /// A job that was read elsewhere.
  JobReading reading(Job job) {
    return reader.reading(job);
  }

  /// The job when it has moved on from where it is, or has reached its end, or as it is when the
  /// time has passed.
  JobReading untilNext(JobReading before, Duration atMost) throws InterruptedException {
    Job job = before.job();
    if (job.state().isFinal() || !atMost.isPositive()) {
      return before;
    }
    try (Watch watch = feed.watch(job.id(), EnumSet.allOf(JobState.class))) {
      JobReading now = look(before, reader::readAgain); // what happened before the watch began
      return until(
          watch,
          now,
          atMost,
          next -> next.state() != job.state() || next.attempt() != job.attempt());
    }
  }

  private JobReading until(Watch watch, JobReading job, Duration atMost, Predicate<Job> wanted)
      throws InterruptedException {
    if (!atMost.isPositive()) {
      return job;
    }
    try (Presence _ = meter.waits()) {
      return await(watch, job, atMost, wanted);
    }
  }

  private JobReading await(Watch watch, JobReading job, Duration atMost, Predicate<Job> wanted)
      throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    JobReading now = job;
    while (!wanted.test(now.job()) && !now.job().state().isFinal()) {
      long rest = end - System.nanoTime();
      if (rest <= 0) { // it has not moved, but perhaps the queue has
        return look(now, it -> reader.read(it.job().key()));
      }
      boolean isNews = watch.await(Duration.ofNanos(rest));
      now = look(now, isNews ? it -> reader.read(it.job().key()) : reader::readAgain);
    }
    return now;
  }

  /// While the store is out of reach, what was known last is all there is to tell; it is no reason
  /// to tell a client that its job was not taken.
  private static JobReading look(
      JobReading job, Function<JobReading, Optional<JobReading>> reading) {
    try {
      return reading.apply(job).orElseThrow(JobWait::noSuchJob);
    } catch (StoreUnavailable _) {
      return job;
    }
  }
}
