package dev.romworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.romworks.job.Attempt;
import dev.romworks.job.AttemptRecord.End;
import dev.romworks.job.Job;
import dev.romworks.job.JobEvent;
import dev.romworks.job.JobId;
import dev.romworks.job.JobKey;
import dev.romworks.job.JobState;
import dev.romworks.job.Lane;
import dev.romworks.job.LiveWorker;
import dev.romworks.job.NewJob;
import dev.romworks.job.Outbox.Hearing;
import dev.romworks.job.Submission;
import dev.romworks.job.Tenant;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// Proves that what the queue is to be told is told, and what it loses is told again.
@QuarkusTest
@QuarkusTestResource(Services.class)
@TestProfile(StoreAlone.class)
class OutboxTest extends StoreFixture {

  @Inject DataSource database;

  /// Without a gap, for long.
  private static Hearing heard() {
    return new Hearing(LONG, LONG, Instant.now().minus(LONG.multipliedBy(2)), Instant.now());
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
    assertThat(outbox.recover(LONG, LONG, heard()).jobs()).isZero();
    assertThat(outbox.hasUnclaimed(Lane.INTERACTIVE, Duration.ZERO)).isTrue();
    assertThat(outbox.hasUnclaimed(Lane.INTERACTIVE, LONG)).isFalse();
    assertThat(outbox.hasUnclaimed(Lane.BULK, Duration.ZERO)).isFalse();
    attempts.live(new LiveWorker("idle", Map.of(Lane.INTERACTIVE, 1000), Map.of()), Set.of());
    assertThat(outbox.recover(LONG, Duration.ZERO, heard()).jobs()).isPositive();
    assertThat(taken()).contains(id);
  }

  @Test
  void whatOnlyWaitsForASlotIsNotLostUntilALaterOneHasBegun() throws SQLException {
    Tenant tenant = new Tenant("bulk-" + UUID.randomUUID());
    List<JobId> ids = Stream.generate(() -> submitBulk(tenant)).limit(3).toList();
    attempts.live(new LiveWorker("busy", Map.of(Lane.BULK, 1), Map.of()), Set.of());
    assertThat(takeBulk(tenant, 2)).containsExactlyElementsOf(ids.subList(0, 2));
    change(
        "update job set published_at = published_at - interval '1 min' where tenant = ?", tenant);
    assertThat(claim(ids.getFirst(), DELIVERY)).isPresent();
    Duration unclaimed = Duration.ofSeconds(15);
    assertThat(outbox.recover(LONG, unclaimed, heard()).jobs()).as("no slot idles").isZero();

    change("update job set published_at = null where state = 'QUEUED' and tenant = ?", tenant);
    assertThat(takeBulk(tenant, 1)).containsExactly(ids.get(1));
    change(
        "update job set published_at = published_at - interval '1 min' where tenant = ?", tenant);
    assertThat(takeBulk(tenant, 1)).containsExactly(ids.get(2));
    assertThat(claim(ids.get(2), "topic-0@2")).isPresent();
    assertThat(outbox.recover(LONG, unclaimed, heard()).jobs()).isEqualTo(1);
    assertThat(takeBulk(tenant, 1)).containsExactly(ids.get(1));
    store.cancel(new JobKey(tenant, ids.get(1))); // or it would wait also in other tests
  }

  private JobId submitBulk(Tenant tenant) {
    Submission bulk = submission(Lane.BULK, null);
    return store.submit(new NewJob(JobId.create(), tenant, Optional.empty(), bulk)).id();
  }

  private List<JobId> takeBulk(Tenant tenant, int most) {
    return outbox
        .take(Map.of(Lane.BULK, Map.of(tenant, most)))
        .getOrDefault(Lane.BULK, Map.of())
        .getOrDefault(tenant, List.of());
  }

  private void change(String sql, Tenant tenant) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, tenant.name());
      statement.executeUpdate();
    }
  }

  @Test
  void anAttemptWhoseWorkerIsSilentIsLostAndTheWorkerThatComesBackChangesNothing() {
    JobId id = submit();
    attempts.live(new LiveWorker("silent", Map.of(Lane.INTERACTIVE, 2), Map.of()), Set.of());
    Attempt attempt = attempts.claim(asked(id, "silent", DELIVERY)).orElseThrow().attempt();
    assertThat(outbox.recover(LONG, LONG, heard()).attempts()).isEmpty();
    assertThat(outbox.recover(Duration.ZERO, LONG, Hearing.none(LONG, LONG)).attempts()).isEmpty();
    assertThat(outbox.recover(Duration.ZERO, LONG, heard()).attempts())
        .containsEntry(attempt, JobState.QUEUED);
    Job job = find(id).orElseThrow();
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
    assertThat(take(Map.of(one, 2, other, 2)))
        .isEqualTo(Map.of(one, ones.subList(0, 2), other, List.of(others)));
    assertThat(waiting()).containsEntry(one, 2).doesNotContainKey(other);
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
}
