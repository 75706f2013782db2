package dev.romworks.worker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/// Ready if the worker takes jobs, for which the sandbox must have withstood its self-test, and
/// some toolchain be there; or if this process is to take none. All was tried at its start, so to
/// ask costs nothing.
@Singleton
final class WorkerReadiness {

  private static final String FAULT = "fault";

  private final Worker worker;

  WorkerReadiness(Worker worker) {
    this.worker = worker;
  }

  @Produces
  @Readiness
  @ApplicationScoped
  HealthCheck takesJobs() {
    return () -> answer("worker", "why", worker.fault()).build();
  }

  @Produces
  @Readiness
  @ApplicationScoped
  HealthCheck sandbox() {
    return () -> answer("sandbox", FAULT, worker.proof().sandbox()).build();
  }

  @Produces
  @Readiness
  @ApplicationScoped
  HealthCheck toolchains() {
    return () -> {
      HealthCheckResponseBuilder answer = answer("toolchains", FAULT, worker.proof().toolchains());
      worker.toolchains().forEach(answer::withData);
      return answer.build();
    };
  }

  /// @param field what the fault is called. The launcher shows people the one called `why`.
  private static HealthCheckResponseBuilder answer(String name, String field, String fault) {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named(name).status(fault.isEmpty());
    return fault.isEmpty() ? answer : answer.withData(field, fault);
  }
}
