package dev.romworks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.job.Attempt;
import dev.romworks.job.BatchId;
import dev.romworks.job.JobId;
import dev.romworks.job.JobState;
import dev.romworks.job.NewBatch;
import dev.romworks.job.NewBatch.Entry.Sound;
import dev.romworks.job.NewJob;
import dev.romworks.job.Owner;
import dev.romworks.job.Sha256;
import dev.romworks.job.SourceName;
import dev.romworks.job.Tenant;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// Proves that who stores something, or asks for it, at the moment when it is removed, loses
/// nothing. Each order is had for certain: one transaction waits for the other.
@QuarkusTest
@QuarkusTestResource(Services.class)
@TestProfile(StoreAlone.class)
class RetentionRacesTest extends RetentionFixture {

  /// A transaction of someone else.
  private interface Other {
    void run(Connection connection) throws SQLException;
  }

  /// Does a step that must wait for what someone else has begun; then that one goes on and commits.
  private <T> T during(Other begun, Callable<T> step, Other goneOn) throws Exception {
    try (Connection other = database.getConnection();
        ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
      other.setAutoCommit(false);
      int pid = pid(other);
      begun.run(other);
      Future<T> running = thread.submit(step);
      Awaitility.await().until(() -> running.isDone() || isWaitedFor(pid));
      assertThat(running.isDone()).as("it waits").isFalse();
      goneOn.run(other);
      other.commit();
      return running.get();
    }
  }

  private boolean isWaitedFor(int pid) throws SQLException {
    return count("select count(*) from pg_stat_activity where ? = any(pg_blocking_pids(pid))", pid)
        > 0;
  }

  private static int pid(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
      assertThat(row.next()).isTrue();
      return row.getInt(1);
    }
  }

  /// A content that nothing names any more and that is still there.
  private byte[] unnamed() throws SQLException {
    byte[] content = bytes();
    JobId id = finished(MOMENT, content);
    store.requeue(key(id));
    assertThat(isKept(content)).isTrue();
    return content;
  }

  private static void hold(Connection other, byte[] content) throws SQLException {
    change(other, "select 1 from blob where sha256 = ? for update", Sha256.of(content));
  }

  private static void remove(Connection other, byte[] content) throws SQLException {
    change(other, "delete from blob where sha256 = ?", Sha256.of(content));
  }

  private void hasSource(JobId job, byte[] content) {
    assertThat(claim(job, DELIVERY).orElseThrow().submission().sources().files())
        .containsEntry(new SourceName("a.asm"), content);
  }

  @Test
  void aSubmissionHasItsSourcesThoughOneWentThatItHadFound() throws Exception {
    byte[] source = unnamed();
    JobId id =
        during(
            other -> hold(other, source),
            () -> store.submit(NewJob.of(submission(source))).id(),
            other -> remove(other, source));
    hasSource(id, source);
  }

  @Test
  void soHasABatch() throws Exception {
    byte[] source = unnamed();
    JobId id = JobId.create();
    NewBatch batch =
        new NewBatch(
            BatchId.create(),
            Owner.of(Tenant.DEFAULT),
            Optional.empty(),
            "hw",
            List.of(new Sound(id, submission(source))));
    during(
        other -> hold(other, source),
        () -> batches.submit(batch).total(),
        other -> remove(other, source));
    hasSource(id, source);
  }

  @Test
  void soHasAResultItsArtifacts() throws Exception {
    byte[] rom = unnamed();
    Attempt attempt = attempt(submit());
    boolean isAccepted =
        during(
            other -> hold(other, rom),
            () -> attempts.complete(attempt, result(rom)),
            other -> remove(other, rom));
    assertThat(isAccepted).isTrue();
    assertThat(isKept(rom)).isTrue();
  }

  @Test
  void whatSomeoneIsAboutToNameIsPassedOverAndGoesIfHeDoesNot() throws SQLException {
    byte[] named = unnamed();
    byte[] unnamed = unnamed();
    JobId id = submit();
    try (Connection other = database.getConnection();
        Connection another = database.getConnection()) {
      name(other, id, named);
      name(another, id, unnamed);
      removeBlobs();
      assertThat(isKept(named)).isTrue();
      assertThat(isKept(unnamed)).isTrue();
      other.commit();
      another.rollback();
    }
    removeBlobs();
    assertThat(isKept(named)).isTrue();
    assertThat(isKept(unnamed)).isFalse();
  }

  private static void name(Connection other, JobId job, byte[] content) throws SQLException {
    other.setAutoCommit(false);
    change(
        other,
        "insert into job_source (job_id, name, sha256) values (?, ?, ?)",
        job.value(),
        UUID.randomUUID().toString(),
        Sha256.of(content));
  }

  @Test
  void aJobThatIsAskedForAgainBeforeItGoesStays() throws SQLException {
    JobId id = finished(QUARTER.plus(MOMENT), bytes());
    JobId neighbour = finished(QUARTER.plus(MOMENT), bytes());
    removeOutputs();
    try (Connection other = database.getConnection()) {
      other.setAutoCommit(false);
      change(
          other,
          "update job set state = 'QUEUED', verdict = null, finished_at = null where id = ?",
          id.value());
      removeJobs(JobState.FINISHED);
      assertThat(find(neighbour)).as("is not held up by it").isEmpty();
      other.commit();
    }
    removeJobs(JobState.FINISHED);
    assertThat(find(id).orElseThrow().state()).isEqualTo(JobState.QUEUED);
    assertThat(claim(id, DELIVERY)).isPresent();
  }

  @Test
  void theOutputsOfAJobThatSomeoneHoldsStay() throws SQLException {
    byte[] rom = bytes();
    JobId id = finished(QUARTER, rom, "warning");
    try (Connection other = database.getConnection()) {
      other.setAutoCommit(false);
      change(other, "select 1 from job where id = ? for update", id.value());
      removeOutputs();
      other.rollback();
    }
    assertThat(logs.read(id, 1)).hasSize(1);
    assertThat(isKept(rom)).isTrue();
  }

  @Test
  void aJobThatIsAskedForAgainAfterItWentIsNotThere() throws Exception {
    JobId id = finished(QUARTER, bytes());
    boolean isQueued =
        during(
            other -> change(other, "delete from job where id = ?", id.value()),
            () -> store.requeue(key(id)),
            other -> {});
    assertThat(isQueued).isFalse();
    assertThat(find(id)).isEmpty();
  }

  @Test
  void aBatchOfWhichSomeoneHoldsAJobStaysWhole() throws SQLException {
    NewBatch held = batch(2);
    NewBatch free = batch(2);
    for (NewBatch batch : List.of(held, free)) {
      for (NewBatch.Entry entry : batch.entries()) {
        finish(entry.id(), QUARTER.plus(MOMENT));
      }
    }
    Map<JobState, Duration> ages = Map.of(JobState.FINISHED, QUARTER);
    try (Connection other = database.getConnection()) {
      other.setAutoCommit(false);
      change(
          other,
          "select 1 from job where id = ? for update",
          held.entries().getFirst().id().value());
      removeBatches(ages);
      other.rollback();
    }
    assertThat(batches.find(Set.of(held.key(), free.key()))).containsOnlyKeys(held.key());
    assertThat(count("select count(*) from job where batch_id = ?", held.id().value()))
        .isEqualTo(2);
    removeBatches(ages);
    assertThat(batches.find(Set.of(held.key()))).isEmpty();
  }

  /// Whose key was known, and is not any more when it is asked whose it is: the job goes between
  /// the two questions.
  @Test
  void aSubmissionWhoseKeyBecomesFreeJustThenIsTaken() throws Exception {
    Optional<String> key = Optional.of(UUID.randomUUID().toString());
    JobId old = store.submit(new NewJob(JobId.create(), Tenant.DEFAULT, key, SUBMISSION)).id();
    NewJob again = new NewJob(JobId.create(), Tenant.DEFAULT, key, submission(bytes()));
    change(
        """
        create function stand_still() returns trigger language plpgsql as $$
        begin
          perform pg_advisory_xact_lock(4711);
          return null;
        end $$\
        """);
    change(
        "create trigger still after insert on job for each statement execute function stand_still()");
    try {
      JobId taken =
          during(
              other -> change(other, "select pg_advisory_xact_lock(4711)"),
              () -> store.submit(again).id(),
              _ -> change("delete from job where id = ?", old.value()));
      assertThat(taken).isEqualTo(again.id());
    } finally {
      change("drop trigger still on job");
      change("drop function stand_still");
    }
  }
}
