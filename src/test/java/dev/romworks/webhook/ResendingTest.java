package dev.romworks.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.Services;
import dev.romworks.StoreAlone;
import dev.romworks.job.WebhookDelivery;
import dev.romworks.job.WebhookDelivery.State;
import dev.romworks.job.WebhookEvent;
import dev.romworks.job.WebhookKey;
import dev.romworks.job.WebhookOutbox.Call;
import dev.romworks.job.WebhookOutbox.Next;
import dev.romworks.job.WebhookOutbox.Room;
import dev.romworks.job.WebhookStore.Resent;
import dev.romworks.job.WebhookTry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Proves that what somebody wants to have sent again is sent again, whatever goes on with it.
@QuarkusTest
@QuarkusTestResource(Services.class)
@TestProfile(StoreAlone.class)
class ResendingTest extends WebhookFixture {

  private static final Duration LEASE = Duration.ofMinutes(1);

  private WebhookKey webhook;
  private UUID delivery;

  @BeforeEach
  void write() {
    webhook = webhook("https://hooks.example/", WebhookEvent.JOB_FINISHED);
    ended(1);
    delivery = written(webhook).getFirst().id();
  }

  private List<Call> take() {
    return outbox.take(LEASE, new Room(MANY, 4, MANY, MANY, Map.of()));
  }

  private boolean end(Call call, Next next) {
    return outbox.end(call, new WebhookTry.End(Duration.ZERO, OptionalInt.empty(), ""), next);
  }

  private Resent resend() {
    return webhooks.resend(webhook, delivery);
  }

  private WebhookDelivery stands() {
    return deliveries(webhook).getFirst();
  }

  static Stream<Next> ends() {
    return Stream.of(
        new Next.Done(true),
        new Next.Done(false),
        new Next.Again(Duration.ofHours(8)),
        new Next.Never(),
        new Next.Back());
  }

  @ParameterizedTest
  @MethodSource("ends")
  void whatHasEndedOrWaitsIsSentAtOnceAndAsOftenAsNew(Next next) {
    Call call = take().getFirst();
    assertThat(end(call, next)).isTrue();
    assertThat(resend()).isEqualTo(Resent.SENT);
    assertThat(take()).singleElement().returns(1, Call::counted);
  }

  @ParameterizedTest
  @MethodSource("ends")
  void whatIsInHandIsSentWhenThatHasEndedAndNotBeside(Next next) throws SQLException {
    Call call = take().getFirst();
    assertThat(resend()).isEqualTo(Resent.SENT);
    assertThat(take()).isEmpty();
    assertThat(end(call, next)).isTrue();
    assertThat(stands().state()).isEqualTo(State.PENDING);
    passes(Duration.ofSeconds(3)); // it rests where it has failed
    Call again = take().getFirst();
    assertThat(again.number()).isEqualTo(2);
    assertThat(again.counted()).isEqualTo(1);
    assertThat(end(again, new Next.Done(true))).isTrue();
    assertThat(stands().state()).isEqualTo(State.DELIVERED);
  }

  @Test
  void whatWasInHandOfSomebodyWhoDiedIsSentOnce() throws SQLException {
    Call lost = take().getFirst();
    assertThat(resend()).isEqualTo(Resent.SENT);
    passes(LEASE);
    Call again = take().getFirst();
    assertThat(again.counted()).isEqualTo(1);
    assertThat(end(lost, new Next.Done(true))).isFalse();
    assertThat(end(again, new Next.Done(true))).isTrue();
    assertThat(stands().state()).isEqualTo(State.DELIVERED);
  }

  @Test
  void ofAReceiverThatIsGoneNothingIsSentAgain() {
    Call call = take().getFirst();
    assertThat(resend()).isEqualTo(Resent.SENT);
    assertThat(end(call, new Next.Gone())).isTrue();
    assertThat(stands().state()).isEqualTo(State.GIVEN_UP);
    assertThat(resend()).isEqualTo(Resent.DISABLED);
    assertThat(stands().state()).isEqualTo(State.GIVEN_UP);
    assertThat(webhooks.resend(webhook, UUID.randomUUID())).isEqualTo(Resent.UNKNOWN);
    assertThat(take()).isEmpty();
  }

  @Test
  void whoAsksWhileTheWebhookIsBeingDisabledIsToldWhatBecameOfIt() throws Exception {
    Call call = take().getFirst();
    assertThat(end(call, new Next.Never())).isTrue();
    try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
        Connection disabling = transaction()) {
      int _ =
          change(
              disabling,
              "update webhook set disabled_at = now() where id = ?",
              webhook.id().value());
      Future<Resent> asked = thread.submit(this::resend);
      Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> isWaitedFor(disabling));
      disabling.commit();
      assertThat(asked.get()).isEqualTo(Resent.DISABLED);
    }
    assertThat(stands().state()).isEqualTo(State.GIVEN_UP);
  }

  @Test
  void whatIsWantedAgainAtTheMomentInWhichItIsGivenUpIsSent() throws Exception {
    passes(Duration.ofHours(73));
    try (Connection resending = transaction();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      int _ =
          change(
              resending,
              "update webhook_delivery set wanted_at = now() where webhook_id = ?",
              webhook.id().value());
      Future<Integer> cleared = threads.submit(outbox::clearAway);
      Awaitility.await().until(() -> isWaitedFor(resending));
      resending.commit();
      assertThat(cleared.get()).isZero();
    }
    assertThat(deliveries(webhook).getFirst().state()).isEqualTo(State.PENDING);
  }

  private boolean isWaitedFor(Connection transaction) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select exists (select 1 from pg_stat_activity where ? = any(pg_blocking_pids(pid)))")) {
      query.setInt(1, pid(transaction));
      try (var answer = query.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }

  private static int pid(Connection connection) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement("select pg_backend_pid()");
        var answer = query.executeQuery()) {
      assertThat(answer.next()).isTrue();
      return answer.getInt(1);
    }
  }

  @Test
  void whatWaitsForADisabledWebhookIsGivenUp() throws SQLException {
    int _ = change("update webhook set disabled_at = now() where id = ?", webhook.id().value());
    assertThat(take()).isEmpty();
    assertThat(outbox.clearAway()).isEqualTo(1);
    assertThat(stands().state()).isEqualTo(State.GIVEN_UP);
  }
}
