package dev.romworks.api;

import dev.romworks.job.Batch;
import dev.romworks.job.BatchId;
import dev.romworks.job.NewBatch;
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

/// Batches over HTTP: hand in and poll.
@Path("/v1/batches")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class BatchResource {

  private final BatchAdmission admission;
  private final BatchWait batches;
  private final Writer writer;
  private final Caller caller;
  private final ApiConfig config;

  BatchResource(
      BatchAdmission admission, BatchWait batches, Writer writer, Caller caller, ApiConfig config) {
    this.admission = admission;
    this.batches = batches;
    this.writer = writer;
    this.caller = caller;
    this.config = config;
  }

  /// Takes a batch: stores all of it or nothing, and only then answers.
  @POST
  @RolesAllowed(JobResource.SUBMIT)
  @Consumes({MediaType.APPLICATION_JSON, MediaType.MULTIPART_FORM_DATA})
  @Operation(
      summary =
          "Hand in many jobs: as JSON, or as a form with an archive that has a folder for each;"
              + " Prefer: wait=N also waits up to N seconds for the last of their verdicts")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = BatchRequest.class)),
        @Content(
            mediaType = MediaType.MULTIPART_FORM_DATA,
            schema = @Schema(implementation = BatchForm.class),
            encoding = @Encoding(name = "batch", contentType = MediaType.APPLICATION_JSON))
      })
  @APIResponse(
      responseCode = "202",
      description = "Stored; will be built",
      content = @Content(schema = @Schema(implementation = BatchView.class)))
  @APIResponse(
      responseCode = "200",
      description = "Came to its end while the request waited",
      content = @Content(schema = @Schema(implementation = BatchView.class)))
  @APIResponse(
      responseCode = "400",
      description = "Neither JSON nor a form",
      content = @Content(mediaType = JobResource.PROBLEM))
  @APIResponse(
      responseCode = "408",
      description = "It took too long to come in",
      content = @Content(mediaType = JobResource.PROBLEM))
  @APIResponse(
      responseCode = "413",
      description = "Too large",
      content = @Content(mediaType = JobResource.PROBLEM))
  @APIResponse(
      responseCode = "415",
      description = "Its Content-Type is neither JSON's nor a form's",
      content = @Content(mediaType = JobResource.PROBLEM))
  @APIResponse(
      responseCode = "422",
      description = "Cannot be built as it is; names what is wrong, and where",
      content = @Content(mediaType = JobResource.PROBLEM))
  public Response submit(
      InputStream body,
      @Context HttpHeaders headers,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @HeaderParam("Prefer") @Nullable String prefer)
      throws IOException, InterruptedException {
    Optional<String> idempotencyKey = IdempotencyKey.of(key);
    Duration wait = WaitTime.preferred(prefer, config.maxWait());
    Batch stored =
        admission.admit(
            body,
            headers,
            contents ->
                new NewBatch(
                    BatchId.create(),
                    caller.owner(),
                    idempotencyKey,
                    contents.name(),
                    contents.entries()));
    Batch batch = batches.untilEnd(stored, wait);
    ResponseBuilder response =
        writer
            .write(batch)
            .answer()
            .status(batch.isEnded() ? 200 : 202)
            .location(URI.create("/v1/batches/" + batch.key().id()));
    WaitTime.tell(wait, response);
    return response.build();
  }

  /// Shows a batch.
  @GET
  @RolesAllowed(JobResource.READ)
  @Path("/{id}")
  @Operation(
      summary =
          "A batch as it stands; ?wait=N answers at its next change, at most once a second while it"
              + " goes on, or after N seconds. With If-None-Match, the change is from what the"
              + " client knows.")
  @Parameter(
      name = HttpHeaders.IF_NONE_MATCH,
      in = ParameterIn.HEADER,
      description = "ETags of what the client knows",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "The batch",
      content = @Content(schema = @Schema(implementation = BatchView.class)))
  @APIResponse(responseCode = "304", description = "It still is as the client knows it")
  @APIResponse(
      responseCode = "400",
      description = "wait is no number of seconds, or too many",
      content = @Content(mediaType = JobResource.PROBLEM))
  @APIResponse(
      responseCode = "404",
      description = "There is no such batch",
      content = @Content(mediaType = JobResource.PROBLEM))
  public Response get(
      @PathParam("id") String id,
      @QueryParam("wait") @Nullable String wait,
      @Context HttpHeaders headers)
      throws InterruptedException {
    Duration time = WaitTime.asked(wait, config.maxWait());
    Batch seen = batches.find(caller.tenant(), id);
    KnownTags known = KnownTags.of(headers);
    boolean isNews = !known.isEmpty() && !writer.write(seen).isKnown(known);
    Batch batch = batches.untilNext(seen, isNews ? Duration.ZERO : time);
    return writer.write(batch).answer(known).build();
  }
}
