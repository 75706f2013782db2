package dev.romworks.api;

import dev.romworks.api.ApiMeter.Presence;
import dev.romworks.job.Batch;
import dev.romworks.job.BatchId;
import dev.romworks.job.BatchKey;
import dev.romworks.job.BatchStore;
import dev.romworks.job.StoreUnavailable;
import dev.romworks.job.Tenant;
import dev.romworks.queue.EventFeed;
import dev.romworks.queue.EventFeed.Watch;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/// Finds batches and waits for them on behalf of requests, as [JobWait] does for jobs. Something
/// happens to a large batch all the time, so who waits for news of one is told once a second, and
/// of its end soon.
@ApplicationScoped
class BatchWait {

  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Duration OFTEN = Duration.ofSeconds(1);

  private final Rounds<BatchKey, Batch> batches;
  private final EventFeed feed;
  private final ApiMeter meter;

  BatchWait(BatchStore store, EventFeed feed, ApiMeter meter) {
    this.meter = meter;
    this.batches = new Rounds<>(PAUSE, store::find);
    this.feed = feed;
  }

  /// The batch of this id.
  ///
  /// @throws HttpProblem 404 if the tenant has none
  Batch find(Tenant tenant, String id) {
    try {
      return find(new BatchKey(tenant, BatchId.parse(id)));
    } catch (IllegalArgumentException e) {
      throw noSuchBatch();
    }
  }

  static HttpProblem noSuchBatch() {
    return Problems.notFound("There is no batch of this id.");
  }

  private Batch find(BatchKey key) {
    return batches.ask(key).orElseThrow(BatchWait::noSuchBatch);
  }

  /// The batch when it has come to its end, or as it is when the time has passed.
  Batch untilEnd(Batch before, Duration atMost) throws InterruptedException {
    return until(before, atMost, atMost);
  }

  /// The batch when something has happened to it, though not at once while it goes on, or as it is
  /// when the time has passed.
  Batch untilNext(Batch before, Duration atMost) throws InterruptedException {
    return until(before, atMost, OFTEN);
  }

  /// @param notBefore that is too early for news other than its end
  private Batch until(Batch before, Duration atMost, Duration notBefore)
      throws InterruptedException {
    Batch now = before;
    if (before.isEnded() || !atMost.isPositive()) {
      return now;
    }
    long begin = System.nanoTime();
    try (Watch watch = feed.watch(before.key().id());
        Presence _ = meter.waits()) {
      now = look(now); // what happened before the watch began
      while (!now.isEnded()) {
        Duration passed = Duration.ofNanos(System.nanoTime() - begin);
        Duration rest = atMost.minus(passed);
        if (!rest.isPositive() || (passed.compareTo(notBefore) >= 0 && !now.equals(before))) {
          break;
        }
        boolean _ = watch.await(now.equals(before) ? rest : least(rest, notBefore.minus(passed)));
        now = look(now);
      }
    }
    return now;
  }

  private static Duration least(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private Batch look(Batch batch) {
    try {
      return find(batch.key());
    } catch (StoreUnavailable _) {
      return batch;
    }
  }
}
