package dev.romworks.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/// Has refused submissions counted. Here, because every problem passes, whoever made it.
@Provider
final class Refusals implements ContainerResponseFilter {

  private static final Set<String> DOORS = Set.of("/v1/jobs", "/v1/batches");

  private final ApiMeter meter;

  Refusals(ApiMeter meter) {
    this.meter = meter;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getMethod().equals("POST")
        && DOORS.contains(request.getUriInfo().getPath())
        && response.getEntity() instanceof HttpProblem problem) {
      meter.refused(String.valueOf(problem.getParameters().get(Problems.CODE)));
    }
  }
}
