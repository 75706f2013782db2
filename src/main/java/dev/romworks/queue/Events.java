package dev.romworks.queue;

import dev.romworks.job.EventBell;
import dev.romworks.job.JobEvent;
import dev.romworks.job.JobId;
import dev.romworks.job.JobState;
import dev.romworks.job.Outbox;
import dev.romworks.job.StoreUnavailable;
import dev.romworks.queue.Publisher.NotPublished;
import dev.romworks.queue.Publisher.Outgoing;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Tells the topic [Topics#EVENTS] of each step of each job: at least once, each job's in their
/// order. What could not be told waits in the store.
@ApplicationScoped
class Events implements EventBell {

  private static final Logger LOG = Logger.getLogger(Events.class);
  private static final int BATCH = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Outbox outbox;
  private final Publisher publisher;
  private final ShareGroup group;
  private final Duration sweep;
  private final EventFeed feed;
  private final Bell bell = new Bell();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread = Thread.ofPlatform().name("events").unstarted(this::run);
  private boolean troubled;

  Events(Outbox outbox, Publisher publisher, ShareGroup group, EventFeed feed, QueueConfig config) {
    this.outbox = outbox;
    this.publisher = publisher;
    this.group = group;
    this.feed = feed;
    this.sweep = config.sweep();
  }

  void start(@Observes StartupEvent event) {
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping.countDown();
    ring();
    if (!thread.join(PATIENCE)) {
      thread.interrupt();
    }
  }

  @Override
  public void ring() {
    bell.ring();
  }

  /// Whoever waits in this process need not wait until the topic has told.
  @Override
  public void ring(JobId job, JobState state) {
    feed.hear(job.toString(), state);
    bell.ring();
  }

  private void run() {
    try {
      while (stopping.getCount() > 0) {
        if (tell()) {
          bell.await(sweep);
        } else {
          boolean _ = stopping.await(sweep.toMillis(), TimeUnit.MILLISECONDS);
        }
      }
      tell();
    } catch (InterruptedException e) {
      // stopping; who comes next tells the rest
    }
  }

  /// Tells all that there is to tell.
  ///
  /// @return false if that is not possible now
  private boolean tell() {
    try {
      OptionalInt told = OptionalInt.of(BATCH);
      while (told.equals(OptionalInt.of(BATCH))) { // then there may be more
        told = outbox.tellEvents(BATCH, this::publish);
      }
      if (told.isEmpty()) {
        bell.ring(); // another process tells, but perhaps not of what was written since it began
      }
      troubled = false;
      return true;
    } catch (NotPublished e) {
      sayOnce(e);
      group.tryPrepare(); // the topic may be gone
    } catch (StoreUnavailable e) {
      sayOnce(e);
    } catch (RuntimeException e) {
      LOG.error("events cannot be told; tries again", e);
    }
    return false;
  }

  private void sayOnce(RuntimeException why) {
    if (!troubled) {
      LOG.warnf("events wait to be told, tries every %s: %s", sweep, why.getMessage());
    }
    troubled = true;
  }

  private void publish(List<JobEvent> events) {
    for (List<JobEvent> wave : waves(events)) {
      publisher.publish(
          wave.stream()
              .map(event ->
                  new Outgoing(
                      Topics.EVENTS, event.job().toString(), EventRecord.json(event), Map.of()))
              .toList());
    }
  }

  /// Events in parts, in each of which a job has one at most. Of what is sent together Kafka may
  /// take the later and refuse the earlier, so a job's next event is sent when it has the one
  /// before.
  static List<List<JobEvent>> waves(List<JobEvent> events) {
    List<List<JobEvent>> waves = new ArrayList<>();
    Map<JobId, Integer> sent = new HashMap<>();
    for (JobEvent event : events) {
      int wave = sent.merge(event.job(), 1, Integer::sum) - 1;
      if (wave == waves.size()) {
        waves.add(new ArrayList<>());
      }
      waves.get(wave).add(event);
    }
    return waves;
  }
}
