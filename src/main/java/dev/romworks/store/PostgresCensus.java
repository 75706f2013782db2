package dev.romworks.store;

import dev.romworks.job.Census;
import dev.romworks.job.Lane;
import dev.romworks.job.StoreUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Counts what waits in PostgreSQL.
@ApplicationScoped
class PostgresCensus implements Census {

  private static final String WAITING =
      """
      select lane, count(*) as jobs, extract(epoch from now() - min(submitted_at)) as oldest,
        count(*) filter (where published_at is null) as untold,
        extract(epoch from now() - min(coalesce(next_attempt_at, submitted_at)) filter (
          where published_at is null and (next_attempt_at is null or next_attempt_at <= now()))) as lag
      from job where state = 'QUEUED' group by lane\
      """;

  /// Whoever asks shows it to somebody, and asks again.
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final Duration PROBE = Duration.ofSeconds(1);

  private final Database database;

  PostgresCensus(Database database) {
    this.database = database;
  }

  @Override
  public Count take() {
    return database.transaction(
        PATIENCE,
        handle -> {
          handle.execute(
              "select set_config('statement_timeout', '1500', true)"); // or it would go on
          long events = handle.createQuery("select count(*) from event").mapTo(long.class).one();
          return new Count(lanes(handle), events);
        });
  }

  @Override
  public void probe() {
    boolean onlyReads =
        database.transaction(
            PROBE,
            handle -> handle.createQuery("select pg_is_in_recovery()").mapTo(boolean.class).one());
    if (onlyReads) {
      throw new StoreUnavailable(new IllegalStateException("it takes nothing"));
    }
  }

  private static Map<Lane, Waiting> lanes(Handle handle) {
    Map<Lane, Waiting> lanes = new EnumMap<>(Lane.class);
    for (Lane lane : Lane.values()) {
      lanes.put(lane, Waiting.NOTHING);
    }
    handle
        .createQuery(WAITING)
        .map((row, _) -> Map.entry(Lane.valueOf(row.getString("lane")), waiting(row)))
        .forEach(lane -> lanes.put(lane.getKey(), lane.getValue()));
    return lanes;
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    return new Waiting(
        row.getLong("jobs"), time(row, "oldest"), row.getLong("untold"), time(row, "lag"));
  }

  private static Duration time(ResultSet row, String column) throws SQLException {
    return Duration.ofMillis(Math.max(0, (long) (1000 * row.getDouble(column))));
  }
}
