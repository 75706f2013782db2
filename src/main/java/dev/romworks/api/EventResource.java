package dev.romworks.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// What happens to a job, as it happens: Server-Sent Events.
@Path("/v1/jobs")
@RunOnVirtualThread
public class EventResource {

  private final JobWait jobs;
  private final EventStreams streams;
  private final Caller caller;

  EventResource(JobWait jobs, EventStreams streams, Caller caller) {
    this.caller = caller;
    this.jobs = jobs;
    this.streams = streams;
  }

  /// Follows a job until its end.
  @GET
  @RolesAllowed(JobResource.READ)
  @Path("/{id}/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      summary =
          "The job's steps as Server-Sent Events, from its first one on, or from what Last-Event-ID"
              + " names; `log` and `diagnosis` come before the `state` that ends it, and then the"
              + " stream ends too")
  @APIResponse(
      responseCode = "200",
      description = "Events named state, log and diagnosis",
      content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS))
  @APIResponse(responseCode = "204", description = "It has ended, and the client has seen it all")
  @APIResponse(
      responseCode = "400",
      description = "Last-Event-ID is no event's",
      content = @Content(mediaType = JobResource.PROBLEM))
  @APIResponse(
      responseCode = "404",
      description = "There is no such job",
      content = @Content(mediaType = JobResource.PROBLEM))
  public void follow(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Nullable String lastEventId,
      @Context Sse sse,
      @Context SseEventSink sink) {
    streams.begin(jobs.find(caller.tenant(), id).job().key(), lastEventId, sse, sink);
  }
}
