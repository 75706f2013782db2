package dev.romworks.webhook;

import dev.romworks.job.WebhookId;
import dev.romworks.job.WebhookOutbox.Call;
import dev.romworks.job.WebhookOutbox.Target;
import dev.romworks.job.WebhookSecret;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.dns.AddressResolverOptions;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// Makes tries.
abstract class CourierFixture {

  static final InetAddress HERE = InetAddress.getLoopbackAddress();

  /// Given out to nobody, and yet not among those that are something else.
  static final InetAddress PUBLIC = InetAddress.ofLiteral("2d00::1");

  static final Duration GENEROUS = Duration.ofSeconds(20);

  @TempDir static Path folder;
  static Vertx vertx;
  static Certificate certificate;
  static Certificate ofLocalhost;

  @BeforeAll
  static void begin() throws Exception {
    vertx =
        Vertx.vertx(
            new VertxOptions()
                .setAddressResolverOptions(
                    new AddressResolverOptions()
                        .setHostsValue(Buffer.buffer("127.0.0.1 hooks.example"))));
    certificate = Certificate.of("hooks.example", folder);
    ofLocalhost = Certificate.of("localhost", folder);
  }

  @AfterAll
  static void end() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  static Reply send(Settings settings, Leading names, String url) throws Exception {
    try (Courier courier = courier(settings, names)) {
      return courier.send(call(url), Instant.now());
    }
  }

  static Courier courier(Settings settings, Leading names) {
    return new Courier(new Destinations(names, settings), new Post(vertx, settings), settings);
  }

  static Reply send(String url) throws Exception {
    return send(Settings.USUAL.allowing("hooks.example"), _ -> List.of(HERE), url);
  }

  static Call call(String url) {
    Target target = new Target(WebhookId.create(), URI.create(url), WebhookSecret.create());
    return new Call(target, UUID.randomUUID(), 1, 1, "{\"a\":\"ü\"}");
  }

  static String url(Receiver receiver) {
    return "http://hooks.example:" + receiver.port() + "/in?a=b%20c";
  }
}
