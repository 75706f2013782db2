package dev.romworks.api;

import dev.romworks.job.BatchId;
import dev.romworks.job.JobQuery;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/// Lists of the jobs of a batch.
@Path("/v1/batches")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class BatchJobsResource {

  private final JobQuery store;
  private final BatchWait batches;
  private final Caller caller;

  BatchJobsResource(JobQuery store, BatchWait batches, Caller caller) {
    this.store = store;
    this.batches = batches;
    this.caller = caller;
  }

  /// Lists the jobs of a batch.
  @GET
  @RolesAllowed(JobResource.READ)
  @Path("/{id}/jobs")
  @Operation(summary = "The batch's jobs, newest first, in short; with what /v1/jobs takes too")
  @Parameter(
      name = "state",
      in = ParameterIn.QUERY,
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"queued", "running", "finished", "quarantined"}))
  @Parameter(name = "verdict", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
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
  @APIResponse(
      responseCode = "404",
      description = "There is no such batch",
      content = @Content(mediaType = JobResource.PROBLEM))
  public Response list(@PathParam("id") String id, @Context UriInfo uri) {
    BatchId batch = batches.find(caller.tenant(), id).key().id();
    ListQuery query = ListQuery.of(uri.getQueryParameters()).of(batch);
    return JobListView.answer(
        store.list(caller.tenant(), query.filter(), query.after(), query.limit()), uri);
  }
}
