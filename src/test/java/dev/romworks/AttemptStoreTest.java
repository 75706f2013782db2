package dev.romworks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.job.Attempt;
import dev.romworks.job.AttemptRecord;
import dev.romworks.job.AttemptRecord.End;
import dev.romworks.job.AttemptStore.Asked;
import dev.romworks.job.Job;
import dev.romworks.job.JobId;
import dev.romworks.job.JobState;
import dev.romworks.job.Lane;
import dev.romworks.job.LiveWorker;
import dev.romworks.job.Submission;
import dev.romworks.job.Verdict;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// Proves the transitions of a job's attempts in the store: each happens once, and an attempt that
/// is not the newest can do nothing.
@QuarkusTest
@QuarkusTestResource(Services.class)
@TestProfile(StoreAlone.class)
class AttemptStoreTest extends StoreFixture {

  @Inject DataSource database;
  @Inject MeterRegistry meters;

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
  void anAttemptThatFailsIsCountedOnceHoweverOftenTheStoreIsTold() {
    Attempt attempt = attempt(submit());
    double before = failed(AttemptRecord.End.INFRA_ERROR);
    for (int i = 0; i < 2; i++) {
      attempts.release(attempt, AttemptRecord.End.INFRA_ERROR, "no memory");
    }
    assertThat(failed(AttemptRecord.End.INFRA_ERROR) - before).isEqualTo(1);
  }

  @Test
  void anAttemptThatIsLostToANewerDeliveryIsCounted() {
    JobId id = submit();
    attempt(id);
    double before = failed(AttemptRecord.End.WORKER_LOST);
    attempt(id);
    assertThat(failed(AttemptRecord.End.WORKER_LOST) - before).isEqualTo(1);
  }

  private double failed(AttemptRecord.End end) {
    String word = end.name().toLowerCase(Locale.ROOT).replace('_', '-');
    Counter counter =
        meters
            .find("romworks.attempts.without.verdict")
            .tags("end", word, "then", "queued")
            .counter();
    return counter == null ? 0 : counter.count();
  }

  @Test
  void aResultIsAcceptedOnceAndOnlyFromTheNewestAttempt() {
    JobId id = submit();
    Attempt first = attempt(id);
    Attempt second = attempt(id);
    assertThat(second.number()).isEqualTo(first.number() + 1);
    assertThat(attempts.complete(first, result("old"))).isFalse();
    assertThat(attempts.release(first, End.RELEASED, "old")).isEmpty();
    assertThat(attempts.complete(second, result("new"))).isTrue();
    assertThat(attempts.complete(first, result("too late"))).isFalse();
    Job job = find(id).orElseThrow();
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
    assertThat(find(id).orElseThrow().message()).isEqualTo("once");
  }

  @Test
  void aClaimWhoseAnswerGotLostIsTheSameAttempt() {
    JobId id = submit();
    Asked asked = asked(id, "w", DELIVERY);
    Attempt attempt = attempts.claim(asked).orElseThrow().attempt();
    assertThat(attempts.claim(asked).orElseThrow().attempt()).isEqualTo(attempt);
    assertThat(find(id).orElseThrow().attempts()).hasSize(1);
  }

  @Test
  void aJobThatIsFinishedOrUnknownIsNotClaimed() {
    JobId id = submit();
    attempts.complete(attempt(id), result("done"));
    assertThat(claim(id, DELIVERY)).isEmpty();
    assertThat(claim(new JobId(UUID.randomUUID()), DELIVERY)).isEmpty();
  }

  @Test
  void whoComesWithAnOlderDeliveryOfARecordTakesNobodysPlace() {
    JobId id = submit();
    Attempt second = attempts.claim(asked(id, "w", DELIVERY, 2)).orElseThrow().attempt();
    assertThat(attempts.claim(asked(id, "slept", DELIVERY, 1))).isEmpty();
    assertThat(attempts.claim(asked(id, "slept", DELIVERY, 2))).isEmpty();
    assertThat(attempts.complete(second, result("done"))).isTrue();
    assertThat(find(id).orElseThrow().attempts()).hasSize(1);
  }

  @Test
  void aJobThatWasPublishedTwiceRunsOnce() {
    JobId id = submit();
    Attempt attempt = attempt(id);
    assertThat(claim(id, "topic-0@2")).isEmpty();
    assertThat(attempts.complete(attempt, result("done"))).isTrue();
    assertThat(find(id).orElseThrow().attempts()).hasSize(1);
  }

  @Test
  void aReleasedJobIsQueuedAndToBePublishedAgain() {
    JobId id = submit();
    assertThat(taken()).contains(id);
    Attempt attempt = attempt(id);
    assertThat(attempts.release(attempt, End.RELEASED, "stopping")).contains(JobState.QUEUED);
    Job job = find(id).orElseThrow();
    assertThat(job.state()).isEqualTo(JobState.QUEUED);
    assertThat(job.attempts().getFirst().why()).isEqualTo("stopping");
    assertThat(taken()).contains(id);
    assertThat(attempts.complete(attempt, result("too late"))).isFalse();
  }

  @Test
  void afterAnErrorOfOursAJobWaitsBeforeItIsTriedAgain() {
    JobId id = submit();
    attempts.release(attempt(id), End.INFRA_ERROR, "no fork");
    assertThat(find(id).orElseThrow().state()).isEqualTo(JobState.QUEUED);
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
    attempt(id);
    assertThat(claim(id, DELIVERY)).isEmpty();
    Job job = find(id).orElseThrow();
    assertThat(job.state()).isEqualTo(JobState.QUARANTINED);
    assertThat(job.message()).contains("3 attempts");
    assertThat(job.attempts())
        .hasSize(3)
        .extracting(AttemptRecord::end)
        .containsOnly(End.WORKER_LOST);
    assertThat(claim(id, DELIVERY)).isEmpty();

    assertThat(store.requeue(key(id))).isTrue();
    assertThat(attempt(id).number()).isEqualTo(4);
    assertThat(attempts.release(new Attempt(id, 4), End.WORKER_LOST, "again")).isPresent();
    assertThat(find(id).orElseThrow().state())
        .as("its failures before are forgotten")
        .isEqualTo(JobState.QUEUED);
  }

  @Test
  void whomOneMoreLossWouldHaveGivenUpDoesNotRunBesideAnotherThatHasLostAWorker()
      throws SQLException {
    String here = UUID.randomUUID().toString();
    String there = UUID.randomUUID().toString();
    JobId suspect = submit();
    JobId other = submit();
    JobId fresh = submit();
    lose(suspect, other);
    lose(suspect);
    Attempt last = attempt(suspect, here);
    assertThat(attempts.claim(asked(other, here, DELIVERY))).isEmpty();
    Job waits = find(other).orElseThrow();
    assertThat(waits.state()).isEqualTo(JobState.QUEUED);
    assertThat(waits.message()).contains("not beside another");
    assertThat(attempt(fresh, here).number()).isEqualTo(1);

    change("update job set next_attempt_at = now() + interval '1 h' where id = ?", other);
    assertThat(attempts.claim(asked(other, there, DELIVERY))).as("not yet").isEmpty();
    change("update job set next_attempt_at = now() where id = ?", other);
    assertThat(taken()).as("Kafka is to be told of it again").contains(other);
    Attempt elsewhere = attempt(other, there);

    assertThat(attempts.release(last, End.RELEASED, "stopping")).contains(JobState.QUEUED);
    assertThat(attempts.claim(asked(suspect, there, DELIVERY))).isEmpty();
    assertThat(attempts.release(elsewhere, End.WORKER_LOST, "dead")).contains(JobState.QUEUED);
    change("update job set next_attempt_at = now() where id = ?", suspect);
    last = attempt(suspect, there);
    assertThat(attempts.release(last, End.WORKER_LOST, "dead")).contains(JobState.QUARANTINED);
  }

  @Test
  void thoseThatHaveLostOneWorkerRunSideBySide() {
    JobId one = submit();
    JobId other = submit();
    lose(one, other);
    lose(one, other);
    assertThat(find(other).orElseThrow().attempt()).isEqualTo(2);
  }

  @Test
  void whatWasPutOffIsNotPutOffAgainBeforeItsTime() throws SQLException {
    String here = UUID.randomUUID().toString();
    JobId suspect = submit();
    JobId other = submit();
    lose(suspect);
    lose(suspect, other);
    attempt(suspect, here);
    assertThat(attempts.claim(asked(other, here, DELIVERY))).isEmpty();
    change(
        "update job set next_attempt_at = now() + interval '1 h', published_at = now() where id = ?",
        other);
    assertThat(attempts.claim(asked(other, here, DELIVERY))).isEmpty();
    change(
        "update job set message = '' where id = ? and published_at is not null and next_attempt_at > now() + interval '30 min'",
        other);
  }

  @Test
  void noJobIsGivenUpForALostWorkerUnlessItRanAsASuspect() throws SQLException {
    JobId id = submit();
    for (int error = 1; error <= 2; error++) {
      attempts.release(attempt(id), End.INFRA_ERROR, "no memory");
      change("update job set next_attempt_at = now() where id = ?", id);
    }
    assertThat(attempts.release(attempt(id), End.WORKER_LOST, "dead")).contains(JobState.QUEUED);
    assertThat(attempts.release(attempt(id), End.RELEASED, "stopping")).contains(JobState.QUEUED);
    assertThat(attempts.release(attempt(id), End.WORKER_LOST, "dead"))
        .contains(JobState.QUARANTINED);
  }

  @Test
  void whoKilledAndIsAskedForAgainIsNotBesideASuspect() throws SQLException {
    String here = UUID.randomUUID().toString();
    JobId killer = submit();
    JobId neighbour = submit();
    lose(killer, neighbour);
    lose(killer, neighbour);
    assertThat(attempts.release(attempt(killer), End.WORKER_LOST, "dead"))
        .contains(JobState.QUARANTINED);
    assertThat(store.requeue(key(killer))).isTrue();
    attempt(neighbour, here);
    assertThat(attempts.claim(asked(killer, here, DELIVERY))).isEmpty();

    JobId other = submit(); // has lost one, but is no suspect; nor is the killer any more
    lose(other);
    String there = UUID.randomUUID().toString();
    attempt(other, there);
    change("update job set next_attempt_at = now() where id = ?", killer);
    assertThat(attempt(killer, there).number()).isEqualTo(4);
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
  void aJobThatWaitsIsCanceledAtOnceAndOneThatRunsByItsWorker() {
    JobId waiting = submit();
    assertThat(store.cancel(key(waiting)).orElseThrow().state()).isEqualTo(JobState.FINISHED);
    JobId running = submit();
    Attempt attempt = attempts.claim(asked(running, "mine", DELIVERY)).orElseThrow().attempt();
    assertThat(
            attempts.live(
                new LiveWorker("mine", Map.of(Lane.INTERACTIVE, 2), Map.of()), Set.of(running)))
        .isEmpty();
    assertThat(store.cancel(key(running)).orElseThrow().state()).isEqualTo(JobState.RUNNING);
    assertThat(
            attempts.live(
                new LiveWorker("mine", Map.of(Lane.INTERACTIVE, 2), Map.of()), Set.of(running)))
        .containsExactly(attempt);
    assertThat(
            attempts.live(
                new LiveWorker("another", Map.of(Lane.INTERACTIVE, 2), Map.of()), Set.of(running)))
        .isEmpty();
    assertThat(attempts.complete(attempt, result(new Verdict.Canceled(), "canceled"))).isTrue();
    assertThat(
            attempts.live(
                new LiveWorker("mine", Map.of(Lane.INTERACTIVE, 2), Map.of()), Set.of(running)))
        .isEmpty();
    assertThat(store.cancel(key(new JobId(UUID.randomUUID())))).isEmpty();
  }

  @Test
  void aCanceledJobWhoseWorkerIsLostIsCanceledAndNotTriedAgain() {
    JobId id = submit();
    Attempt attempt = attempt(id);
    store.cancel(key(id));
    assertThat(attempts.release(attempt, End.WORKER_LOST, "gone")).contains(JobState.FINISHED);
    Job job = find(id).orElseThrow();
    assertThat(job.state()).isEqualTo(JobState.FINISHED);
    assertThat(job.verdict()).contains("canceled");
  }

  @Test
  void anAttemptThatItsWorkerHadToLetGoOfIsGivenBackAtItsNextSignOfLife() throws SQLException {
    JobId id = submit();
    assertThat(attempts.claim(asked(id, "forgetful", DELIVERY))).isPresent();
    attempts.live(
        new LiveWorker("forgetful", Map.of(), Map.of()), Set.of()); // it has begun just now
    assertThat(find(id).orElseThrow().state()).isEqualTo(JobState.RUNNING);
    change("update attempt set started_at = now() - interval '1 min' where job_id = ?", id);
    attempts.live(new LiveWorker("forgetful", Map.of(), Map.of()), Set.of(id));
    assertThat(find(id).orElseThrow().state()).isEqualTo(JobState.RUNNING);
    attempts.live(new LiveWorker("forgetful", Map.of(), Map.of()), Set.of());
    Job job = find(id).orElseThrow();
    assertThat(job.state()).isEqualTo(JobState.QUEUED);
    assertThat(job.attempts().getFirst().end()).isEqualTo(End.RELEASED);
  }

  @Test
  void whoIsHeardOfAfterItsAttemptWasTakenForLostEndsItAndHasNotDiedOfIt() {
    JobId id = submit();
    for (int loss = 1; loss <= 3; loss++) {
      Attempt attempt = attempts.claim(asked(id, "sleepy", DELIVERY)).orElseThrow().attempt();
      assertThat(attempts.release(attempt, End.WORKER_LOST, "not heard of"))
          .as("loss %d", loss)
          .contains(JobState.QUEUED);
      assertThat(attempts.live(new LiveWorker("sleepy", Map.of(), Map.of()), Set.of(id)))
          .contains(attempt);
    }
    for (int death = 1; death <= 2; death++) { // and three of the others are one more
      JobState left = death == 2 ? JobState.QUARANTINED : JobState.QUEUED;
      assertThat(attempts.release(attempt(id), End.WORKER_LOST, "dead")).contains(left);
    }
  }

  @Test
  void aSubmissionThatCannotBeReadAnyMoreIsAnErrorOfOursAndCounts() throws SQLException {
    JobId id = submit();
    change("update job_source set name = '../a.asm' where name = 'a.asm' and job_id = ?", id);
    assertThat(claim(id, DELIVERY)).isEmpty();
    Job job = find(id).orElseThrow();
    assertThat(job.state()).isEqualTo(JobState.QUEUED);
    assertThat(job.attempts().getFirst().end()).isEqualTo(End.INFRA_ERROR);
    assertThat(job.attempts().getFirst().why()).contains("../a.asm");
  }

  private void change(String sql, JobId id) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, id.value());
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }
}
