package dev.romworks.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.Services;
import dev.romworks.StoreAlone;
import dev.romworks.job.JobId;
import dev.romworks.job.Tenant;
import dev.romworks.job.WebhookDelivery;
import dev.romworks.job.WebhookEvent;
import dev.romworks.job.WebhookId;
import dev.romworks.job.WebhookKey;
import dev.romworks.job.WebhookOutbox.Call;
import dev.romworks.job.WebhookOutbox.Next;
import dev.romworks.job.WebhookOutbox.Room;
import dev.romworks.job.WebhookTry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Proves of what is due who may have how much of it sent at once.
@QuarkusTest
@QuarkusTestResource(Services.class)
@TestProfile(StoreAlone.class)
class TakingTest extends WebhookFixture {

  private static final String URL = "https://hooks.example/";
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Room ROOM = new Room(MANY, 4, MANY, MANY, Map.of());

  private List<Call> take(Room room) {
    int _ = outbox.fanOut();
    return outbox.take(LEASE, room);
  }

  private List<WebhookId> taken(Room room) {
    return take(room).stream().map(call -> call.target().webhook()).toList();
  }

  private void end(Call call, Next next) {
    WebhookTry.End end = new WebhookTry.End(Duration.ZERO, OptionalInt.empty(), "");
    assertThat(outbox.end(call, end, next)).isTrue();
  }

  private WebhookKey wanting() {
    return wanting(tenant);
  }

  private WebhookKey wanting(Tenant owner) {
    return webhook(owner, URL, WebhookEvent.JOB_FINISHED);
  }

  /// Whose only try so far was well.
  private WebhookKey well(Tenant owner) {
    WebhookKey webhook = wanting(owner);
    JobId _ = ended(owner);
    take(ROOM).forEach(call -> end(call, new Next.Done(true)));
    return webhook;
  }

  @Test
  void aNewWebhookHasOneTryUntilOneWasWell() {
    WebhookKey webhook = wanting();
    ended(6);
    Call first = take(ROOM).getFirst();
    assertThat(taken(new Room(MANY, 4, MANY, MANY, Map.of(webhook.id(), 1)))).isEmpty();
    end(first, new Next.Done(true));
    assertThat(taken(new Room(MANY, 4, MANY, MANY, Map.of(webhook.id(), 1)))).hasSize(3);
  }

  @Test
  void whoWasSlowHasOneTryAndWhoFailedRestsBeforeThat() throws SQLException {
    WebhookKey _ = well(tenant);
    ended(9);
    List<Call> calls = take(ROOM);
    assertThat(calls).hasSize(4);
    end(calls.get(0), new Next.Done(false));
    assertThat(take(ROOM)).hasSize(1);
    end(calls.get(1), new Next.Again(Duration.ofHours(1)));
    assertThat(take(ROOM)).isEmpty();
    passes(Duration.ofSeconds(3));
    assertThat(take(ROOM)).hasSize(1);
  }

  @Test
  void theOftenerAWebhookHasFailedTheLongerItRestsButForFiveMinutesAtMost() throws SQLException {
    WebhookKey _ = wanting();
    ended(12);
    for (int seconds : new int[] {2, 4, 8, 16, 32, 64, 128, 256, 300, 300}) {
      end(take(ROOM).getFirst(), new Next.Again(Duration.ofHours(1)));
      passes(Duration.ofSeconds(seconds - 1));
      assertThat(take(ROOM)).isEmpty();
      passes(Duration.ofSeconds(1));
    }
    assertThat(take(ROOM)).hasSize(1);
  }

  @Test
  void noTenantHasMoreThanItsPartHoweverManyWebhooksItHas() {
    WebhookId busy = well(tenant).id();
    WebhookKey _ = well(tenant);
    Tenant other = another();
    WebhookKey others = wanting(other);
    ended(8);
    JobId _ = ended(other);
    assertThat(taken(new Room(MANY, 4, 3, MANY, Map.of(busy, 3)))).containsExactly(others.id());
    assertThat(taken(new Room(MANY, 4, 3, MANY, Map.of(busy, 1)))).hasSize(2);
    assertThat(taken(new Room(MANY, 4, 3, MANY, Map.of()))).hasSize(3);
  }

  @Test
  void ofATenantsPartTheHalfIsForThoseThatAreWell() {
    WebhookKey well = well(tenant);
    List<WebhookKey> many = Stream.generate(this::wanting).limit(9).toList();
    ended(1);
    Map<WebhookId, Integer> busy = Map.of(many.getFirst().id(), 1);
    assertThat(taken(new Room(MANY, 4, 4, MANY, busy))).hasSize(2).contains(well.id());
  }

  @Test
  void allThatAreNotKnownToBeWellHaveTheirPart() {
    Tenant other = another();
    WebhookKey well = well(other);
    List<WebhookKey> many = Stream.generate(this::wanting).limit(9).toList();
    ended(1);
    for (int i = 0; i < 4; i++) {
      JobId _ = ended(other);
    }
    assertThat(taken(new Room(MANY, 4, MANY, 3, Map.of(many.getFirst().id(), 1))))
        .hasSize(6)
        .filteredOn(well.id()::equals)
        .hasSize(4);
  }

  /// Though what the others have waits for longer.
  @Test
  void ofTwoTenantsEachHasItsTurn() {
    List<WebhookKey> _ = Stream.generate(this::wanting).limit(9).toList();
    ended(3);
    int _ = outbox.fanOut();
    Tenant other = another();
    WebhookKey others = wanting(other);
    JobId _ = ended(other);
    assertThat(taken(new Room(2, 4, MANY, MANY, Map.of()))).hasSize(2).contains(others.id());
  }

  @Test
  void whatSomebodyElseHasInHandIsPassedOver() throws SQLException {
    WebhookKey webhook = wanting();
    WebhookKey other = wanting();
    JobId _ = ended();
    WebhookDelivery delivery = written(webhook).getFirst();
    try (Connection connection = transaction()) {
      int _ =
          change(connection, "update webhook_delivery set type = type where id = ?", delivery.id());
      assertThat(taken(ROOM)).containsExactly(other.id());
      connection.rollback();
    }
    assertThat(taken(ROOM)).containsExactly(webhook.id());
    assertThat(taken(ROOM)).isEmpty();
  }

  @Test
  void whatIsGivenBackIsNotCounted() {
    WebhookKey _ = wanting();
    ended(1);
    Call call = take(ROOM).getFirst();
    end(call, new Next.Back());
    assertThat(take(ROOM).getFirst())
        .returns(call.number() + 1, Call::number)
        .returns(1, Call::counted);
  }

  @Test
  void theLastTwentyTriesAreKept() throws SQLException {
    WebhookKey webhook = wanting();
    ended(1);
    for (int i = 0; i < 22; i++) {
      end(take(ROOM).getFirst(), new Next.Again(Duration.ZERO));
      passes(Duration.ofMinutes(5));
    }
    assertThat(deliveries(webhook).getFirst().tries()).hasSize(20);
    assertThat(deliveries(webhook).getFirst().tries().getFirst().number()).isEqualTo(3);
  }
}
