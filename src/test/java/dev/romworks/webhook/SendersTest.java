package dev.romworks.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.Services;
import dev.romworks.StoreAlone;
import dev.romworks.job.JobId;
import dev.romworks.job.Tenant;
import dev.romworks.job.WebhookDelivery;
import dev.romworks.job.WebhookDelivery.State;
import dev.romworks.job.WebhookEvent;
import dev.romworks.job.WebhookKey;
import dev.romworks.job.WebhookOutbox.Call;
import dev.romworks.job.WebhookOutbox.Next;
import dev.romworks.job.WebhookOutbox.Room;
import dev.romworks.job.WebhookTry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// Proves that senders share the work, and that no receiver keeps anything from another.
@QuarkusTest
@QuarkusTestResource(Services.class)
@TestProfile(StoreAlone.class)
class SendersTest extends SenderFixture {

  /// Of eight hands a tenant has two, and one of them for those that are not known to be well.
  @Test
  void theBacklogOfOnesDeadReceiversHoldsUpNobodyElse() throws Exception {
    Receiver dead = receiver(Receiver.none());
    Receiver well = receiver(Receiver.status(200));
    List<WebhookKey> many = Stream.generate(() -> webhook(dead)).limit(12).toList();
    ended(5);
    Sender _ = startSender();
    soon().until(() -> dead.received().size() == 1);
    Tenant other = another();
    WebhookKey others = webhook(other, url(well), WebhookEvent.values());
    for (int i = 0; i < 5; i++) {
      JobId _ = ended(other);
    }
    soon().until(() -> isDelivered(others, 5));
    assertThat(dead.received()).hasSize(1);
    assertThat(many)
        .allSatisfy(it ->
            assertThat(deliveries(it)).hasSize(5).allMatch(told -> told.state() == State.PENDING));
  }

  private boolean isDelivered(WebhookKey webhook, int count) {
    List<WebhookDelivery> all = deliveries(webhook);
    return all.size() == count && all.stream().allMatch(it -> it.state() == State.DELIVERED);
  }

  @Test
  void onesDeadReceiversHoldUpNoneOfItsOwnThatIsWell() throws Exception {
    Receiver dead = receiver(Receiver.none());
    Receiver well = receiver(Receiver.status(200));
    WebhookKey toWell = webhook(well);
    ended(1);
    Sender _ = startSender();
    soon().until(() -> isDelivered(toWell, 1));
    List<WebhookKey> _ = Stream.generate(() -> webhook(dead)).limit(3).toList();
    ended(5);
    soon().until(() -> isDelivered(toWell, 6));
    assertThat(dead.received()).hasSize(1);
  }

  @Test
  void whoeverHasFailedRestsAndIsCalledOnceAtATimeThen() throws Exception {
    Receiver receiver =
        receiver(
            Stream.concat(
                    Stream.of(200, 500, 500, 500, 500).map(Receiver::status),
                    Stream.of(Receiver.none()))
                .toArray(Receiver.Answer[]::new));
    WebhookKey webhook = webhook(receiver);
    ended(12);
    Sender _ = startSender();
    soon().until(() -> receiver.received().size() == 5);
    soon().until(() -> rests(webhook));
    passes(Duration.ofSeconds(10));
    soon().until(() -> receiver.received().size() == 6);
    passes(Duration.ofSeconds(10));
    Awaitility.await()
        .during(Duration.ofMillis(500))
        .atMost(Duration.ofSeconds(5))
        .until(() -> receiver.received().size() == 6);
  }

  /// After four that have failed.
  private boolean rests(WebhookKey webhook) throws SQLException {
    return change(
            "update webhook set url = url where id = ? and failures = 4", webhook.id().value())
        == 1;
  }

  /// What takes more than a third of the time that a try may take.
  @Test
  void whoIsAlwaysSlowIsCalledOnceAtATimeThoughAllIsDelivered() throws Exception {
    Receiver receiver =
        receiver((exchange, closing) -> {
          boolean _ = closing.await(400, TimeUnit.MILLISECONDS);
          Receiver.status(200).give(exchange, closing);
        });
    WebhookKey webhook = webhook(receiver);
    ended(4);
    Sender _ = startSender(SETTINGS.within(Duration.ofMillis(900)));
    soon().until(() -> isDelivered(webhook, 4));
    List<WebhookTry> tries =
        deliveries(webhook).stream()
            .flatMap(it -> it.tries().stream())
            .sorted(Comparator.comparing(WebhookTry::at))
            .toList();
    for (int i = 1; i < tries.size(); i++) {
      WebhookTry before = tries.get(i - 1);
      assertThat(tries.get(i).at()).isAfter(before.at().plus(before.end().orElseThrow().took()));
    }
  }

  @Test
  void ofTwoSendersEachDeliveryHasOne() throws Exception {
    Receiver receiver = receiver(Receiver.status(200));
    WebhookKey webhook = webhook(receiver);
    ended(60);
    Sender _ = startSender();
    Sender _ = startSender();
    soon().until(() -> isDelivered(webhook, 60));
    List<String> ids = receiver.received().stream().map(it -> it.header("webhook-id")).toList();
    assertThat(ids).hasSize(60);
    assertThat(new HashSet<>(ids)).hasSize(60);
  }

  @Test
  void whatASenderHadThatDiedIsSentByAnother() throws Exception {
    Receiver receiver = receiver(Receiver.status(200));
    WebhookKey webhook = webhook(receiver);
    JobId _ = ended();
    assertThat(written(webhook)).hasSize(1);
    Room room = new Room(1, 1, 1, 1, Map.of());
    Call lost = outbox.take(Duration.ofMinutes(1), room).getFirst();
    Sender _ = startSender();
    JobId _ = ended(); // by whose delivery it is known that the sender has looked
    soon().until(() -> receiver.received().size() == 1);
    assertThat(receiver.received().getFirst().header("webhook-id"))
        .isNotEqualTo(lost.delivery().toString());
    passes(Duration.ofSeconds(61));
    soon().until(() -> isDelivered(webhook, 2));
    WebhookTry.End end = new WebhookTry.End(Duration.ZERO, OptionalInt.empty(), "late");
    assertThat(outbox.end(lost, end, new Next.Never())).isFalse();
    WebhookDelivery taken =
        deliveries(webhook).stream()
            .filter(it -> it.id().equals(lost.delivery()))
            .findFirst()
            .orElseThrow();
    assertThat(taken.state()).isEqualTo(State.DELIVERED);
    assertThat(taken.tries().stream().map(it -> it.end().isPresent())).containsExactly(false, true);
  }
}
