package dev.romworks.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.job.Attempt;
import dev.romworks.job.AttemptRecord.End;
import dev.romworks.job.AttemptStore;
import dev.romworks.job.Claim;
import dev.romworks.job.JobId;
import dev.romworks.job.JobState;
import dev.romworks.job.Lane;
import dev.romworks.job.Limits;
import dev.romworks.job.LiveWorker;
import dev.romworks.job.Result;
import dev.romworks.job.SourceName;
import dev.romworks.job.Sources;
import dev.romworks.job.StoreUnavailable;
import dev.romworks.job.Submission;
import dev.romworks.job.Verdict;
import dev.romworks.queue.Delivery;
import dev.romworks.queue.DeliveryHandler.Disposition;
import dev.romworks.queue.Lease;
import dev.romworks.queue.Leases;
import dev.romworks.worker.AttemptRunner.Building;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a worker tells the store of a delivery, and Kafka: each record is acknowledged when the
/// store knows what came of it, and given back else.
@Timeout(30)
class AttemptRunnerTest {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final JobId JOB = JobId.create();
  private static final Attempt ATTEMPT = new Attempt(JOB, 3);
  private static final Submission SUBMISSION =
      new Submission(
          Lane.BULK,
          "rgbds",
          new Sources(new TreeMap<>(Map.of(new SourceName("a.asm"), new byte[0]))),
          List.of(),
          Map.of(),
          new Limits(SECOND, SECOND, SECOND, 1, 1, 1),
          Map.of(),
          null);

  private final FakeStore store = new FakeStore();
  private final Onlooker onlooker = new Onlooker();
  private final Lease lease = Leases.named("topic-0@1");

  /// Notes what it is told, and can be out of reach.
  private static final class FakeStore implements AttemptStore {

    private final List<String> told = new ArrayList<>();
    private Optional<Claim> claim = Optional.of(new Claim(ATTEMPT, SUBMISSION));
    private boolean isNewest = true;
    private int unavailable; // so many more questions go unanswered

    private synchronized void answer(String question) {
      if (unavailable > 0) {
        unavailable--;
        told.add("unanswered");
        throw new StoreUnavailable(new IOException("it is a test"));
      }
      told.add(question);
    }

    @Override
    public Optional<Claim> claim(Asked asked) {
      answer("claim " + asked.delivery());
      return claim;
    }

    @Override
    public boolean complete(Attempt attempt, Result result) {
      answer("complete " + attempt.number() + " " + result.verdict().wireName());
      return isNewest;
    }

    @Override
    public Optional<JobState> release(Attempt attempt, End end, String why) {
      answer("release " + attempt.number() + " " + end + ": " + why);
      return isNewest ? Optional.of(JobState.QUEUED) : Optional.empty();
    }

    @Override
    public Set<Attempt> live(LiveWorker worker, Set<JobId> inHand) {
      throw new UnsupportedOperationException("the heartbeat's business");
    }
  }

  private static Result result(Verdict verdict) {
    return new Result(
        verdict, "", "rgbds-1.0.4", SECOND, List.of(), List.of(), List.of(), List.of(), Map.of());
  }

  private AttemptRunner runner(Building building) {
    return new AttemptRunner("worker", store, building, new Witness(onlooker, onlooker));
  }

  private Disposition handle(Building building) {
    return runner(building).handle(new Delivery(JOB, lease, Optional.empty()));
  }

  private static Result succeed(Submission submission, BooleanSupplier mustEnd) {
    return result(new Verdict.Succeeded());
  }

  @Test
  void aRecordIsDoneWithWhenTheStoreHasItsResult() {
    assertThat(handle(AttemptRunnerTest::succeed)).isEqualTo(Disposition.DONE);
    assertThat(store.told).containsExactly("claim topic-0@1", "complete 3 succeeded");
  }

  @Test
  void aRecordOfWhichThereIsNothingToRunIsDoneWithAndNothingIsBuilt() {
    store.claim = Optional.empty();
    Disposition disposition =
        handle((_, _) -> {
          throw new AssertionError("there is nothing to build");
        });
    assertThat(disposition).isEqualTo(Disposition.DONE);
    assertThat(store.told).containsExactly("claim topic-0@1");
  }

  @Test
  void aResultThatIsNotTakenIsDoneWithToo() {
    store.isNewest = false;
    assertThat(handle(AttemptRunnerTest::succeed)).isEqualTo(Disposition.DONE);
  }

  @Test
  void aResultIsCountedOnceHoweverOftenTheStoreMustBeAsked() {
    handle((_, _) -> {
      store.unavailable = 1;
      return result(new Verdict.Succeeded());
    });
    assertThat(onlooker.seen)
        .containsExactly(
            "begun BULK", "told succeeded", "accepted rgbds succeeded", "closed", "ended BULK");
  }

  @Test
  void aResultThatIsNotTakenIsNotCountedAndLeavesItsSlot() {
    store.isNewest = false;
    handle(AttemptRunnerTest::succeed);
    assertThat(onlooker.seen).containsExactly("begun BULK", "closed", "ended BULK");
  }

  @Test
  void whoeverLooksOnMayBreakAndTheJobIsNoneTheWorse() {
    onlooker.isBroken = true;
    assertThat(handle(AttemptRunnerTest::succeed)).isEqualTo(Disposition.DONE);
    assertThat(store.told).containsExactly("claim topic-0@1", "complete 3 succeeded");
    assertThat(onlooker.seen)
        .containsExactly(
            "begun BULK", "told succeeded", "accepted rgbds succeeded", "closed", "ended BULK");
  }

  @Test
  void whileTheStoreIsAwayItWaitsAndThenHandsInWhatItHas() {
    Disposition disposition =
        handle((_, _) -> {
          store.unavailable = 2;
          return result(new Verdict.Succeeded());
        });
    assertThat(disposition).isEqualTo(Disposition.DONE);
    assertThat(store.told)
        .containsExactly("claim topic-0@1", "unanswered", "unanswered", "complete 3 succeeded");
  }

  @Test
  void whoseLeaseEndsWhileTheStoreIsAwayGivesTheRecordBack() {
    Disposition disposition =
        handle((_, _) -> {
          store.unavailable = Integer.MAX_VALUE;
          Leases.end(lease);
          return result(new Verdict.Succeeded());
        });
    assertThat(disposition).isEqualTo(Disposition.GIVE_BACK);
    assertThat(store.told).doesNotContain("complete 3 succeeded");
  }

  @Test
  void anErrorOfOursGivesTheJobBackAndSaysWhy() {
    Disposition disposition =
        handle((_, _) -> {
          throw new IOException("no memory");
        });
    assertThat(disposition).isEqualTo(Disposition.DONE);
    assertThat(store.told).containsExactly("claim topic-0@1", "release 3 INFRA_ERROR: no memory");
  }

  @Test
  void whoMustLetGoGivesTheJobBackWithoutBlamingIt() {
    Disposition disposition =
        handle((_, mustEnd) -> {
          assertThat(mustEnd.getAsBoolean()).isFalse();
          Leases.end(lease);
          assertThat(mustEnd.getAsBoolean()).isTrue();
          return result(new Verdict.Canceled());
        });
    assertThat(disposition).isEqualTo(Disposition.DONE);
    assertThat(store.told)
        .containsExactly("claim topic-0@1", "release 3 RELEASED: the worker had to let go of it");
  }

  @Test
  void whoMustLetGoWhileTheStoreIsAwayForAMomentStillTellsIt() {
    Disposition disposition =
        handle((_, _) -> {
          Leases.end(lease);
          store.unavailable = 1;
          return result(new Verdict.Canceled());
        });
    assertThat(disposition).isEqualTo(Disposition.DONE);
    assertThat(store.told.getLast()).startsWith("release 3 RELEASED");
  }

  @Test
  void whatCannotBeGivenBackInTheStoreIsGivenBackToKafka() {
    Disposition disposition =
        handle((_, _) -> {
          store.unavailable = Integer.MAX_VALUE;
          throw new IOException("no memory");
        });
    assertThat(disposition).isEqualTo(Disposition.GIVE_BACK);
  }

  @Test
  void aCancelIsAVerdictAndNotALossOfTheLease() {
    AttemptRunner[] runner = new AttemptRunner[1];
    runner[0] =
        runner((_, mustEnd) -> {
          runner[0].cancel(Set.of(ATTEMPT));
          assertThat(mustEnd.getAsBoolean()).isTrue();
          return result(new Verdict.Canceled());
        });
    assertThat(runner[0].handle(new Delivery(JOB, lease, Optional.empty())))
        .isEqualTo(Disposition.DONE);
    assertThat(store.told).containsExactly("claim topic-0@1", "complete 3 canceled");
  }

  @Test
  void aJobThatIsInTwoDeliveriesIsInHandUntilBothAreDone() throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch second = new CountDownLatch(1);
    AttemptRunner runner =
        runner((_, mustEnd) -> {
          both.countDown();
          await(mustEnd.getAsBoolean() ? second : first); // the second one's lease has ended
          return result(new Verdict.Succeeded());
        });
    Lease ended = Leases.named("topic-0@2");
    Leases.end(ended);
    try (ExecutorService slots = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Disposition> one =
          slots.submit(() -> runner.handle(new Delivery(JOB, lease, Optional.empty())));
      Future<Disposition> other =
          slots.submit(() -> runner.handle(new Delivery(JOB, ended, Optional.empty())));
      await(both);
      first.countDown();
      assertThat(one.get()).isEqualTo(Disposition.DONE);
      assertThat(runner.inHand()).containsExactly(JOB);
      second.countDown();
      assertThat(other.get()).isEqualTo(Disposition.DONE);
      assertThat(runner.inHand()).isEmpty();
    }
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new IOException("nobody came");
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
