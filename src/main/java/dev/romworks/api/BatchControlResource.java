package dev.romworks.api;

import dev.romworks.job.Batch;
import dev.romworks.job.BatchStore;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// What becomes of a batch that was handed in: it is called off, or runs again.
@Path("/v1/batches")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class BatchControlResource {

  private final BatchStore store;
  private final BatchWait batches;
  private final Door door;
  private final Writer writer;
  private final Caller caller;

  BatchControlResource(
      BatchStore store, BatchWait batches, Door door, Writer writer, Caller caller) {
    this.store = store;
    this.batches = batches;
    this.door = door;
    this.writer = writer;
    this.caller = caller;
  }

  /// Calls a batch off.
  @POST
  @RolesAllowed(JobResource.SUBMIT)
  @Path("/{id}/cancel")
  @Operation(summary = "Call off all of its jobs that wait or run")
  @APIResponse(
      responseCode = "200",
      description = "All of its jobs have ended",
      content = @Content(schema = @Schema(implementation = BatchView.class)))
  @APIResponse(
      responseCode = "202",
      description = "Some run, and will be ended",
      content = @Content(schema = @Schema(implementation = BatchView.class)))
  @APIResponse(
      responseCode = "404",
      description = "There is no such batch",
      content = @Content(mediaType = JobResource.PROBLEM))
  public Response cancel(@PathParam("id") String id) {
    Batch batch =
        store.cancel(batches.find(caller.tenant(), id).key()).orElseThrow(BatchWait::noSuchBatch);
    return writer.write(batch).answer().status(batch.isEnded() ? 200 : 202).build();
  }

  /// Has a batch run again.
  @POST
  @RolesAllowed(JobResource.SUBMIT)
  @Path("/{id}/requeue")
  @Operation(
      summary =
          "Have its jobs run again that are quarantined or finished, and were not rejected: all, or"
              + " with only=failed those that have not succeeded; their results are replaced")
  @Parameter(name = "only", schema = @Schema(enumeration = {"failed"}))
  @APIResponse(
      responseCode = "202",
      description = "They wait again; those that wait or run already go on",
      content = @Content(schema = @Schema(implementation = BatchView.class)))
  @APIResponse(
      responseCode = "400",
      description = "only is something else",
      content = @Content(mediaType = JobResource.PROBLEM))
  @APIResponse(
      responseCode = "404",
      description = "There is no such batch",
      content = @Content(mediaType = JobResource.PROBLEM))
  public Response requeue(@PathParam("id") String id, @QueryParam("only") @Nullable String only) {
    if (only != null && !only.equals("failed")) {
      throw Problems.badRequest("bad-parameter", "only: must be \"failed\" or left out");
    }
    Batch before = batches.find(caller.tenant(), id);
    int jobs = Math.toIntExact(before.requeueable(only != null));
    Batch batch =
        door.store(jobs, () -> store.requeue(before.key(), only != null), Optional::isPresent)
            .orElseThrow(BatchWait::noSuchBatch);
    return writer.write(batch).answer().status(202).build();
  }
}
