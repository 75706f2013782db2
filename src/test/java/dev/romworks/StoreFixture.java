package dev.romworks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.job.Attempt;
import dev.romworks.job.AttemptRecord;
import dev.romworks.job.AttemptStore;
import dev.romworks.job.AttemptStore.Asked;
import dev.romworks.job.Backlog;
import dev.romworks.job.Claim;
import dev.romworks.job.Job;
import dev.romworks.job.JobEvent;
import dev.romworks.job.JobId;
import dev.romworks.job.JobKey;
import dev.romworks.job.JobQuery;
import dev.romworks.job.JobState;
import dev.romworks.job.JobStore;
import dev.romworks.job.Lane;
import dev.romworks.job.Limits;
import dev.romworks.job.NewJob;
import dev.romworks.job.OptionValue;
import dev.romworks.job.Outbox;
import dev.romworks.job.Outbox.Waiting;
import dev.romworks.job.Result;
import dev.romworks.job.SourceName;
import dev.romworks.job.Sources;
import dev.romworks.job.Submission;
import dev.romworks.job.Tenant;
import dev.romworks.job.Verdict;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The store alone, and what its tests do with it.
abstract class StoreFixture {

  static final Submission SUBMISSION =
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

  static final String DELIVERY = "topic-0@1";
  private static final AtomicInteger DELIVERIES = new AtomicInteger();
  static final Duration LONG = Duration.ofHours(1);

  @Inject JobStore store;
  @Inject JobQuery query;
  @Inject AttemptStore attempts;
  @Inject Outbox outbox;

  Map<Tenant, Integer> waiting() {
    return Optional.ofNullable(outbox.waiting().get(Lane.INTERACTIVE))
        .map(Waiting::tenants)
        .orElse(Map.of());
  }

  List<JobEvent> told(JobId id) {
    List<JobEvent> told = new ArrayList<>();
    outbox.tellEvents(100_000, told::addAll);
    return told.stream().filter(event -> event.job().equals(id)).toList();
  }

  List<JobId> taken() {
    Map<Tenant, Integer> all =
        waiting().keySet().stream().collect(Collectors.toMap(Function.identity(), _ -> 1000));
    return take(all).values().stream().flatMap(List::stream).toList();
  }

  Map<Tenant, List<JobId>> take(Map<Tenant, Integer> shares) {
    return outbox.take(Map.of(Lane.INTERACTIVE, shares)).getOrDefault(Lane.INTERACTIVE, Map.of());
  }

  Backlog backlog() {
    return Objects.requireNonNull(store.backlog().get(Lane.INTERACTIVE));
  }

  /// A job of the default tenant.
  Optional<Job> find(JobId id) {
    return find(key(id));
  }

  Optional<Job> find(JobKey key) {
    return Optional.ofNullable(query.find(Set.of(key)).get(key));
  }

  static JobKey key(JobId id) {
    return new JobKey(Tenant.DEFAULT, id);
  }

  JobId submit() {
    return submit(Tenant.DEFAULT);
  }

  JobId submit(Tenant tenant) {
    return store.submit(new NewJob(JobId.create(), tenant, Optional.empty(), SUBMISSION)).id();
  }

  static Submission superseding(String key) {
    return submission(SUBMISSION.lane(), key);
  }

  static Submission submission(Lane lane, @Nullable String supersedes) {
    return new Submission(
        lane,
        SUBMISSION.recipe(),
        SUBMISSION.sources(),
        SUBMISSION.units(),
        SUBMISSION.options(),
        SUBMISSION.limits(),
        SUBMISSION.labels(),
        supersedes);
  }

  Attempt attempt(JobId id) {
    return claim(id, DELIVERY).orElseThrow().attempt();
  }

  Optional<Claim> claim(JobId id, String delivery) {
    return attempts.claim(asked(id, UUID.randomUUID().toString(), delivery));
  }

  /// Each time a later delivery.
  static Asked asked(JobId id, String worker, String delivery) {
    return asked(id, worker, delivery, DELIVERIES.incrementAndGet());
  }

  static Asked asked(JobId id, String worker, String delivery, int deliveries) {
    return new Asked(id, worker, delivery, deliveries, UUID.randomUUID());
  }

  /// A worker dies that had these, of which none is given up.
  void lose(JobId... jobs) {
    String worker = UUID.randomUUID().toString();
    List<Attempt> had = Stream.of(jobs).map(job -> attempt(job, worker)).toList();
    for (Attempt attempt : had) {
      Optional<JobState> left = attempts.release(attempt, AttemptRecord.End.WORKER_LOST, "dead");
      assertThat(left).contains(JobState.QUEUED);
    }
  }

  Attempt attempt(JobId job, String worker) {
    return attempts.claim(asked(job, worker, DELIVERY)).orElseThrow().attempt();
  }

  static Result result(String message) {
    return result(new Verdict.Succeeded(), message);
  }

  static Result result(Verdict verdict, String message) {
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
