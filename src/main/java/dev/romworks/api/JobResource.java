package dev.romworks.api;

import dev.romworks.job.Job;
import dev.romworks.job.JobId;
import dev.romworks.job.JobStore;
import dev.romworks.job.NewJob;
import dev.romworks.job.Tenant;
import dev.romworks.queue.Dispatcher;
import dev.romworks.queue.EventFeed.Watch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Encoding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Jobs over HTTP: hand in and poll.
@Path("/v1/jobs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class JobResource {

  static final String PROBLEM = "application/problem+json";
  private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");

  private final JobStore store;
  private final SubmissionReader reader;
  private final Dispatcher dispatcher;
  private final JobWait jobWait;
  private final QueueGauge gauge;
  private final StoreTurns turns;
  private final JobRepresentation representation;

  JobResource(
      JobStore store,
      SubmissionReader reader,
      Dispatcher dispatcher,
      JobWait jobWait,
      QueueGauge gauge,
      StoreTurns turns,
      JobRepresentation representation) {
    this.store = store;
    this.reader = reader;
    this.dispatcher = dispatcher;
    this.jobWait = jobWait;
    this.gauge = gauge;
    this.turns = turns;
    this.representation = representation;
  }

  /// Takes a job: stores it, and only then answers.
  @POST
  @Consumes({MediaType.APPLICATION_JSON, MediaType.MULTIPART_FORM_DATA})
  @Operation(summary = "Hand in a job; Prefer: wait=N also waits up to N seconds for its verdict")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = SubmissionRequest.class)),
        @Content(
            mediaType = MediaType.MULTIPART_FORM_DATA,
            schema = @Schema(implementation = SubmissionForm.class),
            encoding = @Encoding(name = "job", contentType = MediaType.APPLICATION_JSON))
      })
  @APIResponse(
      responseCode = "202",
      description = "Stored; will be built",
      content = @Content(schema = @Schema(implementation = JobView.class)))
  @APIResponse(
      responseCode = "200",
      description = "Finished while the request waited",
      content = @Content(schema = @Schema(implementation = JobView.class)))
  @APIResponse(
      responseCode = "400",
      description = "Neither JSON nor a form",
      content = @Content(mediaType = PROBLEM))
  @APIResponse(
      responseCode = "403",
      description = "A page of another site sent it",
      content = @Content(mediaType = PROBLEM))
  @APIResponse(
      responseCode = "413",
      description = "Too large",
      content = @Content(mediaType = PROBLEM))
  @APIResponse(
      responseCode = "422",
      description = "Cannot be built as it is; names what is wrong, and where",
      content = @Content(mediaType = PROBLEM))
  @APIResponse(
      responseCode = "429",
      description = "Too many wait, or are coming in; to be handed in again after Retry-After",
      content = @Content(mediaType = PROBLEM))
  @APIResponse(
      responseCode = "503",
      description = "The store is out of reach",
      content = @Content(mediaType = PROBLEM))
  public Response submit(
      InputStream body,
      @Context HttpHeaders headers,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @HeaderParam("Prefer") @Nullable String prefer)
      throws IOException, InterruptedException {
    Optional<String> idempotencyKey = idempotencyKey(key);
    Duration wait = jobWait.preferred(prefer);
    gauge.enter();
    Job job = submit(body, headers, idempotencyKey, wait);
    ResponseBuilder response =
        representation
            .of(job)
            .status(job.state().isFinal() ? 200 : 202)
            .location(URI.create("/v1/jobs/" + job.id()));
    if (wait.isPositive()) {
      response.header("Preference-Applied", "wait=" + wait.toSeconds());
    }
    return response.build();
  }

  private Job submit(
      InputStream body, HttpHeaders headers, Optional<String> idempotencyKey, Duration wait)
      throws IOException, InterruptedException {
    JobId id = JobId.create();
    try (Watch watch = jobWait.watchEnd(id)) {
      Job stored =
          reader.read(
              body,
              type(headers),
              headers.getLength(),
              submission ->
                  turns.store(() ->
                      store.submit(new NewJob(id, Tenant.DEFAULT, idempotencyKey, submission))));
      dispatcher.wake();
      return jobWait.untilFinal(stored, watch, wait);
    }
  }

  private static Optional<String> idempotencyKey(@Nullable String header) {
    if (header != null && !KEY.matcher(header).matches()) {
      throw Problems.badRequest(
          "bad-idempotency-key", "Idempotency-Key: must be 1 to 255 visible characters of ASCII");
    }
    return Optional.ofNullable(header);
  }

  private static MediaType type(HttpHeaders headers) {
    MediaType type = headers.getMediaType();
    if (type == null || type.isWildcardType() || type.isWildcardSubtype()) {
      throw Problems.problem(
          415,
          "unsupported-media-type",
          "Unsupported Media Type",
          "Content-Type must be JSON's or multipart/form-data.");
    }
    return type;
  }

  /// Shows a job.
  @GET
  @Path("/{id}")
  @Operation(
      summary =
          "A job as it stands; ?wait=N answers at its next change, or after N seconds. With"
              + " If-None-Match, the change is from what the client knows.")
  @APIResponse(
      responseCode = "200",
      description = "The job",
      content = @Content(schema = @Schema(implementation = JobView.class)))
  @APIResponse(responseCode = "304", description = "It still is as the client knows it")
  @APIResponse(
      responseCode = "404",
      description = "There is no such job",
      content = @Content(mediaType = PROBLEM))
  @APIResponse(
      responseCode = "503",
      description = "The store is out of reach",
      content = @Content(mediaType = PROBLEM))
  public Response get(
      @PathParam("id") String id,
      @QueryParam("wait") @Nullable String wait,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known,
      @Context Request request)
      throws IOException, InterruptedException {
    Duration time = jobWait.asked(wait);
    Job seen = jobWait.find(id);
    boolean isNews = known != null && !representation.isKnown(seen, known);
    Job job = jobWait.untilNext(seen, isNews ? Duration.ZERO : time);
    return representation.of(job, request).build();
  }

  /// Calls a job off.
  @POST
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
      content = @Content(mediaType = PROBLEM))
  @APIResponse(
      responseCode = "503",
      description = "The store is out of reach",
      content = @Content(mediaType = PROBLEM))
  public Response cancel(@PathParam("id") String id) throws IOException {
    Job job = store.cancel(jobWait.find(id).id()).orElseThrow(JobWait::noSuchJob);
    return representation.of(job).status(job.state().isFinal() ? 200 : 202).build();
  }

  /// Has a job run again.
  @POST
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
      content = @Content(mediaType = PROBLEM))
  @APIResponse(
      responseCode = "409",
      description = "It waits or runs already, or was rejected",
      content = @Content(mediaType = PROBLEM))
  @APIResponse(
      responseCode = "503",
      description = "The store is out of reach",
      content = @Content(mediaType = PROBLEM))
  public Response requeue(@PathParam("id") String id) throws IOException {
    Job job = jobWait.find(id);
    if (!store.requeue(job.id())) {
      throw Problems.problem(
          409,
          "not-requeueable",
          "Cannot run again",
          "Only a job that is quarantined or finished, and was not rejected, can run again.");
    }
    dispatcher.wake();
    return representation.of(jobWait.find(id)).status(202).build();
  }
}
