package dev.romworks.store;

import dev.romworks.job.Lane;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// How fast jobs move.
final class Pace {

  private Pace() {}

  /// How many jobs of each lane begin a second.
  ///
  /// @param lately over so long
  static Map<Lane, Double> of(Handle handle, Duration lately) {
    Map<Lane, Double> pace = new EnumMap<>(Lane.class);
    handle
        .createQuery(
            """
            select lane, count(*) from attempt join job on id = job_id
            where attempt.started_at > now() - make_interval(secs => :seconds) group by lane\
            """)
        .bind("seconds", lately.toSeconds())
        .map((row, _) ->
            Map.entry(Lane.valueOf(row.getString(1)), row.getLong(2) / (double) lately.toSeconds()))
        .forEach(lane -> pace.put(lane.getKey(), lane.getValue()));
    return pace;
  }
}
