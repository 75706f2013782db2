package dev.romworks.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import dev.romworks.Services;
import dev.romworks.StoreAlone;
import dev.romworks.job.JobId;
import dev.romworks.job.WebhookDelivery;
import dev.romworks.job.WebhookDelivery.State;
import dev.romworks.job.WebhookEvent;
import dev.romworks.job.WebhookKey;
import dev.romworks.job.WebhookSecret;
import dev.romworks.job.WebhookStore.Resent;
import dev.romworks.webhook.Receiver.Received;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// Proves that what is to be told reaches its receiver, whatever that answers at first.
@QuarkusTest
@QuarkusTestResource(Services.class)
@TestProfile(StoreAlone.class)
class SenderTest extends SenderFixture {

  @Test
  void whatHasHappenedIsToldSignedAndLogged() throws Exception {
    Receiver receiver = receiver(Receiver.saying(200, "thanks"));
    WebhookSecret secret = WebhookSecret.create();
    WebhookKey webhook = webhook(tenant, secret, url(receiver), WebhookEvent.JOB_FINISHED);
    JobId job = ended();
    Sender _ = startSender();
    WebhookDelivery delivery = awaitState(webhook, State.DELIVERED);
    Received received = receiver.received().getFirst();
    assertThat(received.header("webhook-id")).isEqualTo(delivery.id().toString());
    assertThat(received.body()).contains(job.toString());
    new Webhook(secret.value())
        .verify(received.body(), HttpHeaders.of(received.headers(), (_, _) -> true));
    assertThat(delivery.nextAt()).isEmpty();
    assertThat(delivery.tries())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.number()).isEqualTo(1);
          assertThat(it.end().orElseThrow().status()).hasValue(200);
          assertThat(it.end().orElseThrow().said()).isEqualTo("thanks");
        });
  }

  @Test
  void whatFailsIsTriedAgainLaterWithTheSameIdAndBody() throws Exception {
    Receiver receiver = receiver(Receiver.status(500), Receiver.status(204));
    WebhookKey webhook = webhook(receiver);
    JobId _ = ended();
    Sender _ = startSender();
    WebhookDelivery failed = awaitTries(webhook, 1);
    assertThat(failed.state()).isEqualTo(State.PENDING);
    assertThat(failed.nextAt().orElseThrow())
        .isBetween(Instant.now().plusSeconds(1), Instant.now().plusSeconds(6));
    assertThat(receiver.received()).hasSize(1);
    passes(Duration.ofSeconds(6));
    assertThat(statuses(awaitState(webhook, State.DELIVERED))).containsExactly(500, 204);
    List<Received> received = receiver.received();
    assertThat(received).hasSize(2);
    assertThat(received.get(1).body()).isEqualTo(received.get(0).body());
    assertThat(received.get(1).header("webhook-id"))
        .isEqualTo(received.get(0).header("webhook-id"));
  }

  @Test
  void whatFailsForADayIsGivenUpAndSentAgainOnlyWhenAskedFor() throws Exception {
    Receiver receiver = receiver(Receiver.status(500));
    WebhookKey webhook = webhook(receiver);
    JobId _ = ended();
    Sender _ = startSender();
    for (int tries = 1; tries < 8; tries++) {
      assertThat(awaitTries(webhook, tries).state()).isEqualTo(State.PENDING);
      passes(Duration.ofHours(9));
    }
    assertThat(awaitTries(webhook, 8).state()).isEqualTo(State.GIVEN_UP);
    passes(Duration.ofDays(1));
    assertThat(webhooks.resend(webhook, only(webhook).id())).isEqualTo(Resent.SENT);
    assertThat(awaitTries(webhook, 9).state()).isEqualTo(State.PENDING);
    passes(Duration.ofMinutes(5));
    assertThat(awaitTries(webhook, 10).state()).isEqualTo(State.PENDING);
  }

  @Test
  void whatWasDeliveredIsSentAgainWhenAskedFor() throws Exception {
    Receiver receiver = receiver(Receiver.status(200));
    WebhookKey webhook = webhook(receiver);
    JobId _ = ended();
    Sender _ = startSender();
    WebhookDelivery delivered = awaitState(webhook, State.DELIVERED);
    assertThat(webhooks.resend(webhook, delivered.id())).isEqualTo(Resent.SENT);
    soon().until(() -> receiver.received().size() == 2);
    assertThat(receiver.received().stream().map(it -> it.header("webhook-id")))
        .containsOnly(delivered.id().toString());
    assertThat(statuses(awaitTries(webhook, 2))).containsExactly(200, 200);
  }

  @Test
  void aReceiverThatIsGoneIsToldNothingMore() throws Exception {
    Receiver receiver = receiver(Receiver.status(410));
    WebhookKey webhook = webhook(receiver);
    ended(12);
    Sender _ = startSender();
    soon().until(() -> webhooks.find(webhook).orElseThrow().disabledAt().isPresent());
    soon().until(() -> deliveries(webhook).stream().allMatch(it -> it.state() == State.GIVEN_UP));
    assertThat(receiver.received()).hasSize(1);
    JobId _ = ended();
    assertThat(written(webhook)).hasSize(12);
    assertThat(webhooks.resend(webhook, deliveries(webhook).getFirst().id()))
        .isEqualTo(Resent.DISABLED);
  }

  @Test
  void aBatchThatHasEndedIsTold() throws Exception {
    Receiver receiver = receiver(Receiver.status(200));
    WebhookKey webhook = webhook(url(receiver), WebhookEvent.BATCH_FINISHED);
    Sender _ = startSender();
    assertThat(batches.cancel(batch(JobId.create(), JobId.create()))).isPresent();
    soon().until(() -> !deliveries(webhook).isEmpty());
    assertThat(awaitState(webhook, State.DELIVERED).type()).isEqualTo("batch.finished");
  }

  @Test
  void whoMayNotBeCalledAnyMoreIsNotCalled() throws Exception {
    Receiver receiver = receiver(Receiver.status(200));
    WebhookKey webhook = webhook(receiver);
    JobId _ = ended();
    Sender _ = startSender(SETTINGS.allowing("other.example"));
    WebhookDelivery delivery = awaitTries(webhook, 1);
    assertThat(delivery.tries().getFirst().end().orElseThrow().said()).startsWith("not called");
    assertThat(receiver.received()).isEmpty();
  }

  @Test
  void whatIsBeingSentIsSentAgainWhenThatHasEnded() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    Receiver receiver =
        receiver(
            (exchange, closing) -> {
              asked.await();
              Receiver.status(200).give(exchange, closing);
            },
            Receiver.status(200));
    WebhookKey webhook = webhook(receiver);
    JobId _ = ended();
    Sender _ = startSender();
    soon().until(() -> receiver.received().size() == 1);
    assertThat(webhooks.resend(webhook, only(webhook).id())).isEqualTo(Resent.SENT);
    asked.countDown();
    soon().until(() -> receiver.received().size() == 2);
    assertThat(statuses(awaitTries(webhook, 2))).containsExactly(200, 200);
    assertThat(awaitState(webhook, State.DELIVERED).tries()).hasSize(2);
  }

  @Test
  void whoEndsGivesBackWhatItHasInHand() throws Exception {
    Receiver receiver = receiver(Receiver.none(), Receiver.status(200));
    WebhookKey webhook = webhook(receiver);
    JobId _ = ended();
    try (Sender _ = startSender()) {
      soon().until(() -> receiver.received().size() == 1);
    }
    WebhookDelivery given = only(webhook);
    assertThat(given.tries().getFirst().end().orElseThrow().said()).startsWith("given back");
    assertThat(given.nextAt().orElseThrow()).isBefore(Instant.now());
    Sender _ = startSender();
    assertThat(awaitState(webhook, State.DELIVERED).tries()).hasSize(2);
  }

  @Test
  void whoSendsNothingWritesDownWhoIsToBeToldAndClearsAway() throws Exception {
    WebhookKey deleted = webhook("https://hooks.example/", WebhookEvent.JOB_FINISHED);
    ended(1);
    assertThat(written(deleted)).hasSize(1);
    assertThat(webhooks.remove(deleted)).isTrue();
    WebhookKey webhook = webhook("https://hooks.example/", WebhookEvent.JOB_FINISHED);
    ended(1);
    Sender _ = startSender(SETTINGS.sendingNothing(), Optional.empty());
    soon().until(() -> deliveries(webhook).size() == 1);
    soon()
        .until(
            () -> change("update webhook set url = url where id = ?", deleted.id().value()) == 0);
    assertThat(only(webhook).tries()).isEmpty();
  }
}
