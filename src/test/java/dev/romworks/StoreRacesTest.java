package dev.romworks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.job.Attempt;
import dev.romworks.job.AttemptRecord.End;
import dev.romworks.job.Claim;
import dev.romworks.job.JobEvent;
import dev.romworks.job.JobId;
import dev.romworks.job.JobState;
import dev.romworks.job.NewJob;
import dev.romworks.job.Tenant;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// Proves that the store's steps hold when many take them at once.
@QuarkusTest
@QuarkusTestResource(Services.class)
@TestProfile(StoreAlone.class)
class StoreRacesTest extends StoreFixture {

  private static <T> List<T> atOnce(int count, IntFunction<Callable<T>> calls)
      throws ExecutionException, InterruptedException {
    CountDownLatch start = new CountDownLatch(1);
    List<T> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        Callable<T> call = calls.apply(i);
        running.add(
            threads.submit(() -> {
              start.await();
              return call.call();
            }));
      }
      start.countDown();
      for (Future<T> one : running) {
        answers.add(one.get());
      }
    }
    return answers;
  }

  @Test
  void aHundredSubmissionsWithOneKeyAreOneJob() throws ExecutionException, InterruptedException {
    Tenant tenant = new Tenant("one-key");
    Optional<String> key = Optional.of(UUID.randomUUID().toString());
    List<JobId> ids =
        atOnce(
            100, _ -> () -> store.submit(new NewJob(JobId.create(), tenant, key, SUBMISSION)).id());
    assertThat(new HashSet<>(ids)).hasSize(1);
    assertThat(backlog().queued()).containsEntry(tenant, 1L);
  }

  @RepeatedTest(5)
  void ofManyDeliveriesOfOneJobOneBegins() throws ExecutionException, InterruptedException {
    JobId id = submit();
    List<Optional<Claim>> claims = atOnce(16, n -> () -> claim(id, "topic-0@" + n));
    assertThat(claims.stream().flatMap(Optional::stream).map(Claim::attempt))
        .containsExactly(new Attempt(id, 1));
  }

  @RepeatedTest(5)
  void ofManySuspectsOneBeginsInAWorker() throws ExecutionException, InterruptedException {
    List<JobId> jobs = Stream.generate(this::submit).limit(6).toList();
    lose(jobs.toArray(JobId[]::new));
    lose(jobs.toArray(JobId[]::new));
    String worker = UUID.randomUUID().toString();
    List<Optional<Claim>> claims =
        atOnce(6, n -> () -> attempts.claim(asked(jobs.get(n), worker, "topic-0@" + n)));
    assertThat(claims.stream().flatMap(Optional::stream)).hasSize(1);
  }

  @RepeatedTest(5)
  void ofManyResultsOneIsAcceptedAndACancelChangesNoneOfIt()
      throws ExecutionException, InterruptedException {
    JobId id = submit();
    Attempt attempt = attempt(id);
    atOnce(
        8,
        n ->
            () ->
                n % 2 == 0
                    ? attempts.complete(attempt, result("done"))
                    : attempts.release(attempt, End.WORKER_LOST, "gone").isPresent());
    store.cancel(key(id));
    List<JobState> states = told(id).stream().map(JobEvent::state).toList();
    assertThat(states)
        .isIn(
            List.of(JobState.QUEUED, JobState.RUNNING, JobState.FINISHED),
            List.of(JobState.QUEUED, JobState.RUNNING, JobState.QUEUED, JobState.FINISHED));
  }

  @RepeatedTest(5)
  void aCancelIsNotLostBesideARelease() throws ExecutionException, InterruptedException {
    JobId id = submit();
    Attempt attempt = attempt(id);
    atOnce(
        2,
        n ->
            () ->
                n == 0
                    ? store.cancel(key(id)).isPresent()
                    : attempts.release(attempt, End.RELEASED, "stopping").isPresent());
    assertThat(find(id).orElseThrow().state()).isEqualTo(JobState.FINISHED);
  }

  @Test
  void whatIsTakenByOneIsNotTakenByAnother() throws ExecutionException, InterruptedException {
    Tenant tenant = new Tenant("taken-" + UUID.randomUUID());
    List<JobId> submitted = Stream.generate(() -> submit(tenant)).limit(40).toList();
    List<JobId> taken =
        atOnce(8, _ -> () -> take(Map.of(tenant, 10)).getOrDefault(tenant, List.of())).stream()
            .flatMap(List::stream)
            .toList();
    List<JobId> left = take(Map.of(tenant, 40)).getOrDefault(tenant, List.of());
    assertThat(Stream.concat(taken.stream(), left.stream()))
        .containsExactlyInAnyOrderElementsOf(submitted);
  }

  @Test
  void ofThoseThatSupersedeEachOtherAtOnceOneWaits()
      throws ExecutionException, InterruptedException {
    Tenant tenant = new Tenant("supersedes-" + UUID.randomUUID());
    List<JobId> ids =
        atOnce(
            16,
            _ ->
                () ->
                    store
                        .submit(
                            new NewJob(
                                JobId.create(), tenant, Optional.empty(), superseding("hw1")))
                        .id());
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(backlog().queued().getOrDefault(tenant, 0L)).isEqualTo(1);
  }
}
