package dev.romworks.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.romworks.webhook.Reply.Answered;
import dev.romworks.webhook.Reply.Silent;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Proves of one try that it ends in time, whatever the receiver does.
@Timeout(60)
class SlowReceiversTest extends CourierFixture {

  @Test
  void aSlowAnswerIsCutOff() throws Exception {
    try (Receiver receiver = Receiver.plain(Receiver.none())) {
      assertThat(timed(url(receiver))).isEqualTo(Post.tooSlow());
      assertThat(receiver.received()).hasSize(1);
    }
  }

  @Test
  void anAnswerThatTricklesForEverIsCutOffAndItsConnectionClosed() throws Exception {
    CountDownLatch hungUp = new CountDownLatch(1);
    Settings settings = Settings.USUAL.allowing("hooks.example");
    try (Receiver receiver =
            Receiver.plain((exchange, closing) -> {
              try {
                Receiver.endless().give(exchange, closing);
              } catch (IOException e) {
                hungUp.countDown();
                throw e;
              }
            });
        Courier courier = courier(settings, _ -> List.of(HERE))) {
      assertThat(courier.send(call(url(receiver)), Instant.now())).isEqualTo(Post.tooSlow());
      Awaitility.await().atMost(GENEROUS).until(() -> hungUp.getCount() == 0);
    }
  }

  @Test
  void ofALongAnswerTheBeginningIsEnough() throws Exception {
    try (Receiver receiver = Receiver.plain(Receiver.flood())) {
      Settings settings = Settings.USUAL.within(GENEROUS).allowing("hooks.example");
      assertThat(send(settings, _ -> List.of(HERE), url(receiver)))
          .asInstanceOf(type(Answered.class))
          .returns(200, Answered::status)
          .satisfies(it -> assertThat(it.said()).startsWith("␀␀␀").hasSizeLessThan(300));
    }
  }

  @Test
  void theBeginningIsOfWholeCharacters() {
    String text = "x".repeat(Reply.MAX_SAID - 1) + "😀😀";
    assertThat(Reply.beginning(text)).isEqualTo(text.substring(0, text.length() - 2) + "…");
    assertThat(Reply.beginning("😀".repeat(Reply.MAX_SAID))).doesNotEndWith("…");
  }

  @Test
  void whoTakesTheConnectionAndSaysNothingIsLeft() throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 1, HERE)) {
      assertThat(timed("http://hooks.example:" + mute.getLocalPort() + "/"))
          .isEqualTo(Post.tooSlow());
      assertThat(timed("https://hooks.example:" + mute.getLocalPort() + "/"))
          .isEqualTo(Post.tooSlow());
    }
  }

  @Test
  void whoHangsUpOrTalksNonsenseHasNotAnswered() throws Exception {
    try (ServerSocket rude = new ServerSocket(0, 9, HERE)) {
      Thread thread = Thread.startVirtualThread(() -> beRude(rude));
      String url = "http://hooks.example:" + rude.getLocalPort() + "/";
      assertThat(send(url)).isEqualTo(new Silent("it hung up"));
      assertThat(send(url)).isEqualTo(new Silent("its answer is not HTTP"));
      thread.join();
    }
    assertThat(send("http://hooks.example:1/")).isEqualTo(new Silent("no connection"));
  }

  private static void beRude(ServerSocket socket) {
    try {
      socket.accept().close();
      try (var connection = socket.accept()) {
        connection.getOutputStream().write("220 ready\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        connection.getInputStream().readAllBytes();
      }
    } catch (IOException e) {
      // hung up
    }
  }

  @Test
  void aNameThatIsNotFoundInTimeIsNotWaitedFor() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    Leading slow =
        _ -> {
          try {
            end.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return List.of(HERE);
        };
    assertThat(send(Settings.USUAL, slow, "https://hooks.example/"))
        .isEqualTo(new Silent("its name was not found in time"));
    end.countDown();
  }

  /// A look-up cannot be ended: of those that were left behind there may be so many.
  @Test
  void moreNamesThanThatAreNotLookedUpAtOnce() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    AtomicInteger asked = new AtomicInteger();
    Leading never =
        _ -> {
          asked.incrementAndGet();
          try {
            end.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return List.of(HERE);
        };
    int most = 2 * Settings.USUAL.atOnce();
    List<Future<Reply>> replies = new ArrayList<>();
    try (Courier courier = courier(Settings.USUAL, never);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < most + 4; i++) {
        replies.add(
            threads.submit(() -> courier.send(call("https://hooks.example/"), Instant.now())));
      }
      for (Future<Reply> reply : replies) {
        assertThat(reply.get()).isEqualTo(new Silent("its name was not found in time"));
      }
      assertThat(asked).hasValue(most);
      end.countDown();
    }
  }

  private static Reply timed(String url) throws Exception {
    long began = System.nanoTime();
    Reply reply = send(url);
    assertThat(Duration.ofNanos(System.nanoTime() - began))
        .isBetween(Settings.USUAL.timeout(), Settings.USUAL.timeout().plusSeconds(10));
    return reply;
  }
}
