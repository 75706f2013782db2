package dev.romworks.health;

import dev.romworks.queue.Broker;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Tells whether Kafka answers. Ready all the same: jobs are taken without it, and told of later,
/// and whoever took this process out of service for that would lose what it still can do.
@Readiness
@ApplicationScoped
class KafkaReadiness implements HealthCheck {

  private final Recent<Boolean> answers;

  KafkaReadiness(Broker broker) {
    answers = new Recent<>(Duration.ofSeconds(1), Duration.ofMillis(1500), broker::answers);
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("kafka")
        .up()
        .withData("reachable", answers.get().orElse(false))
        .build();
  }
}
