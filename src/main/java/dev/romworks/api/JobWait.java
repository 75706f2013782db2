package dev.romworks.api;

import dev.romworks.job.Job;
import dev.romworks.job.JobId;
import dev.romworks.job.JobState;
import dev.romworks.job.JobStore;
import dev.romworks.job.StoreUnavailable;
import dev.romworks.queue.EventFeed;
import dev.romworks.queue.EventFeed.Watch;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Waits for jobs on behalf of requests, and reads how long a request would wait. Events wake it;
/// it looks at the store now and then all the same.
@ApplicationScoped
class JobWait {

  private static final Pattern PREFERENCE = // RFC 7240: a token or a quoted string, any case
      Pattern.compile("(?i)(?:^|[,;\\s])wait\\s*=\\s*\"?(\\d{1,9})\"?(?=$|[,;\\s])");
  private static final Duration LOOK = Duration.ofSeconds(2); // Kafka may be away

  private final JobStore store;
  private final EventFeed feed;
  private final ApiConfig config;

  JobWait(JobStore store, EventFeed feed, ApiConfig config) {
    this.store = store;
    this.feed = feed;
    this.config = config;
  }

  /// The job of this id.
  ///
  /// @throws HttpProblem 404 if there is none
  Job find(String id) {
    JobId parsed;
    try {
      parsed = JobId.parse(id);
    } catch (IllegalArgumentException e) {
      throw noSuchJob();
    }
    return find(parsed);
  }

  static HttpProblem noSuchJob() {
    return Problems.notFound("There is no job of this id.");
  }

  private Job find(JobId id) {
    return store.find(id).orElseThrow(() -> Problems.notFound("There is no job " + id + "."));
  }

  /// Begins to watch for a job's end, e.g. before there is the job.
  Watch watchEnd(JobId id) {
    return feed.watch(id, EnumSet.of(JobState.FINISHED, JobState.QUARANTINED));
  }

  /// The job when it has reached its end, or as it is when the time has passed.
  ///
  /// @param watch if it is of this job, it began before the job was looked at
  Job untilFinal(Job job, Watch watch, Duration atMost) throws InterruptedException {
    if (watch.isOf(job.id()) || !atMost.isPositive()) {
      return until(watch, job, atMost, _ -> false);
    }
    try (Watch own = watchEnd(job.id())) {
      return until(own, find(job.id()), atMost, _ -> false);
    }
  }

  /// The job when it has moved on from where it is, or has reached its end, or as it is when the
  /// time has passed.
  Job untilNext(Job job, Duration atMost) throws InterruptedException {
    if (job.state().isFinal() || !atMost.isPositive()) {
      return job;
    }
    try (Watch watch = feed.watch(job.id(), EnumSet.allOf(JobState.class))) {
      Job now = find(job.id()); // what has happened before the watch began
      return until(
          watch,
          now,
          atMost,
          next -> next.state() != job.state() || next.attempt() != job.attempt());
    }
  }

  private Job until(Watch watch, Job job, Duration atMost, Predicate<Job> wanted)
      throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    Job now = job;
    while (!wanted.test(now) && !now.state().isFinal() && System.nanoTime() < end) {
      watch.await(Duration.ofNanos(Math.clamp(end - System.nanoTime(), 0, LOOK.toNanos())));
      now = lookAgain(now);
    }
    return now;
  }

  /// While the store is out of reach, what was known last is all there is to tell; it is no reason
  /// to tell a client that its job was not taken.
  private Job lookAgain(Job job) {
    try {
      return find(job.id());
    } catch (StoreUnavailable _) {
      return job;
    }
  }

  /// How long `?wait=` wants to wait; zero where it is left out.
  ///
  /// @throws HttpProblem 400 if it is no number of seconds up to the maximum
  Duration asked(@Nullable String parameter) {
    if (parameter == null) {
      return Duration.ZERO;
    }
    long max = config.maxWait().toSeconds();
    if (!parameter.matches("\\d{1,9}") || Long.parseLong(parameter) > max) {
      throw Problems.badRequest(
          "bad-wait", "wait: must be a whole number of seconds from 0 to " + max);
    }
    return Duration.ofSeconds(Long.parseLong(parameter));
  }

  /// How long the header `Prefer: wait=N` wants to wait, no longer than the maximum; zero where it
  /// does not.
  Duration preferred(@Nullable String prefer) {
    Matcher wait = PREFERENCE.matcher(prefer == null ? "" : prefer);
    if (!wait.find()) {
      return Duration.ZERO;
    }
    Duration time = Duration.ofSeconds(Long.parseLong(wait.group(1)));
    return time.compareTo(config.maxWait()) < 0 ? time : config.maxWait();
  }
}
