package dev.romworks.api;

import dev.romworks.job.JobKey;
import dev.romworks.job.JobStore;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// What becomes of a job that was handed in: it is called off, or runs again.
@Path("/v1/jobs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ControlResource {

  private final JobStore store;
  private final JobWait jobs;
  private final Door door;
  private final Caller caller;

  ControlResource(JobStore store, JobWait jobs, Door door, Caller caller) {
    this.store = store;
    this.jobs = jobs;
    this.door = door;
    this.caller = caller;
  }

  /// Calls a job off.
  @POST
  @RolesAllowed(JobResource.SUBMIT)
  @Path("/{id}/cancel")
  @Operation(summary = "Call a job off; one that runs is ended by its worker within a second")
  @APIResponse(
      responseCode = "200",
      description = "It is finished: canceled, or with the verdict that it had already",
      content = @Content(schema = @Schema(implementation = JobView.class)))
  @APIResponse(
      responseCode = "202",
      description = "It runs, and will be ended",
      content = @Content(schema = @Schema(implementation = JobView.class)))
  @APIResponse(
      responseCode = "404",
      description = "There is no such job",
      content = @Content(mediaType = JobResource.PROBLEM))
  public Response cancel(@PathParam("id") String id) {
    JobReading job =
        store
            .cancel(jobs.find(caller.tenant(), id).job().key())
            .map(jobs::reading)
            .orElseThrow(JobWait::noSuchJob);
    return job.representation().answer().status(job.job().state().isFinal() ? 200 : 202).build();
  }

  /// Has a job run again.
  @POST
  @RolesAllowed(JobResource.SUBMIT)
  @Path("/{id}/requeue")
  @Operation(
      summary = "Have a job run again that is quarantined or finished; its results are replaced")
  @APIResponse(
      responseCode = "202",
      description = "It waits again",
      content = @Content(schema = @Schema(implementation = JobView.class)))
  @APIResponse(
      responseCode = "404",
      description = "There is no such job",
      content = @Content(mediaType = JobResource.PROBLEM))
  @APIResponse(
      responseCode = "409",
      description = "It waits or runs already, or was rejected",
      content = @Content(mediaType = JobResource.PROBLEM))
  public Response requeue(@PathParam("id") String id) {
    JobKey key = jobs.find(caller.tenant(), id).job().key();
    if (!door.store(1, () -> store.requeue(key), isQueued -> isQueued)) {
      JobReading _ = jobs.find(key.tenant(), id); // or it has been removed meanwhile
      throw Problems.problem(
          409,
          "not-requeueable",
          "Cannot run again",
          "Only a job that is quarantined or finished, and was not rejected, can run again.");
    }
    return jobs.find(caller.tenant(), id).representation().answer().status(202).build();
  }
}
