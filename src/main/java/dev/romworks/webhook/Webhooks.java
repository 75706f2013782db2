package dev.romworks.webhook;

import dev.romworks.job.WebhookOutbox;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Has this process send, as long as it runs, or at least write down who is to be told.
@ApplicationScoped
class Webhooks {

  private final Sender sender;

  Webhooks(WebhookOutbox outbox, Destinations destinations, Vertx vertx, WebhookConfig config) {
    check(config);
    Optional<Courier> courier =
        config.atOnce() > 0
            ? Optional.of(new Courier(destinations, new Post(vertx, config), config))
            : Optional.empty();
    this.sender = new Sender(outbox, courier, new Schedule(RandomGenerator.getDefault()), config);
  }

  /// @throws IllegalArgumentException that names a setting with which nothing would be sent
  static void check(WebhookConfig config) {
    require("at-once", config.atOnce() >= 0, config.atOnce());
    require("at-once-each", config.atOnceEach() > 0, config.atOnceEach());
    require("timeout", config.timeout().isPositive(), config.timeout());
    require("sweep", config.sweep().isPositive(), config.sweep());
  }

  private static void require(String setting, boolean isPossible, Object value) {
    if (!isPossible) {
      throw new IllegalArgumentException(
          "romworks.webhook.%s: must be more than %s".formatted(setting, value));
    }
  }

  void start(@Observes StartupEvent event) {
    sender.start();
  }

  void stop(@Observes ShutdownEvent event) {
    sender.close();
  }
}
