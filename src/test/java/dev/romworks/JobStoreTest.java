package dev.romworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.romworks.job.Attempt;
import dev.romworks.job.InvalidSubmission;
import dev.romworks.job.Job;
import dev.romworks.job.JobId;
import dev.romworks.job.JobKey;
import dev.romworks.job.JobState;
import dev.romworks.job.Lane;
import dev.romworks.job.NewJob;
import dev.romworks.job.NewJob.HandedIn;
import dev.romworks.job.Tenant;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Proves what clients can do with jobs in the store.
@QuarkusTest
@QuarkusTestResource(Services.class)
@TestProfile(StoreAlone.class)
class JobStoreTest extends StoreFixture {

  @Test
  void whatWaitsIsCountedByTenant() {
    Tenant tenant = new Tenant("counted-" + UUID.randomUUID());
    JobId first = submit(tenant);
    JobId second = submit(tenant);
    assertThat(backlog().queued()).containsEntry(tenant, 2L);
    assertThat(find(new JobKey(tenant, first)).orElseThrow().ahead()).isZero();
    assertThat(find(new JobKey(tenant, second)).orElseThrow().ahead()).isEqualTo(1);
    attempt(first);
    assertThat(find(new JobKey(tenant, first)).orElseThrow().ahead()).isNull();
    assertThat(find(new JobKey(tenant, second)).orElseThrow().ahead()).isZero();
    assertThat(backlog().startsPerSecond()).isPositive();
  }

  @Test
  void aKeyIsOneJobOfOneTenant() {
    Optional<String> key = Optional.of(UUID.randomUUID().toString());
    Tenant one = new Tenant("one");
    JobId id = store.submit(new NewJob(JobId.create(), one, key, SUBMISSION)).id();
    assertThat(store.submit(new NewJob(JobId.create(), one, key, SUBMISSION)).id()).isEqualTo(id);
    assertThat(store.submit(new NewJob(JobId.create(), new Tenant("two"), key, SUBMISSION)).id())
        .isNotEqualTo(id);
    assertThatThrownBy(
            () -> store.submit(new NewJob(JobId.create(), one, key, superseding("another"))))
        .isInstanceOfSatisfying(
            InvalidSubmission.class, e -> assertThat(e.code()).isEqualTo("idempotency-mismatch"));
  }

  @Test
  void anIdIsOneJob() {
    JobId id = JobId.create();
    NewJob job = new NewJob(id, Tenant.DEFAULT, Optional.empty(), SUBMISSION);
    assertThat(store.submit(job).id()).isEqualTo(id);
    assertThat(store.submit(job).id()).isEqualTo(id);
    assertThatThrownBy(
            () -> store.submit(new NewJob(id, new Tenant("thief"), Optional.empty(), SUBMISSION)))
        .isInstanceOf(InvalidSubmission.class);
    store.reject(id, Tenant.DEFAULT, Lane.BULK, "is there already");
    assertThat(find(id).orElseThrow().state()).isEqualTo(JobState.QUEUED);
  }

  @Test
  void aRejectedJobIsFinishedAndCannotRunAgain() {
    JobId id = new JobId(UUID.randomUUID());
    store.reject(id, Tenant.DEFAULT, Lane.BULK, "no sources");
    Job job = find(id).orElseThrow();
    assertThat(job.state()).isEqualTo(JobState.FINISHED);
    assertThat(job.verdict()).contains("rejected");
    assertThat(job.message()).isEqualTo("no sources");
    assertThat(store.requeue(key(id))).isFalse();
  }

  @Test
  void ofThoseThatSupersedeEachOtherOnlyTheNewestWaits() {
    String key = UUID.randomUUID().toString();
    JobId running = store.submit(NewJob.of(superseding(key))).id();
    attempt(running);
    JobId older = store.submit(NewJob.of(superseding(key))).id();
    JobId newest = store.submit(NewJob.of(superseding(key))).id();
    Job superseded = find(older).orElseThrow();
    assertThat(superseded.state()).isEqualTo(JobState.FINISHED);
    assertThat(superseded.verdict()).contains("canceled");
    assertThat(superseded.message()).contains(newest.toString());
    assertThat(claim(older, DELIVERY)).isEmpty();
    assertThat(find(running).orElseThrow().state()).isEqualTo(JobState.RUNNING);
    assertThat(find(newest).orElseThrow().state()).isEqualTo(JobState.QUEUED);
  }

  @Test
  void whatWasHandedInBeforeAnotherIsSupersededByItAlsoIfItIsStoredLater() {
    String key = UUID.randomUUID().toString();
    Instant then = Instant.now().minusSeconds(60);
    JobId newest =
        store
            .submit(
                NewJob.of(superseding(key)).handedIn(new HandedIn(then, 1000, Optional.empty())))
            .id();
    Job older =
        store.submit(
            NewJob.of(superseding(key)).handedIn(new HandedIn(then, 999, Optional.empty())));
    assertThat(older.state()).isEqualTo(JobState.FINISHED);
    assertThat(older.message()).contains(newest.toString());
    assertThat(find(newest).orElseThrow().state()).isEqualTo(JobState.QUEUED);
    attempts.complete(attempt(newest), result("graded"));
    HandedIn before = new HandedIn(then.minusSeconds(1), 2000, Optional.empty());
    assertThat(store.submit(NewJob.of(superseding(key)).handedIn(before)).state())
        .as("the newest need not wait any more")
        .isEqualTo(JobState.FINISHED);
    assertThat(store.submit(NewJob.of(superseding(key))).state())
        .as("what is handed in just now is the newest")
        .isEqualTo(JobState.QUEUED);
  }

  @Test
  void aRequeuedJobHasNoResultUntilItHasANewOne() {
    JobId id = submit();
    attempts.complete(attempt(id), result("first"));
    assertThat(store.requeue(key(id))).isTrue();
    assertThat(store.requeue(key(id))).as("it waits already").isFalse();
    assertThat(find(id).orElseThrow().result()).isNull();
    Attempt second = attempt(id);
    assertThat(attempts.complete(second, result("second"))).isTrue();
    Job job = find(id).orElseThrow();
    assertThat(job.message()).isEqualTo("second");
    assertThat(Objects.requireNonNull(job.result()).outputs().artifacts()).hasSize(1);
    assertThat(job.attempts()).hasSize(2);
  }
}
