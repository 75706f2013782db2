package dev.romworks.trial;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// What happened to every job: what PostgreSQL has of it at the end, and what was told meanwhile.
///
/// @param artifacts by job: the hash by the name
/// @param events in order
record History(
    Map<UUID, JobRow> jobs,
    Map<UUID, List<AttemptRow>> attempts,
    Map<UUID, Map<String, String>> artifacts,
    List<Event> events) {

  private static final String ATTEMPT =
      "select job_id, number, worker, started_at, ended_at, ending from attempt";

  /// A job at the end.
  record JobRow(UUID id, String state, int attempt, Optional<String> verdict, String message) {

    boolean isEnded() {
      return state.equals("FINISHED") || state.equals("QUARANTINED");
    }

    private static JobRow read(ResultSet row) throws SQLException {
      return new JobRow(
          row.getObject(1, UUID.class),
          row.getString(2),
          row.getInt(3),
          Optional.ofNullable(row.getString(4)),
          row.getString(5));
    }
  }

  /// One run of a job.
  ///
  /// @param worker who ran it
  /// @param ending how it ended; empty if it has not
  record AttemptRow(
      UUID job,
      int number,
      String worker,
      Instant startedAt,
      Optional<Instant> endedAt,
      String ending) {

    boolean isAccepted() {
      return ending.equals("VERDICT");
    }

    boolean isOpen() {
      return endedAt.isEmpty();
    }

    boolean isLost() {
      return ending.equals("WORKER_LOST");
    }

    private static AttemptRow read(ResultSet row) throws SQLException {
      return new AttemptRow(
          row.getObject(1, UUID.class),
          row.getInt(2),
          row.getString(3),
          row.getObject(4, OffsetDateTime.class).toInstant(),
          Optional.ofNullable(row.getObject(5, OffsetDateTime.class))
              .map(OffsetDateTime::toInstant),
          Optional.ofNullable(row.getString(6)).orElse(""));
    }
  }

  /// Reads all of it.
  ///
  /// @throws IOException if PostgreSQL or Kafka does not answer
  static History read(Cluster cluster) throws IOException {
    List<Event> events = Event.read(cluster.kafka().bootstrapServers());
    return read(cluster.database(), events);
  }

  /// Reads what PostgreSQL has.
  static History read(Database database, List<Event> events) throws IOException {
    List<JobRow> jobs =
        database.ask("select id, state, attempt, verdict, message from job", JobRow::read);
    List<AttemptRow> attempts = database.ask(ATTEMPT + " order by number", AttemptRow::read);
    return new History(
        jobs.stream().collect(Collectors.toMap(JobRow::id, it -> it)),
        attempts.stream().collect(Collectors.groupingBy(AttemptRow::job)),
        artifacts(database),
        events);
  }

  /// A job's attempts up to now, in their order.
  static List<AttemptRow> attemptsOf(Database database, UUID job) throws IOException {
    return database.ask(ATTEMPT + " where job_id = ? order by number", AttemptRow::read, job);
  }

  /// By what is stored, not by what it is said to be.
  private static Map<UUID, Map<String, String>> artifacts(Database database) throws IOException {
    Map<UUID, Map<String, String>> all = new HashMap<>();
    database.ask(
        """
        select job_id, name, encode(sha256(content), 'hex') from artifact join blob using (sha256)\
        """,
        row ->
            all.computeIfAbsent(row.getObject(1, UUID.class), _ -> new HashMap<>())
                .put(row.getString(2), row.getString(3)));
    return all;
  }

  /// A job's runs, the first one first.
  List<AttemptRow> attemptsOf(UUID job) {
    return attempts.getOrDefault(job, List.of());
  }
}
