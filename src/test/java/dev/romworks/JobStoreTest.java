package dev.romworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.romworks.job.Attempt;
import dev.romworks.job.AttemptRecord;
import dev.romworks.job.AttemptRecord.End;
import dev.romworks.job.AttemptStore;
import dev.romworks.job.AttemptStore.Asked;
import dev.romworks.job.Backlog;
import dev.romworks.job.Claim;
import dev.romworks.job.EventBell;
import dev.romworks.job.InvalidSubmission;
import dev.romworks.job.Job;
import dev.romworks.job.JobEvent;
import dev.romworks.job.JobId;
import dev.romworks.job.JobState;
import dev.romworks.job.JobStore;
import dev.romworks.job.Lane;
import dev.romworks.job.Limits;
import dev.romworks.job.NewJob;
import dev.romworks.job.OptionValue;
import dev.romworks.job.Outbox;
import dev.romworks.job.Result;
import dev.romworks.job.SourceName;
import dev.romworks.job.Sources;
import dev.romworks.job.Submission;
import dev.romworks.job.Tenant;
import dev.romworks.job.Verdict;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// Proves the transitions of a job in the store: each happens once, and an attempt that is not the
/// newest can do nothing.
@QuarkusTest
@QuarkusTestResource(Services.class)
@TestProfile(JobStoreTest.StoreAlone.class)
class JobStoreTest {

  /// The store without a worker or a dispatcher that would use it meanwhile.
  public static final class StoreAlone implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("romworks.worker.slots", "0", "romworks.queue.sweep", "PT1H");
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
      return Set.of(SilentBell.class);
    }
  }

  /// Has nobody told of events but who asks.
  @Alternative
  @ApplicationScoped
  static class SilentBell implements EventBell {

    @Override
    public void ring() {}
  }

  private static final Submission SUBMISSION =
      new Submission(
          Lane.INTERACTIVE,
          "rgbds",
          new Sources(
              new TreeMap<>(
                  Map.of(
                      new SourceName("a.asm"),
                      new byte[] {1, 0, -1},
                      new SourceName("b/c.inc"),
                      new byte[0]))),
          List.of(new SourceName("a.asm")),
          Map.of(
              "title", new OptionValue.Text("T"),
              "pad", new OptionValue.Whole(7),
              "on", new OptionValue.Flag(true)),
          new Limits(
              Duration.ofMillis(1500),
              Duration.ofMillis(700),
              Duration.ofMillis(800),
              3000,
              1000,
              2000),
          Map.of("student", "s1"),
          null);

  private static final String DELIVERY = "topic-0@1";
  private static final Duration LONG = Duration.ofHours(1);

  @Inject JobStore store;
  @Inject AttemptStore attempts;
  @Inject Outbox outbox;

  @Test
  void whatIsClaimedIsWhatWasSubmitted() {
    JobId id = submit();
    Submission claimed = claim(id, DELIVERY).orElseThrow().submission();
    assertThat(claimed.sources().files()).hasSize(2);
    SUBMISSION
        .sources()
        .files()
        .forEach(
            (name, content) -> assertThat(claimed.sources().files().get(name)).isEqualTo(content));
    assertThat(claimed.units()).isEqualTo(SUBMISSION.units());
    assertThat(claimed.options()).isEqualTo(SUBMISSION.options());
    assertThat(claimed.limits()).isEqualTo(SUBMISSION.limits());
    assertThat(claimed.labels()).isEqualTo(SUBMISSION.labels());
  }

  @Test
  void aResultIsAcceptedOnceAndOnlyFromTheNewestAttempt() {
    JobId id = submit();
    Attempt first = attempt(id);
    Attempt second = attempt(id);
    assertThat(second.number()).isEqualTo(first.number() + 1);
    assertThat(attempts.complete(first, result("old"))).isFalse();
    assertThat(attempts.release(first, End.RELEASED, "old")).isFalse();
    assertThat(attempts.complete(second, result("new"))).isTrue();
    assertThat(attempts.complete(first, result("too late"))).isFalse();
    Job job = store.find(id).orElseThrow();
    assertThat(job.state()).isEqualTo(JobState.FINISHED);
    assertThat(job.message()).isEqualTo("new");
    assertThat(job.attempts())
        .extracting(AttemptRecord::end)
        .containsExactly(End.WORKER_LOST, End.VERDICT);
  }

  @Test
  void aResultWhoseAnswerGotLostIsAcceptedAgainAndChangesNothing() {
    JobId id = submit();
    Attempt attempt = attempt(id);
    assertThat(attempts.complete(attempt, result("once"))).isTrue();
    assertThat(attempts.complete(attempt, result("twice"))).isTrue();
    assertThat(store.find(id).orElseThrow().message()).isEqualTo("once");
  }

  @Test
  void aClaimWhoseAnswerGotLostIsTheSameAttempt() {
    JobId id = submit();
    Asked asked = new Asked(id, "w", DELIVERY, UUID.randomUUID());
    Attempt attempt = attempts.claim(asked).orElseThrow().attempt();
    assertThat(attempts.claim(asked).orElseThrow().attempt()).isEqualTo(attempt);
    assertThat(store.find(id).orElseThrow().attempts()).hasSize(1);
  }

  @Test
  void aJobThatIsFinishedOrUnknownIsNotClaimed() {
    JobId id = submit();
    attempts.complete(attempt(id), result("done"));
    assertThat(claim(id, DELIVERY)).isEmpty();
    assertThat(claim(new JobId(UUID.randomUUID()), DELIVERY)).isEmpty();
  }

  @Test
  void aJobThatWasPublishedTwiceRunsOnce() {
    JobId id = submit();
    Attempt attempt = attempt(id);
    assertThat(claim(id, "topic-0@2")).isEmpty();
    assertThat(attempts.complete(attempt, result("done"))).isTrue();
    assertThat(store.find(id).orElseThrow().attempts()).hasSize(1);
  }

  @Test
  void aReleasedJobIsQueuedAndToBePublishedAgain() {
    JobId id = submit();
    assertThat(taken()).contains(id);
    Attempt attempt = attempt(id);
    assertThat(attempts.release(attempt, End.RELEASED, "stopping")).isTrue();
    Job job = store.find(id).orElseThrow();
    assertThat(job.state()).isEqualTo(JobState.QUEUED);
    assertThat(job.attempts().getFirst().why()).isEqualTo("stopping");
    assertThat(taken()).contains(id);
    assertThat(attempts.complete(attempt, result("too late"))).isFalse();
  }

  @Test
  void afterAnErrorOfOursAJobWaitsBeforeItIsTriedAgain() {
    JobId id = submit();
    attempts.release(attempt(id), End.INFRA_ERROR, "no fork");
    assertThat(store.find(id).orElseThrow().state()).isEqualTo(JobState.QUEUED);
    assertThat(taken()).doesNotContain(id);
    assertThat(claim(id, DELIVERY)).as("an old record comes again").isEmpty();
    Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> taken().contains(id));
    assertThat(attempt(id).number()).isEqualTo(2);
  }

  @Test
  void aJobThatThreeWorkersDidNotSurviveIsQuarantinedWithItsStory() {
    JobId id = submit();
    attempt(id);
    attempt(id);
    assertThat(claim(id, DELIVERY)).as("a second loss: not at once").isEmpty();
    Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> taken().contains(id));
    attempt(id);
    assertThat(claim(id, DELIVERY)).isEmpty();
    Job job = store.find(id).orElseThrow();
    assertThat(job.state()).isEqualTo(JobState.QUARANTINED);
    assertThat(job.message()).contains("3 attempts");
    assertThat(job.attempts())
        .hasSize(3)
        .extracting(AttemptRecord::end)
        .containsOnly(End.WORKER_LOST);
    assertThat(claim(id, DELIVERY)).isEmpty();

    assertThat(store.requeue(id)).isTrue();
    assertThat(attempt(id).number()).isEqualTo(4);
    assertThat(attempts.release(new Attempt(id, 4), End.WORKER_LOST, "again")).isTrue();
    assertThat(store.find(id).orElseThrow().state())
        .as("its failures before are forgotten")
        .isEqualTo(JobState.QUEUED);
  }

  @Test
  void attemptsThatWereGivenBackDoNotCountAgainstAJob() {
    JobId id = submit();
    for (int i = 0; i < 5; i++) {
      attempts.release(attempt(id), End.RELEASED, "stopping");
    }
    assertThat(attempt(id).number()).isEqualTo(6);
  }

  @Test
  void whatCouldNotBePublishedIsTakenNextTimeAndThenNoMore() {
    JobId id = submit();
    assertThat(taken()).contains(id);
    outbox.takeBack(List.of(id));
    assertThat(taken()).contains(id);
    assertThat(taken()).doesNotContain(id);
  }

  @Test
  void whatThePublisherOrTheQueueHasLostIsToBePublishedAgain() {
    JobId id = submit();
    assertThat(taken()).contains(id);
    assertThat(outbox.recover(LONG, LONG).jobs()).isZero();
    assertThat(outbox.hasUnclaimed(Lane.INTERACTIVE, Duration.ZERO)).isTrue();
    assertThat(outbox.hasUnclaimed(Lane.INTERACTIVE, LONG)).isFalse();
    assertThat(outbox.hasUnclaimed(Lane.BULK, Duration.ZERO)).isFalse();
    assertThat(outbox.recover(LONG, Duration.ZERO).jobs()).isPositive();
    assertThat(taken()).contains(id);
  }

  @Test
  void anAttemptWhoseWorkerIsSilentIsLostAndTheWorkerThatComesBackChangesNothing() {
    JobId id = submit();
    attempts.live("silent", Map.of(Lane.INTERACTIVE, 2));
    Attempt attempt =
        attempts
            .claim(new Asked(id, "silent", DELIVERY, UUID.randomUUID()))
            .orElseThrow()
            .attempt();
    assertThat(outbox.recover(LONG, LONG).attempts()).isZero();
    assertThat(outbox.recover(Duration.ZERO, LONG).attempts()).isPositive();
    Job job = store.find(id).orElseThrow();
    assertThat(job.state()).isEqualTo(JobState.QUEUED);
    assertThat(job.attempts().getFirst().end()).isEqualTo(End.WORKER_LOST);
    assertThat(attempts.complete(attempt, result("too late"))).isFalse();
  }

  @Test
  void tenantsAreServedByTheirShares() {
    Tenant one = new Tenant("one-" + UUID.randomUUID());
    Tenant other = new Tenant("other-" + UUID.randomUUID());
    List<JobId> ones = Stream.generate(() -> submit(one)).limit(3).toList();
    JobId others = submit(other);
    assertThat(waiting()).containsEntry(one, 0).containsEntry(other, 0);
    assertThat(outbox.take(Lane.INTERACTIVE, Map.of(one, 2, other, 2)))
        .isEqualTo(Map.of(one, ones.subList(0, 2), other, List.of(others)));
    assertThat(waiting()).containsEntry(one, 2).doesNotContainKey(other);
  }

  private Map<Tenant, Integer> waiting() {
    return outbox.waiting().getOrDefault(Lane.INTERACTIVE, Map.of());
  }

  @Test
  void whatWaitsIsCountedByTenant() {
    Tenant tenant = new Tenant("counted-" + UUID.randomUUID());
    JobId first = submit(tenant);
    JobId second = submit(tenant);
    assertThat(backlog().queued()).containsEntry(tenant, 2L);
    assertThat(store.find(first).orElseThrow().ahead()).isZero();
    assertThat(store.find(second).orElseThrow().ahead()).isEqualTo(1);
    attempt(first);
    assertThat(store.find(first).orElseThrow().ahead()).isNull();
    assertThat(store.find(second).orElseThrow().ahead()).isZero();
    assertThat(backlog().startsPerSecond()).isPositive();
  }

  @Test
  void aKeyIsOneJobOfOneTenant() {
    Optional<String> key = Optional.of(UUID.randomUUID().toString());
    Tenant one = new Tenant("one");
    JobId id = store.submit(new NewJob(Optional.empty(), one, key, SUBMISSION)).id();
    assertThat(store.submit(new NewJob(Optional.empty(), one, key, SUBMISSION)).id()).isEqualTo(id);
    assertThat(store.submit(new NewJob(Optional.empty(), new Tenant("two"), key, SUBMISSION)).id())
        .isNotEqualTo(id);
    assertThatThrownBy(
            () -> store.submit(new NewJob(Optional.empty(), one, key, superseding("another"))))
        .isInstanceOfSatisfying(
            InvalidSubmission.class, e -> assertThat(e.code()).isEqualTo("idempotency-mismatch"));
  }

  @Test
  void anIdIsOneJob() {
    Optional<JobId> id = Optional.of(new JobId(UUID.randomUUID()));
    NewJob job = new NewJob(id, Tenant.DEFAULT, Optional.empty(), SUBMISSION);
    assertThat(store.submit(job).id()).isEqualTo(id.get());
    assertThat(store.submit(job).id()).isEqualTo(id.get());
    assertThatThrownBy(
            () -> store.submit(new NewJob(id, new Tenant("thief"), Optional.empty(), SUBMISSION)))
        .isInstanceOf(InvalidSubmission.class);
    store.reject(id.get(), Tenant.DEFAULT, Lane.BULK, "is there already");
    assertThat(store.find(id.get()).orElseThrow().state()).isEqualTo(JobState.QUEUED);
  }

  @Test
  void aRejectedJobIsFinishedAndCannotRunAgain() {
    JobId id = new JobId(UUID.randomUUID());
    store.reject(id, Tenant.DEFAULT, Lane.BULK, "no sources");
    Job job = store.find(id).orElseThrow();
    assertThat(job.state()).isEqualTo(JobState.FINISHED);
    assertThat(Objects.requireNonNull(job.result()).verdict()).isEqualTo("rejected");
    assertThat(job.message()).isEqualTo("no sources");
    assertThat(store.requeue(id)).isFalse();
  }

  @Test
  void ofThoseThatSupersedeEachOtherOnlyTheNewestWaits() {
    String key = UUID.randomUUID().toString();
    JobId running = store.submit(NewJob.of(superseding(key))).id();
    attempt(running);
    JobId older = store.submit(NewJob.of(superseding(key))).id();
    JobId newest = store.submit(NewJob.of(superseding(key))).id();
    Job superseded = store.find(older).orElseThrow();
    assertThat(superseded.state()).isEqualTo(JobState.FINISHED);
    assertThat(Objects.requireNonNull(superseded.result()).verdict()).isEqualTo("canceled");
    assertThat(superseded.message()).contains(newest.toString());
    assertThat(claim(older, DELIVERY)).isEmpty();
    assertThat(store.find(running).orElseThrow().state()).isEqualTo(JobState.RUNNING);
    assertThat(store.find(newest).orElseThrow().state()).isEqualTo(JobState.QUEUED);
  }

  @Test
  void aJobThatWaitsIsCanceledAtOnceAndOneThatRunsByItsWorker() {
    JobId waiting = submit();
    assertThat(store.cancel(waiting).orElseThrow().state()).isEqualTo(JobState.FINISHED);
    JobId running = submit();
    Attempt attempt =
        attempts
            .claim(new Asked(running, "mine", DELIVERY, UUID.randomUUID()))
            .orElseThrow()
            .attempt();
    assertThat(attempts.live("mine", Map.of(Lane.INTERACTIVE, 2))).isEmpty();
    assertThat(store.cancel(running).orElseThrow().state()).isEqualTo(JobState.RUNNING);
    assertThat(attempts.live("mine", Map.of(Lane.INTERACTIVE, 2))).containsExactly(attempt);
    assertThat(attempts.live("another", Map.of(Lane.INTERACTIVE, 2))).isEmpty();
    assertThat(attempts.complete(attempt, result(new Verdict.Canceled(), "canceled"))).isTrue();
    assertThat(attempts.live("mine", Map.of(Lane.INTERACTIVE, 2))).isEmpty();
    assertThat(store.cancel(new JobId(UUID.randomUUID()))).isEmpty();
  }

  @Test
  void aCanceledJobWhoseWorkerIsLostIsCanceledAndNotTriedAgain() {
    JobId id = submit();
    Attempt attempt = attempt(id);
    store.cancel(id);
    assertThat(attempts.release(attempt, End.WORKER_LOST, "gone")).isTrue();
    Job job = store.find(id).orElseThrow();
    assertThat(job.state()).isEqualTo(JobState.FINISHED);
    assertThat(Objects.requireNonNull(job.result()).verdict()).isEqualTo("canceled");
  }

  @Test
  void aRequeuedJobHasNoResultUntilItHasANewOne() {
    JobId id = submit();
    attempts.complete(attempt(id), result("first"));
    assertThat(store.requeue(id)).isTrue();
    assertThat(store.requeue(id)).as("it waits already").isFalse();
    assertThat(store.find(id).orElseThrow().result()).isNull();
    Attempt second = attempt(id);
    assertThat(attempts.complete(second, result("second"))).isTrue();
    Job job = store.find(id).orElseThrow();
    assertThat(job.message()).isEqualTo("second");
    assertThat(Objects.requireNonNull(job.result()).artifacts()).hasSize(1);
    assertThat(job.attempts()).hasSize(2);
  }

  @Test
  void everyStepIsToldOnceInItsOrder() {
    JobId id = submit();
    Attempt first = attempt(id);
    attempts.release(first, End.RELEASED, "stopping");
    attempts.complete(attempt(id), result("done"));
    List<JobEvent> told = told(id);
    assertThat(told)
        .extracting(JobEvent::state)
        .containsExactly(
            JobState.QUEUED,
            JobState.RUNNING,
            JobState.QUEUED,
            JobState.RUNNING,
            JobState.FINISHED);
    assertThat(told).extracting(JobEvent::attempt).containsExactly(0, 1, 1, 2, 2);
    assertThat(told).extracting(JobEvent::id).isSorted();
    assertThat(told.getLast().verdict()).isEqualTo("succeeded");
    assertThat(told(id)).isEmpty();
  }

  @Test
  void whatCouldNotBeToldIsToldNextTime() {
    JobId id = submit();
    assertThatThrownBy(() ->
            outbox.tellEvents(
                100_000,
                events -> {
                  throw new IllegalStateException("no Kafka");
                }))
        .hasStackTraceContaining("no Kafka");
    assertThat(told(id)).hasSize(1);
  }

  private List<JobEvent> told(JobId id) {
    List<JobEvent> told = new ArrayList<>();
    outbox.tellEvents(100_000, told::addAll);
    return told.stream().filter(event -> event.job().equals(id)).toList();
  }

  private List<JobId> taken() {
    Map<Tenant, Integer> all =
        waiting().keySet().stream().collect(Collectors.toMap(Function.identity(), _ -> 1000));
    return outbox.take(Lane.INTERACTIVE, all).values().stream().flatMap(List::stream).toList();
  }

  private Backlog backlog() {
    return Objects.requireNonNull(store.backlog().get(Lane.INTERACTIVE));
  }

  private JobId submit() {
    return submit(Tenant.DEFAULT);
  }

  private JobId submit(Tenant tenant) {
    return store.submit(new NewJob(Optional.empty(), tenant, Optional.empty(), SUBMISSION)).id();
  }

  private static Submission superseding(String key) {
    return new Submission(
        SUBMISSION.lane(),
        SUBMISSION.recipe(),
        SUBMISSION.sources(),
        SUBMISSION.units(),
        SUBMISSION.options(),
        SUBMISSION.limits(),
        SUBMISSION.labels(),
        key);
  }

  private Attempt attempt(JobId id) {
    return claim(id, DELIVERY).orElseThrow().attempt();
  }

  private Optional<Claim> claim(JobId id, String delivery) {
    return attempts.claim(new Asked(id, "w", delivery, UUID.randomUUID()));
  }

  private static Result result(String message) {
    return result(new Verdict.Succeeded(), message);
  }

  private static Result result(Verdict verdict, String message) {
    return new Result(
        verdict,
        message,
        "none-1",
        Duration.ofMillis(5),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of("out", new byte[] {1}));
  }
}
