package dev.romworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.romworks.job.Attempt;
import dev.romworks.job.AttemptRecord;
import dev.romworks.job.AttemptRecord.End;
import dev.romworks.job.Job;
import dev.romworks.job.JobId;
import dev.romworks.job.JobState;
import dev.romworks.job.JobStore;
import dev.romworks.job.Lane;
import dev.romworks.job.Limits;
import dev.romworks.job.OptionValue;
import dev.romworks.job.Result;
import dev.romworks.job.SourceName;
import dev.romworks.job.Sources;
import dev.romworks.job.Submission;
import dev.romworks.job.Verdict;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
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
          Map.of("student", "s1"));

  private static final String DELIVERY = "topic-0@1";

  @Inject JobStore store;

  @Test
  void whatIsClaimedIsWhatWasSubmitted() {
    JobId id = store.submit(SUBMISSION).id();
    Submission claimed = store.claim(id, "w", DELIVERY).orElseThrow().submission();
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
    JobId id = store.submit(SUBMISSION).id();
    Attempt first = attempt(id);
    Attempt second = attempt(id);
    assertThat(second.number()).isEqualTo(first.number() + 1);
    assertThat(store.complete(first, result("old"))).isFalse();
    assertThat(store.release(first, End.RELEASED, "old")).isFalse();
    assertThat(store.complete(second, result("new"))).isTrue();
    assertThat(store.complete(second, result("again"))).isFalse();
    Job job = store.find(id).orElseThrow();
    assertThat(job.state()).isEqualTo(JobState.FINISHED);
    assertThat(job.message()).isEqualTo("new");
    assertThat(job.attempts())
        .extracting(AttemptRecord::end)
        .containsExactly(End.WORKER_LOST, End.VERDICT);
  }

  @Test
  void aJobThatIsFinishedOrUnknownIsNotClaimed() {
    JobId id = store.submit(SUBMISSION).id();
    store.complete(attempt(id), result("done"));
    assertThat(store.claim(id, "w", DELIVERY)).isEmpty();
    assertThat(store.claim(new JobId(UUID.randomUUID()), "w", DELIVERY)).isEmpty();
  }

  @Test
  void aJobThatWasPublishedTwiceRunsOnce() {
    JobId id = store.submit(SUBMISSION).id();
    Attempt attempt = attempt(id);
    assertThat(store.claim(id, "w2", "topic-0@2")).isEmpty();
    assertThat(store.complete(attempt, result("done"))).isTrue();
    assertThat(store.find(id).orElseThrow().attempts()).hasSize(1);
  }

  @Test
  void aReleasedJobIsQueuedAndToBePublishedAgain() {
    JobId id = store.submit(SUBMISSION).id();
    assertThat(published()).contains(id);
    Attempt attempt = attempt(id);
    assertThat(store.release(attempt, End.INFRA_ERROR, "no fork")).isTrue();
    Job job = store.find(id).orElseThrow();
    assertThat(job.state()).isEqualTo(JobState.QUEUED);
    assertThat(job.attempts().getFirst().why()).isEqualTo("no fork");
    assertThat(published()).contains(id);
    assertThat(store.complete(attempt, result("too late"))).isFalse();
  }

  @Test
  void aJobThatThreeWorkersDidNotSurviveIsQuarantinedWithItsStory() {
    JobId id = store.submit(SUBMISSION).id();
    for (int i = 1; i <= 3; i++) {
      attempt(id);
    }
    assertThat(store.claim(id, "w", DELIVERY)).isEmpty();
    Job job = store.find(id).orElseThrow();
    assertThat(job.state()).isEqualTo(JobState.QUARANTINED);
    assertThat(job.message()).contains("3 attempts");
    assertThat(job.attempts())
        .hasSize(3)
        .extracting(AttemptRecord::end)
        .containsOnly(End.WORKER_LOST);
    assertThat(store.claim(id, "w", DELIVERY)).isEmpty();
  }

  @Test
  void attemptsThatWereGivenBackDoNotCountAgainstAJob() {
    JobId id = store.submit(SUBMISSION).id();
    for (int i = 0; i < 5; i++) {
      store.release(attempt(id), End.RELEASED, "stopping");
    }
    assertThat(attempt(id).number()).isEqualTo(6);
  }

  @Test
  void whatCouldNotBePublishedIsPublishedNextTimeAndThenNoMore() {
    JobId id = store.submit(SUBMISSION).id();
    assertThatThrownBy(() ->
            store.publishPending(
                1000,
                ids -> {
                  throw new IllegalStateException("no Kafka");
                }))
        .hasStackTraceContaining("no Kafka");
    assertThat(published()).contains(id);
    assertThat(published()).doesNotContain(id);
  }

  private List<JobId> published() {
    List<JobId> published = new ArrayList<>();
    store.publishPending(1000, published::addAll);
    return published;
  }

  private Attempt attempt(JobId id) {
    return store.claim(id, "w", DELIVERY).orElseThrow().attempt();
  }

  private static Result result(String message) {
    return new Result(
        new Verdict.Succeeded(),
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
