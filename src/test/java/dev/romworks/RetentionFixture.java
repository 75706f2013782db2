package dev.romworks;

import dev.romworks.job.BatchId;
import dev.romworks.job.BatchStore;
import dev.romworks.job.BlobStore;
import dev.romworks.job.JobId;
import dev.romworks.job.JobState;
import dev.romworks.job.LogStore;
import dev.romworks.job.LogText;
import dev.romworks.job.NewBatch;
import dev.romworks.job.NewBatch.Entry;
import dev.romworks.job.NewBatch.Entry.Sound;
import dev.romworks.job.Owner;
import dev.romworks.job.Result;
import dev.romworks.job.RetentionStore;
import dev.romworks.job.RetentionStore.Chunk;
import dev.romworks.job.Sha256;
import dev.romworks.job.SourceName;
import dev.romworks.job.Sources;
import dev.romworks.job.Submission;
import dev.romworks.job.Tenant;
import dev.romworks.job.Verdict;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;

/// A store whose jobs are as old as a test wants them.
abstract class RetentionFixture extends StoreFixture {

  static final Duration MONTH = Duration.ofDays(30);
  static final Duration QUARTER = Duration.ofDays(90);
  static final Duration MOMENT = Duration.ofMinutes(1);
  private static final int MANY = 500;

  @Inject DataSource database;
  @Inject RetentionStore retention;
  @Inject BlobStore blobs;
  @Inject LogStore logs;
  @Inject BatchStore batches;

  /// Bytes that no other test has.
  static byte[] bytes() {
    return UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
  }

  static Submission submission(byte[] source) {
    return new Submission(
        SUBMISSION.lane(),
        SUBMISSION.recipe(),
        new Sources(new TreeMap<>(Map.of(new SourceName("a.asm"), source))),
        SUBMISSION.units(),
        SUBMISSION.options(),
        SUBMISSION.limits(),
        SUBMISSION.labels(),
        null);
  }

  static Result result(byte[] artifact, String... said) {
    return new Result(
        new Verdict.Succeeded(),
        "built",
        "none-1",
        Duration.ofMillis(5),
        List.of(),
        List.of(),
        List.of(),
        Arrays.stream(said).map(it -> new LogText("link", LogText.Stream.STDERR, it)).toList(),
        Map.of("game.gb", artifact));
  }

  /// A job that has left this, a while ago.
  JobId finished(Duration ago, byte[] artifact, String... said) throws SQLException {
    JobId id = submit();
    attempts.complete(attempt(id), result(artifact, said));
    age(id, ago);
    return id;
  }

  void age(JobId job, Duration ago) throws SQLException {
    change(
        "update job set finished_at = now() - make_interval(secs => ?) where id = ?",
        (double) ago.toSeconds(),
        job.value());
  }

  /// A batch of jobs that wait, handed in a year ago.
  NewBatch batch(int jobs) throws SQLException {
    List<Entry> entries =
        Stream.<Entry>generate(() -> new Sound(JobId.create(), SUBMISSION)).limit(jobs).toList();
    NewBatch batch =
        new NewBatch(BatchId.create(), Owner.of(Tenant.DEFAULT), Optional.empty(), "hw", entries);
    batches.submit(batch);
    change(
        "update batch set submitted_at = now() - interval '1 year' where id = ?",
        batch.id().value());
    return batch;
  }

  void finish(JobId job, Duration ago) throws SQLException {
    attempts.complete(attempt(job), result(bytes()));
    age(job, ago);
  }

  void quarantine(JobId job, Duration ago) throws SQLException {
    change("update job set state = 'QUARANTINED', finished_at = now() where id = ?", job.value());
    age(job, ago);
  }

  void removeOutputs() {
    all(() -> retention.removeOutputs(MONTH, MANY));
  }

  void removeJobs(JobState state) {
    all(() -> retention.removeJobs(state, QUARTER, MANY));
  }

  void removeBatches(Map<JobState, Duration> ages) {
    all(() -> retention.removeBatches(ages, 5));
  }

  void removeBlobs() {
    all(() -> retention.removeBlobs(MANY));
  }

  private static void all(Supplier<Chunk> removal) {
    Chunk chunk = removal.get();
    while (chunk.hasMore()) {
      chunk = removal.get();
    }
  }

  boolean isKept(byte[] content) {
    return blobs.read(Sha256.of(content)).isPresent();
  }

  void change(String sql, Object... values) throws SQLException {
    try (Connection connection = database.getConnection()) {
      change(connection, sql, values);
    }
  }

  static void change(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = prepared(connection, sql, values)) {
      statement.execute();
    }
  }

  long count(String sql, Object... values) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepared(connection, sql, values);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
