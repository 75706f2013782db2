package dev.romworks.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.Services;
import dev.romworks.StoreAlone;
import dev.romworks.job.JobId;
import dev.romworks.job.Tenant;
import dev.romworks.job.Webhook;
import dev.romworks.job.WebhookDelivery;
import dev.romworks.job.WebhookDelivery.State;
import dev.romworks.job.WebhookEvent;
import dev.romworks.job.WebhookId;
import dev.romworks.job.WebhookKey;
import dev.romworks.job.WebhookOutbox;
import dev.romworks.job.WebhookSecret;
import dev.romworks.job.WebhookStore.Resent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Proves what of webhooks their owners see, and what becomes of what nobody is to see any more.
@QuarkusTest
@QuarkusTestResource(Services.class)
@TestProfile(StoreAlone.class)
class WebhookStoreTest extends WebhookFixture {

  private static final String URL = "https://hooks.example/";

  @Test
  void whatIsAnothersIsNotThere() {
    WebhookKey mine = webhook(URL, WebhookEvent.JOB_FINISHED);
    JobId _ = ended();
    WebhookDelivery delivery = written(mine).getFirst();
    Tenant stranger = new Tenant("stranger-" + mine.id());
    WebhookKey asked = new WebhookKey(stranger, mine.id());
    assertThat(webhooks.find(asked)).isEmpty();
    assertThat(webhooks.list(stranger)).isEmpty();
    assertThat(webhooks.deliveries(asked, Optional.empty(), MANY)).isEmpty();
    assertThat(webhooks.resend(asked, delivery.id())).isEqualTo(Resent.UNKNOWN);
    assertThat(webhooks.remove(asked)).isFalse();
    assertThat(webhooks.find(mine)).isPresent();
    WebhookKey another = webhook(URL, WebhookEvent.JOB_FINISHED);
    assertThat(webhooks.resend(another, delivery.id())).isEqualTo(Resent.UNKNOWN);
  }

  @Test
  void ofThoseThatAreMadeAtOnceThereAreAsManyAsThereMayBe() throws Exception {
    Webhook.Terms terms = new Webhook.Terms(URI.create(URL), Set.of(WebhookEvent.JOB_FINISHED), "");
    atOnce(
        12,
        () ->
            webhooks.add(
                new WebhookKey(tenant, WebhookId.create()), terms, WebhookSecret.create(), 3));
    List<Webhook> kept = webhooks.list(tenant);
    kept.forEach(it -> webhooks.remove(it.key()));
    assertThat(kept).hasSize(3);
  }

  @Test
  void deliveriesAreListedNewestFirstInPartsThatFitTogether() {
    WebhookKey webhook = webhook(URL, WebhookEvent.JOB_FINISHED);
    ended(5);
    List<WebhookDelivery> all = written(webhook);
    assertThat(all)
        .hasSize(5)
        .isSortedAccordingTo((a, b) -> b.createdAt().compareTo(a.createdAt()));
    List<WebhookDelivery> first = webhooks.deliveries(webhook, Optional.empty(), 3);
    List<WebhookDelivery> rest =
        webhooks.deliveries(webhook, Optional.of(first.getLast().place()), 3);
    assertThat(first).isEqualTo(all.subList(0, 3));
    assertThat(rest).isEqualTo(all.subList(3, 5));
  }

  @Test
  void whatIsDeletedIsClearedAwayInPartsAndNothingElseIs() throws SQLException {
    WebhookKey kept = webhook(URL, WebhookEvent.JOB_FINISHED);
    WebhookKey deleted = webhook(URL, WebhookEvent.JOB_FINISHED);
    JobId _ = ended();
    assertThat(written(deleted)).hasSize(1);
    int _ =
        change(
            """
            insert into webhook_delivery (webhook_id, type, payload)
            select ?, 'job.finished', '{}' from generate_series(1, 1000)\
            """,
            deleted.id().value());
    assertThat(webhooks.remove(deleted)).isTrue();
    assertThat(webhooks.remove(deleted)).isFalse();
    assertThat(webhooks.find(deleted)).isEmpty();
    assertThat(webhooks.list(tenant)).hasSize(1);
    assertThat(deliveries(deleted)).isEmpty();
    assertThat(outbox.clearAway()).isEqualTo(WebhookOutbox.CHUNK);
    assertThat(outbox.clearAway()).isEqualTo(1);
    assertThat(outbox.clearAway()).isZero();
    assertThat(change("update webhook set url = url where id = ?", deleted.id().value())).isZero();
    assertThat(deliveries(kept)).hasSize(1);
  }

  @Test
  void whatWaitsForLongerThanItIsTriedIsGivenUp() throws SQLException {
    WebhookKey webhook = webhook(URL, WebhookEvent.JOB_FINISHED);
    JobId _ = ended();
    WebhookDelivery delivery = written(webhook).getFirst();
    passes(Duration.ofHours(71));
    assertThat(outbox.clearAway()).isZero();
    passes(Duration.ofHours(2));
    assertThat(outbox.clearAway()).isEqualTo(1);
    assertThat(deliveries(webhook).getFirst().state()).isEqualTo(State.GIVEN_UP);
    assertThat(webhooks.resend(webhook, delivery.id())).isEqualTo(Resent.SENT);
    assertThat(outbox.clearAway()).isZero();
    assertThat(deliveries(webhook).getFirst().state()).isEqualTo(State.PENDING);
  }

  @Test
  void whatWasDeliveredIsForgottenAfterThirtyDays() throws SQLException {
    WebhookKey webhook = webhook(URL, WebhookEvent.JOB_FINISHED);
    JobId _ = ended();
    assertThat(written(webhook)).hasSize(1);
    int _ =
        change(
            "update webhook_delivery set state = 'DELIVERED' where webhook_id = ?",
            webhook.id().value());
    passes(Duration.ofDays(29));
    assertThat(outbox.clearAway()).isZero();
    passes(Duration.ofDays(2));
    assertThat(outbox.clearAway()).isEqualTo(1);
    assertThat(deliveries(webhook)).isEmpty();
  }

  /// Else something could be written down for a webhook that is cleared away at that moment.
  @Test
  void whileOneProcessWritesDownOrClearsAwayAnotherDoesNeither() throws SQLException {
    WebhookKey kept = webhook(URL, WebhookEvent.JOB_FINISHED);
    WebhookKey deleted = webhook(URL, WebhookEvent.JOB_FINISHED);
    ended(1);
    assertThat(webhooks.remove(deleted)).isTrue();
    try (Connection other = transaction()) {
      try (PreparedStatement lock =
          other.prepareStatement(
              "select pg_advisory_xact_lock(hashtextextended('webhook news', 0))")) {
        lock.execute();
      }
      assertThat(written(kept)).isEmpty();
      assertThat(outbox.clearAway()).isZero();
      assertThat(change("update webhook set url = url where id = ?", deleted.id().value()))
          .isEqualTo(1);
      other.rollback();
    }
    assertThat(written(kept)).hasSize(1);
    assertThat(outbox.clearAway()).isZero();
    assertThat(change("update webhook set url = url where id = ?", deleted.id().value())).isZero();
  }
}
