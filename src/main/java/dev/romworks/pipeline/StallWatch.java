package dev.romworks.pipeline;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Tells how long nothing has happened: no byte moved, no thread of a tool ran or could have run.
///
/// @param last what was seen last; null if something has happened since
/// @param sinceNanos since when nothing has happened
/// @param alike how many snapshots in a row were the same
record StallWatch(Duration limit, @Nullable Snapshot last, long sinceNanos, int alike) {

  /// Nothing has been seen yet.
  static StallWatch from(Duration limit, long nowNanos) {
    return new StallWatch(limit, null, nowNanos, 0);
  }

  /// Something has happened.
  StallWatch moved(long nowNanos) {
    return from(limit, nowNanos);
  }

  /// What is seen now.
  StallWatch observe(Snapshot now, long nowNanos) {
    if (!now.isQuiet()) {
      return moved(nowNanos);
    }
    return now.equals(last)
        ? new StallWatch(limit, last, sinceNanos, alike + 1)
        : new StallWatch(limit, now, last == null ? sinceNanos : nowNanos, 1);
  }

  /// Whether it is time to look for a proof: for the first time, two snapshots in a row are alike.
  boolean isConfirmed() {
    return alike == 2;
  }

  boolean isStalled(long nowNanos) {
    return alike >= 2 && nowNanos - sinceNanos >= limit.toNanos();
  }
}
