package dev.romworks.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.job.WebhookDelivery;
import dev.romworks.job.WebhookDelivery.State;
import dev.romworks.job.WebhookEvent;
import dev.romworks.job.WebhookKey;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;

/// Senders and receivers, and what their tests do with them.
abstract class SenderFixture extends WebhookFixture {

  static final Settings SETTINGS =
      Settings.USUAL.within(Duration.ofSeconds(20)).allowing("hooks.example");

  @Inject Vertx vertx;

  private final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable it : open) { // receivers first, so that no try is waited for
      it.close();
    }
  }

  Receiver receiver(Receiver.Answer... answers) throws Exception {
    Receiver receiver = Receiver.plain(answers);
    open.add(receiver);
    return receiver;
  }

  Sender startSender() {
    return startSender(SETTINGS);
  }

  Sender startSender(Settings settings) {
    Leading here = _ -> List.of(InetAddress.getLoopbackAddress());
    Courier courier =
        new Courier(new Destinations(here, settings), new Post(vertx, settings), settings);
    return startSender(settings, Optional.of(courier));
  }

  Sender startSender(Settings settings, Optional<Courier> courier) {
    Sender sender = new Sender(outbox, courier, new Schedule(new Random(1)), settings);
    sender.start();
    open.add(sender);
    return sender;
  }

  WebhookKey webhook(Receiver receiver) {
    return webhook(url(receiver), WebhookEvent.values());
  }

  static String url(Receiver receiver) {
    return "http://hooks.example:" + receiver.port() + "/";
  }

  static ConditionFactory soon() {
    return Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(20));
  }

  WebhookDelivery only(WebhookKey webhook) {
    List<WebhookDelivery> all = deliveries(webhook);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  WebhookDelivery awaitState(WebhookKey webhook, State state) {
    return soon().until(() -> only(webhook), it -> it.state() == state);
  }

  /// The only delivery when its tries have ended.
  WebhookDelivery awaitTries(WebhookKey webhook, int tries) {
    return soon()
        .until(
            () -> only(webhook),
            it -> it.tries().size() == tries && it.tries().getLast().end().isPresent());
  }

  static List<Integer> statuses(WebhookDelivery delivery) {
    return delivery.tries().stream()
        .flatMap(it -> it.end().stream())
        .map(it -> it.status().orElse(0))
        .toList();
  }
}
