package dev.romworks.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.sun.net.httpserver.HttpsExchange;
import dev.romworks.job.WebhookOutbox.Call;
import dev.romworks.job.WebhookOutbox.Target;
import dev.romworks.webhook.Receiver.Received;
import dev.romworks.webhook.Reply.Answered;
import dev.romworks.webhook.Reply.Silent;
import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Proves of one try that it goes where it may, and nowhere else.
@Timeout(60)
class CourierTest extends CourierFixture {

  @Test
  void aReceiverIsToldByItsNameAtItsAddress() throws Exception {
    try (Receiver receiver = Receiver.plain(Receiver.saying(200, "thanks\u001b[2J"))) {
      assertThat(send(url(receiver)))
          .asInstanceOf(type(Answered.class))
          .returns(200, Answered::status)
          .returns("thanks␛[2J", Answered::said);
      Received received = receiver.received().getFirst();
      assertThat(received.path()).isEqualTo("/in?a=b%20c");
      assertThat(received.body()).isEqualTo("{\"a\":\"ü\"}");
      assertThat(received.header("host")).isEqualTo("hooks.example:" + receiver.port());
      assertThat(received.header("content-type")).isEqualTo("application/json");
    }
  }

  @Test
  void eachTryTellsItsOwnTime() throws Exception {
    Settings settings = Settings.USUAL.within(GENEROUS).allowing("hooks.example");
    try (Receiver receiver = Receiver.plain(Receiver.status(200));
        Courier courier = courier(settings, _ -> List.of(HERE))) {
      Reply _ = courier.send(call(url(receiver)), Instant.ofEpochSecond(1_234_567_890));
      assertThat(receiver.received().getFirst().header("webhook-timestamp"))
          .isEqualTo("1234567890");
    }
  }

  @Test
  void anAddressOfIpv6IsCalledAsAnyOther() throws Exception {
    Settings settings = Settings.USUAL.within(GENEROUS).allowing("[::1]");
    InetAddress here = InetAddress.ofLiteral("::1");
    try (Receiver receiver = Receiver.plainAt(here, Receiver.status(200))) {
      String host = "[0:0:0:0:0:0:0:1]:" + receiver.port();
      assertThat(send(settings, _ -> List.of(), "http://[::1]:" + receiver.port() + "/"))
          .isInstanceOf(Answered.class);
      assertThat(receiver.received().getFirst().header("host")).isEqualTo(host);
    }
  }

  @Test
  void overTlsTheReceiverIsWhoTheUrlNames() throws Exception {
    Settings settings = Settings.USUAL.within(GENEROUS).trusting(certificate.pem());
    try (Receiver receiver = Receiver.tls(certificate, Receiver.status(204))) {
      Settings allowing = settings.allowing("hooks.example", "other.example");
      assertThat(
              send(allowing, _ -> List.of(HERE), "https://hooks.example:" + receiver.port() + "/"))
          .isInstanceOf(Answered.class);
      assertThat(
              send(allowing, _ -> List.of(HERE), "https://other.example:" + receiver.port() + "/"))
          .isEqualTo(new Silent("no TLS with it that can be trusted"));
      assertThat(receiver.received()).hasSize(1);
    }
  }

  @Test
  void whoeverSaysOfItselfWhoItIsIsNotBelieved() throws Exception {
    Settings settings = Settings.USUAL.within(GENEROUS).allowing("hooks.example");
    try (Receiver receiver = Receiver.tls(certificate, Receiver.status(204))) {
      assertThat(
              send(settings, _ -> List.of(HERE), "https://hooks.example:" + receiver.port() + "/"))
          .isInstanceOf(Silent.class);
      assertThat(receiver.received()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void aRedirectIsNotFollowed(int status) throws Exception {
    try (Receiver other = Receiver.plain(Receiver.status(200));
        Receiver receiver =
            Receiver.plain(Receiver.redirect(status, "http://127.0.0.1:" + other.port() + "/"))) {
      assertThat(send(url(receiver)))
          .asInstanceOf(type(Answered.class))
          .returns(status, Answered::status);
      assertThat(receiver.received()).hasSize(1);
      assertThat(other.received()).isEmpty();
    }
  }

  /// The client's own look-up would lead here. So the server is reached if anything but the address
  /// that was looked at is called.
  @Test
  void aNameThatLeadsElsewhereWhenAskedAgainDoesNotLeadHere() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    Leading rebinding = _ -> List.of(asked.getAndIncrement() == 0 ? PUBLIC : HERE);
    Settings settings = Settings.USUAL.trusting(certificate.pem());
    try (Receiver receiver = Receiver.tls(certificate, Receiver.status(200))) {
      String url = "https://hooks.example:" + receiver.port() + "/";
      assertThat(send(settings, rebinding, url))
          .asInstanceOf(type(Silent.class))
          .satisfies(it -> assertThat(it.why()).doesNotStartWith("not called"));
      assertThat(asked).hasValue(1);
      assertThat(send(settings, rebinding, url))
          .isEqualTo(new Silent("not called: its name does not lead to public addresses alone"));
      assertThat(receiver.received()).isEmpty();
      assertThat(send(settings.within(GENEROUS).allowing("hooks.example"), rebinding, url))
          .isInstanceOf(Answered.class); // so it could have been reached
    }
  }

  @ParameterizedTest
  @CsvSource({"127.0.0.1, 127.0.0.1", "::1, [::1]"})
  void overTlsAReceiverMayBeAnAddressThatItsCertificateNames(String address, String host)
      throws Exception {
    Certificate right = Certificate.of("right" + address.length(), "ip:" + address, folder);
    Certificate wrong = Certificate.of("wrong" + address.length(), "dns:hooks.example", folder);
    for (Certificate served : List.of(right, wrong)) {
      Settings settings = Settings.USUAL.within(GENEROUS).trusting(served.pem()).allowing(host);
      try (Receiver receiver =
          Receiver.tlsAt(InetAddress.ofLiteral(address), served, Receiver.status(204))) {
        Reply reply =
            send(settings, _ -> List.of(), "https://" + host + ":" + receiver.port() + "/");
        assertThat(reply).isInstanceOf(served.equals(right) ? Answered.class : Silent.class);
      }
    }
  }

  /// Also if its name is of one word, which not every client tells.
  @Test
  void overTlsAReceiverIsToldWhoIsMeant() throws Exception {
    Settings settings =
        Settings.USUAL.within(GENEROUS).trusting(ofLocalhost.pem()).allowing("localhost");
    List<SNIServerName> meant = new CopyOnWriteArrayList<>();
    Receiver.Answer listening =
        (exchange, closing) -> {
          SSLSession session = ((HttpsExchange) exchange).getSSLSession();
          meant.addAll(((ExtendedSSLSession) session).getRequestedServerNames());
          Receiver.status(204).give(exchange, closing);
        };
    try (Receiver receiver = Receiver.tls(ofLocalhost, listening)) {
      String url = "https://localhost:" + receiver.port() + "/";
      assertThat(send(settings, _ -> List.of(HERE), url)).isInstanceOf(Answered.class);
    }
    assertThat(meant).containsExactly(new SNIHostName("localhost"));
  }

  @Test
  void eachTryTakesAnotherOfItsAddresses() throws Exception {
    List<Reply> replies = new ArrayList<>();
    Settings settings = Settings.USUAL.within(GENEROUS).allowing("hooks.example");
    InetAddress dead = InetAddress.ofLiteral("127.0.0.9");
    try (Receiver receiver = Receiver.plain(Receiver.status(200));
        Courier courier = courier(settings, _ -> List.of(HERE, dead))) {
      Target target = call(url(receiver)).target();
      for (int number = 1; number <= 2; number++) {
        replies.add(
            courier.send(new Call(target, UUID.randomUUID(), number, number, "{}"), Instant.now()));
      }
    }
    assertThat(replies).hasAtLeastOneElementOfType(Answered.class);
    assertThat(replies).hasAtLeastOneElementOfType(Silent.class);
  }
}
