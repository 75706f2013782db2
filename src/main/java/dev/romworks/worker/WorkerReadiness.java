package dev.romworks.worker;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/// Ready if the worker takes jobs.
@Readiness
@ApplicationScoped
class WorkerReadiness implements HealthCheck {

  private final Worker worker;

  WorkerReadiness(Worker worker) {
    this.worker = worker;
  }

  @Override
  public HealthCheckResponse call() {
    String fault = worker.fault();
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("worker").status(fault.isEmpty());
    return (fault.isEmpty() ? answer : answer.withData("why", fault)).build();
  }
}
