package dev.romworks.store;

import dev.romworks.job.Lane;

/// How fast jobs move.
final class Pace {

  private static final int SECONDS = 10;

  private Pace() {}

  /// How many jobs of a lane begin a second, of late; for the caller's transaction.
  static double of(Database database, Lane lane) {
    Number started =
        (Number)
            database
                .sql(
                    """
                    select count(*) from attempt join job on id = job_id
                    where lane = ?1 and attempt.started_at > now() - make_interval(secs => ?2)\
                    """,
                    lane.name(),
                    SECONDS)
                .getSingleResult();
    return started.doubleValue() / SECONDS;
  }
}
