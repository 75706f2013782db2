package dev.romworks.health;

import dev.romworks.job.Census;
import dev.romworks.job.StoreUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/// Ready if PostgreSQL answers: without it nothing can be taken or told. Why it does not is in the
/// log, and nobody else's business.
@Readiness
@ApplicationScoped
class PostgresReadiness implements HealthCheck {

  private final Recent<Boolean> answers;

  PostgresReadiness(Census store) {
    answers =
        new Recent<>(
            Duration.ofSeconds(1),
            Duration.ofMillis(1500),
            () -> {
              try {
                store.probe();
                return true;
              } catch (StoreUnavailable e) {
                return false;
              }
            });
  }

  @Override
  public HealthCheckResponse call() {
    boolean isUp = answers.get().orElse(false);
    HealthCheckResponseBuilder response = HealthCheckResponse.named("postgresql").status(isUp);
    return isUp ? response.build() : response.withData("fault", "does not answer").build();
  }
}
