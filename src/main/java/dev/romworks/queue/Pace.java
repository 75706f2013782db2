package dev.romworks.queue;

import dev.romworks.job.Lane;
import dev.romworks.job.Outbox;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/// How fast jobs begin, as it was a second ago at most.
final class Pace {

  private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

  private final Outbox outbox;
  private final Map<Lane, Double> startsPerSecond = new EnumMap<>(Lane.class);
  private long readAt = System.nanoTime() - FRESH_NANOS;

  Pace(Outbox outbox) {
    this.outbox = outbox;
  }

  /// Jobs of a lane a second.
  double of(Lane lane) {
    if (System.nanoTime() - readAt >= FRESH_NANOS) {
      startsPerSecond.clear();
      readAt = System.nanoTime();
    }
    return startsPerSecond.computeIfAbsent(lane, outbox::startsPerSecond);
  }
}
