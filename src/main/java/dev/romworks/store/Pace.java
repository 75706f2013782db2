package dev.romworks.store;

import dev.romworks.job.Lane;
import java.time.Duration;

/// How fast jobs move.
final class Pace {

  private Pace() {}

  /// How many jobs of a lane begin a second; for the caller's transaction.
  ///
  /// @param lately over so long
  static double of(Database database, Lane lane, Duration lately) {
    Number started =
        (Number)
            database
                .sql(
                    """
                    select count(*) from attempt join job on id = job_id
                    where lane = ?1 and attempt.started_at > now() - make_interval(secs => ?2)\
                    """,
                    lane.name(),
                    lately.toSeconds())
                .getSingleResult();
    return started.doubleValue() / lately.toSeconds();
  }
}
