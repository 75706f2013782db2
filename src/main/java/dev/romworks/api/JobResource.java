package dev.romworks.api;

import dev.romworks.job.Job;
import dev.romworks.job.JobId;
import dev.romworks.job.NewJob;
import dev.romworks.queue.EventFeed.Watch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Encoding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Jobs over HTTP: hand in and poll.
@Path("/v1/jobs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class JobResource {

  static final String READ = "read"; // the names of scopes
  static final String SUBMIT = "submit";
  static final String ADMIN = "admin";
  static final String PROBLEM = "application/problem+json";

  private final JobAdmission admission;
  private final JobWait jobs;
  private final Caller caller;
  private final ApiConfig config;

  JobResource(JobAdmission admission, JobWait jobs, Caller caller, ApiConfig config) {
    this.admission = admission;
    this.jobs = jobs;
    this.caller = caller;
    this.config = config;
  }

  /// Takes a job: stores it, and only then answers.
  @POST
  @RolesAllowed(SUBMIT)
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
      responseCode = "408",
      description = "It took too long to come in",
      content = @Content(mediaType = PROBLEM))
  @APIResponse(
      responseCode = "413",
      description = "Too large",
      content = @Content(mediaType = PROBLEM))
  @APIResponse(
      responseCode = "415",
      description = "Its Content-Type is neither JSON's nor a form's",
      content = @Content(mediaType = PROBLEM))
  @APIResponse(
      responseCode = "422",
      description = "Cannot be built as it is; names what is wrong, and where",
      content = @Content(mediaType = PROBLEM))
  public Response submit(
      InputStream body,
      @Context HttpHeaders headers,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @HeaderParam("Prefer") @Nullable String prefer)
      throws IOException, InterruptedException {
    Optional<String> idempotencyKey = IdempotencyKey.of(key);
    Duration wait = WaitTime.preferred(prefer, config.maxWait());
    JobId id = JobId.create();
    JobReading job;
    try (Watch watch = jobs.watchEnd(id)) {
      Job stored =
          admission.admit(
              body,
              headers,
              submission -> new NewJob(id, caller.owner(), idempotencyKey, submission));
      job = jobs.untilFinal(stored, watch, wait);
    }
    ResponseBuilder response =
        job.representation()
            .answer()
            .status(job.job().state().isFinal() ? 200 : 202)
            .location(URI.create("/v1/jobs/" + job.job().id()));
    WaitTime.tell(wait, response);
    return response.build();
  }

  /// Shows a job.
  @GET
  @RolesAllowed(READ)
  @Path("/{id}")
  @Operation(
      summary =
          "A job as it stands; ?wait=N answers at its next change, or after N seconds. With"
              + " If-None-Match, the change is from what the client knows.")
  @Parameter(
      name = HttpHeaders.IF_NONE_MATCH,
      in = ParameterIn.HEADER,
      description = "ETags of what the client knows",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "The job",
      content = @Content(schema = @Schema(implementation = JobView.class)))
  @APIResponse(responseCode = "304", description = "It still is as the client knows it")
  @APIResponse(
      responseCode = "400",
      description = "wait is no number of seconds, or too many",
      content = @Content(mediaType = PROBLEM))
  @APIResponse(
      responseCode = "404",
      description = "There is no such job",
      content = @Content(mediaType = PROBLEM))
  public Response get(
      @PathParam("id") String id,
      @QueryParam("wait") @Nullable String wait,
      @Context HttpHeaders headers)
      throws InterruptedException {
    Duration time = WaitTime.asked(wait, config.maxWait());
    JobReading seen = jobs.find(caller.tenant(), id);
    KnownTags known = KnownTags.of(headers);
    boolean isNews = !known.isEmpty() && !seen.representation().isKnown(known);
    JobReading job = jobs.untilNext(seen, isNews ? Duration.ZERO : time);
    return job.representation().answer(known).build();
  }
}
