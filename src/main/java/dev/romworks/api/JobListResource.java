package dev.romworks.api;

import dev.romworks.job.JobPage;
import dev.romworks.job.JobQuery;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// Lists of jobs.
@Path("/v1/jobs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class JobListResource {

  private final JobQuery store;
  private final Caller caller;

  JobListResource(JobQuery store, Caller caller) {
    this.caller = caller;
    this.store = store;
  }

  /// Lists the caller's jobs.
  @GET
  @RolesAllowed(JobResource.READ)
  @Operation(
      summary = "Jobs, newest first, in short; label.<name>=<value> shows those with that label")
  @Parameter(
      name = "state",
      in = ParameterIn.QUERY,
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"queued", "running", "finished", "quarantined"}))
  @Parameter(name = "verdict", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "batch",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING, format = "uuid"))
  @Parameter(
      name = "limit",
      in = ParameterIn.QUERY,
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
  @Parameter(
      name = "cursor",
      in = ParameterIn.QUERY,
      description = "Where to go on: `next` of the part before",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "Some of them, and where the next ones begin, also as a Link",
      content = @Content(schema = @Schema(implementation = JobListView.class)))
  @APIResponse(
      responseCode = "400",
      description = "A parameter that there is not, or that is wrong",
      content = @Content(mediaType = JobResource.PROBLEM))
  public Response list(@Context UriInfo uri) {
    ListQuery query = ListQuery.of(uri.getQueryParameters());
    JobPage page = store.list(caller.tenant(), query.filter(), query.after(), query.limit());
    return JobListView.answer(page, uri);
  }
}
