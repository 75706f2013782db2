package dev.romworks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.job.Artifact;
import dev.romworks.job.Attempt;
import dev.romworks.job.Batch;
import dev.romworks.job.Job;
import dev.romworks.job.JobEvent;
import dev.romworks.job.JobId;
import dev.romworks.job.JobState;
import dev.romworks.job.NewBatch;
import dev.romworks.job.NewJob;
import dev.romworks.job.Outputs;
import dev.romworks.job.RetentionStore.Chunk;
import dev.romworks.job.Sha256;
import dev.romworks.job.SourceName;
import dev.romworks.job.Tenant;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Proves that what is of age goes, artifacts before records, and nothing else.
@QuarkusTest
@QuarkusTestResource(Services.class)
@TestProfile(StoreAlone.class)
class RetentionTest extends RetentionFixture {

  private static final Map<JobState, Duration> BOTH =
      Map.of(JobState.FINISHED, QUARTER, JobState.QUARANTINED, QUARTER);

  private Outputs outputs(JobId job) {
    return Objects.requireNonNull(find(job).orElseThrow().result()).outputs();
  }

  @Test
  void theBytesOfOutputsGoAndTheRecordTellsWhatTheyWere() throws SQLException {
    byte[] rom = bytes();
    JobId id = finished(MONTH.plus(MOMENT), rom, "warning");
    Job before = find(id).orElseThrow();
    removeOutputs();
    removeBlobs();
    Job after = find(id).orElseThrow();
    assertThat(after.summary()).isEqualTo(before.summary());
    assertThat(after.version()).isNotEqualTo(before.version());
    assertThat(outputs(id).artifacts())
        .containsExactly(new Artifact("game.gb", rom.length, Sha256.of(rom)));
    Outputs.Expiry expiry = Objects.requireNonNull(outputs(id).expiry());
    assertThat(expiry.hadLogs()).isTrue();
    assertThat(expiry.at()).isAfter(after.summary().finishedAt());
    assertThat(logs.read(id, 1)).isEmpty();
    assertThat(isKept(rom)).isFalse();
  }

  @Test
  void outputsStayUntilTheyAreOfAge() throws SQLException {
    byte[] rom = bytes();
    JobId id = finished(MONTH.minus(MOMENT), rom, "warning");
    removeOutputs();
    removeBlobs();
    assertThat(outputs(id).expiry()).isNull();
    assertThat(logs.read(id, 1)).hasSize(1);
    assertThat(isKept(rom)).isTrue();
  }

  @Test
  void ofAJobWhoseToolsWereSilentNoLogsAreMissed() throws SQLException {
    JobId id = finished(QUARTER, bytes());
    removeOutputs();
    assertThat(Objects.requireNonNull(outputs(id).expiry()).hadLogs()).isFalse();
  }

  @Test
  void aJobThatLeftNothingMissesNothing() throws SQLException {
    JobId id = submit();
    store.cancel(key(id));
    age(id, QUARTER);
    removeOutputs();
    assertThat(outputs(id)).isEqualTo(new Outputs(List.of(), null));
  }

  /// An older program does not know that something may have gone.
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatARequeuedJobLeavesIsThereAndGoesInItsTurn(boolean byOlderProgram) throws SQLException {
    JobId id = finished(QUARTER, bytes(), "first");
    removeOutputs();
    removeBlobs();
    if (byOlderProgram) {
      change(
          "update job set state = 'QUEUED', verdict = null, finished_at = null where id = ?",
          id.value());
    } else {
      assertThat(store.requeue(key(id))).isTrue();
    }
    byte[] rom = bytes();
    Attempt again = attempt(id);
    assertThat(again.number()).isEqualTo(2);
    assertThat(attempts.complete(again, result(rom, "second"))).isTrue();
    assertThat(outputs(id).expiry()).isNull();
    assertThat(outputs(id).artifacts())
        .extracting(Artifact::sha256)
        .containsExactly(Sha256.of(rom));
    removeOutputs();
    assertThat(outputs(id).expiry()).isNull();
    assertThat(logs.read(id, 2)).hasSize(1);

    change("update job set expired_at = expired_at - interval '1 year' where id = ?", id.value());
    age(id, QUARTER);
    removeOutputs();
    assertThat(outputs(id).expiry()).isNotNull();
    assertThat(outputs(id).artifacts())
        .extracting(Artifact::sha256)
        .containsExactly(Sha256.of(rom));
  }

  @Test
  void aJobWhoseOutputsAreGoneCanBeBuiltAgainFromItsSources() throws SQLException {
    byte[] source = bytes();
    JobId id = store.submit(NewJob.of(submission(source))).id();
    finish(id, QUARTER);
    removeOutputs();
    removeBlobs();
    assertThat(store.requeue(key(id))).isTrue();
    assertThat(claim(id, DELIVERY).orElseThrow().submission().sources().files())
        .containsEntry(new SourceName("a.asm"), source);
  }

  @Test
  void aFinishedJobGoesAfterWhatItLeftWithAllThatBelongsToIt() throws SQLException {
    byte[] source = bytes();
    JobId id = store.submit(NewJob.of(submission(source))).id();
    finish(id, QUARTER.plus(MOMENT));
    removeJobs(JobState.FINISHED);
    assertThat(find(id)).as("its artifact is still there").isPresent();
    removeOutputs();
    removeJobs(JobState.FINISHED);
    removeBlobs();
    assertThat(find(id)).isEmpty();
    for (String table : List.of("job_source", "attempt", "stage_run", "log_chunk", "job_step")) {
      assertThat(count("select count(*) from " + table + " where job_id = ?", id.value()))
          .as(table)
          .isZero();
    }
    assertThat(isKept(source)).isFalse();
    assertThat(told(id)).extracting(JobEvent::state).endsWith(JobState.FINISHED);
  }

  @ParameterizedTest
  @EnumSource(names = {"FINISHED", "QUARANTINED"})
  void aJobStaysUntilItIsOfAge(JobState state) throws SQLException {
    JobId due = submit();
    JobId young = submit();
    end(due, state, QUARTER.plus(MOMENT));
    end(young, state, QUARTER.minus(MOMENT));
    removeOutputs();
    JobState other = state == JobState.FINISHED ? JobState.QUARANTINED : JobState.FINISHED;
    removeJobs(other);
    assertThat(find(due)).isPresent();
    removeJobs(state);
    assertThat(find(due)).isEmpty();
    assertThat(find(young)).isPresent();
  }

  private void end(JobId job, JobState state, Duration ago) throws SQLException {
    if (state == JobState.FINISHED) {
      finish(job, ago);
    } else {
      quarantine(job, ago);
    }
  }

  @Test
  void whatWaitsOrRunsIsNeverRemoved() throws SQLException {
    JobId waits = submit();
    JobId again = finished(QUARTER.multipliedBy(2), bytes());
    JobId runs = submit();
    attempt(runs);
    removeOutputs();
    store.requeue(key(again));
    change(
        "update job set submitted_at = now() - interval '1 year', started_at = now() - interval '1 year' where id = any(?)",
        (Object) new UUID[] {waits.value(), again.value(), runs.value()});
    removeOutputs();
    removeJobs(JobState.FINISHED);
    removeJobs(JobState.QUARANTINED);
    removeBatches(BOTH);
    removeBlobs();
    assertThat(List.of(waits, again, runs)).allMatch(id -> find(id).isPresent());
    assertThat(claim(again, DELIVERY).orElseThrow().submission().sources().files()).hasSize(2);
  }

  @Test
  void aKeyIsFreeAgainWhenItsJobIsGone() throws SQLException {
    Optional<String> key = Optional.of(UUID.randomUUID().toString());
    JobId id = store.submit(new NewJob(JobId.create(), Tenant.DEFAULT, key, SUBMISSION)).id();
    finish(id, QUARTER.plus(MOMENT));
    removeOutputs();
    removeJobs(JobState.FINISHED);
    NewJob other = new NewJob(JobId.create(), Tenant.DEFAULT, key, submission(bytes()));
    assertThat(store.submit(other).id()).isEqualTo(other.id());
  }

  @Test
  void aBatchGoesOnlyAsAWhole() throws SQLException {
    NewBatch batch = batch(3);
    List<JobId> jobs = batch.entries().stream().map(NewBatch.Entry::id).toList();
    finish(jobs.get(0), QUARTER.plus(MOMENT));
    quarantine(jobs.get(1), QUARTER.plus(MOMENT));
    removeAllBut(batch, 3, BOTH);

    finish(jobs.get(2), QUARTER.minus(MOMENT));
    removeAllBut(batch, 3, BOTH);

    age(jobs.get(2), QUARTER.plus(MOMENT));
    removeAllBut(batch, 3, Map.of(JobState.FINISHED, QUARTER));
    removeAllBut(batch, 3, Map.of(JobState.QUARANTINED, QUARTER));
    removeAllBut(
        batch, 3, Map.of(JobState.FINISHED, MONTH, JobState.QUARANTINED, QUARTER.multipliedBy(2)));
    removeAllBut(batch, 0, BOTH);
    assertThat(count("select count(*) from batch where id = ?", batch.id().value())).isZero();
  }

  private void removeAllBut(NewBatch batch, int left, Map<JobState, Duration> ages)
      throws SQLException {
    removeOutputs();
    removeJobs(JobState.FINISHED);
    removeJobs(JobState.QUARANTINED);
    removeBatches(ages);
    assertThat(count("select count(*) from job where batch_id = ?", batch.id().value()))
        .isEqualTo(left);
    if (left > 0) {
      assertThat(batches.find(Set.of(batch.key())).values())
          .extracting(Batch::total)
          .containsExactly((long) left);
    }
  }

  @Test
  void aBlobStaysWhileAnythingNamesIt() throws SQLException {
    byte[] rom = bytes();
    JobId built = finished(QUARTER, rom);
    JobId builtToo = finished(QUARTER.dividedBy(90), rom);
    JobId source = store.submit(NewJob.of(submission(rom))).id();
    removeOutputs();
    removeBlobs();
    assertThat(outputs(built).expiry()).isNotNull();
    assertThat(outputs(builtToo).expiry()).isNull();
    assertThat(isKept(rom)).isTrue();

    age(builtToo, QUARTER);
    removeOutputs();
    removeBlobs();
    assertThat(isKept(rom)).as("it is a source, too").isTrue();
    assertThat(blobs.handedIn(Tenant.DEFAULT, Set.of(Sha256.of(rom)))).hasSize(1);

    store.cancel(key(source));
    age(source, QUARTER.plus(MOMENT));
    removeOutputs();
    removeJobs(JobState.FINISHED);
    removeBlobs();
    assertThat(isKept(rom)).isFalse();
  }

  @Test
  void whatARequeueLeavesWithoutANameGoes() throws SQLException {
    byte[] rom = bytes();
    JobId id = finished(MOMENT, rom);
    store.requeue(key(id));
    removeBlobs();
    assertThat(isKept(rom)).isFalse();
  }

  @Test
  void onlyAsMuchIsRemovedAtOnceAsIsWantedOldestFirst() throws SQLException {
    removeOutputs();
    JobId young = finished(QUARTER, bytes());
    JobId old = finished(QUARTER.plus(MOMENT), bytes());
    assertThat(retention.removeOutputs(MONTH, 1)).isEqualTo(new Chunk(1, true));
    assertThat(outputs(old).expiry()).isNotNull();
    assertThat(outputs(young).expiry()).isNull();
    assertThat(retention.removeOutputs(MONTH, 2)).isEqualTo(new Chunk(1, false));
    assertThat(retention.removeOutputs(MONTH, 2)).isEqualTo(Chunk.NONE);
  }

  @Test
  void oneRemovesAtATime() throws SQLException {
    JobId id = finished(QUARTER, bytes());
    try (Connection other = database.getConnection()) {
      other.setAutoCommit(false);
      change(other, "select pg_advisory_xact_lock(hashtextextended('retention', 0))");
      assertThat(retention.removeOutputs(MONTH, 10)).isEqualTo(Chunk.NONE);
      assertThat(retention.removeBlobs(10)).isEqualTo(Chunk.NONE);
      assertThat(outputs(id).expiry()).isNull();
      other.rollback();
    }
    removeOutputs();
    assertThat(outputs(id).expiry()).isNotNull();
  }
}
