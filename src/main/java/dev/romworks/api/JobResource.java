package dev.romworks.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.romworks.job.Job;
import dev.romworks.job.JobStore;
import dev.romworks.queue.Dispatcher;
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
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
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
  private static final int RETRY_SECONDS = 1;
  private static final int TAG_HEX_DIGITS = 32;

  private final JobStore store;
  private final SubmissionReader reader;
  private final Dispatcher dispatcher;
  private final JobWait jobWait;
  private final ObjectMapper json;

  JobResource(
      JobStore store,
      SubmissionReader reader,
      Dispatcher dispatcher,
      JobWait jobWait,
      ObjectMapper json) {
    this.store = store;
    this.reader = reader;
    this.dispatcher = dispatcher;
    this.jobWait = jobWait;
    this.json = json;
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
      description = "Too many are coming in; to be handed in again",
      content = @Content(mediaType = PROBLEM))
  @APIResponse(
      responseCode = "503",
      description = "The store is out of reach",
      content = @Content(mediaType = PROBLEM))
  public Response submit(
      InputStream body,
      @Context HttpHeaders headers,
      @HeaderParam("Prefer") @Nullable String prefer)
      throws IOException, InterruptedException {
    Job stored = reader.read(body, type(headers), headers.getLength(), store::submit);
    dispatcher.wake();
    Duration wait = jobWait.preferred(prefer);
    Job job = jobWait.until(stored, wait, now -> now.state().isFinal());
    ResponseBuilder response =
        represent(job)
            .status(job.state().isFinal() ? 200 : 202)
            .location(URI.create("/v1/jobs/" + job.id()));
    if (wait.isPositive()) {
      response.header("Preference-Applied", "wait=" + wait.toSeconds());
    }
    return response.build();
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
    boolean isNews = known != null && request.evaluatePreconditions(tag(body(seen))) == null;
    Job job =
        jobWait.until(
            seen,
            isNews ? Duration.ZERO : time,
            now -> now.state() != seen.state() || now.attempt() != seen.attempt());
    ResponseBuilder unchanged = request.evaluatePreconditions(tag(body(job)));
    return (unchanged == null ? represent(job) : unchanged).build();
  }

  private ResponseBuilder represent(Job job) throws JsonProcessingException {
    byte[] body = body(job);
    ResponseBuilder response = Response.ok(body).type(MediaType.APPLICATION_JSON).tag(tag(body));
    return job.state().isFinal()
        ? response
        : response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
  }

  private byte[] body(Job job) throws JsonProcessingException {
    return json.writeValueAsBytes(JobView.of(job));
  }

  private static EntityTag tag(byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return new EntityTag(HexFormat.of().formatHex(digest).substring(0, TAG_HEX_DIGITS));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
