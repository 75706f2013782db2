package dev.romworks.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.romworks.job.Artifact;
import dev.romworks.job.BlobStore;
import dev.romworks.job.Job;
import dev.romworks.job.LogStore;
import dev.romworks.job.LogText;
import dev.romworks.job.Outputs;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// What jobs leave behind: artifacts and logs. Both come from sources that nobody trusts, so no
/// browser is to take them for anything but bytes to save and text to show.
@Path("/v1/jobs")
@RunOnVirtualThread
public class OutputResource {

  private static final String TEXT = "text/plain;charset=utf-8";
  private static final String RECORDS = "application/x-ndjson";

  private final JobWait jobs;
  private final BlobStore blobs;
  private final LogStore logs;
  private final ObjectMapper json;
  private final Caller caller;

  OutputResource(JobWait jobs, BlobStore blobs, LogStore logs, ObjectMapper json, Caller caller) {
    this.caller = caller;
    this.json = json;
    this.jobs = jobs;
    this.blobs = blobs;
    this.logs = logs;
  }

  /// The bytes of an artifact.
  @GET
  @RolesAllowed(JobResource.READ)
  @Path("/{id}/artifacts/{name}")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(summary = "An output file: the ROM, the map, the symbols; all of it, or a Range")
  @Parameter(
      name = HttpHeaders.IF_NONE_MATCH,
      in = ParameterIn.HEADER,
      description = "ETags of what the client knows",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(responseCode = "200", description = "Its bytes")
  @APIResponse(
      responseCode = "206",
      description = "Those of its bytes that were asked for",
      content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM))
  @APIResponse(responseCode = "304", description = "They still are what the client has")
  @APIResponse(
      responseCode = "404",
      description = "There is no such job, or it has no such artifact",
      content = @Content(mediaType = JobResource.PROBLEM))
  @APIResponse(
      responseCode = "410",
      description = "It had this artifact, which was kept for as long as is wanted",
      content = @Content(mediaType = JobResource.PROBLEM))
  @APIResponse(
      responseCode = "416",
      description = "It has no byte of the range; Content-Range says how many it has",
      content = @Content(mediaType = JobResource.PROBLEM))
  public Response artifact(
      @PathParam("id") String id,
      @PathParam("name") String name,
      @HeaderParam("Range") @Nullable String range,
      @HeaderParam("If-Range") @Nullable String ifRange,
      @Context HttpHeaders headers) {
    Artifact artifact = artifact(id, name);
    EntityTag tag = new EntityTag("sha256-" + artifact.sha256());
    if (KnownTags.of(headers).has(tag)) {
      return Response.notModified(tag).build();
    }
    Optional<byte[]> content = blobs.read(artifact.sha256());
    if (content.isEmpty()) { // it has just gone
      return artifact(id, name, range, ifRange, headers);
    }
    boolean isPart = ifRange == null || ifRange.equals("\"" + tag.getValue() + "\"");
    return part(content.get(), isPart ? range : null)
        .tag(tag)
        .type(MediaType.APPLICATION_OCTET_STREAM)
        .header("Accept-Ranges", "bytes")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            Attachment.named(name.substring(name.lastIndexOf('/') + 1)))
        .build();
  }

  private static ResponseBuilder part(byte[] content, @Nullable String range) {
    Optional<ByteRange> part = ByteRange.of(range, content.length);
    if (part.isEmpty()) {
      return Response.ok(content);
    }
    String contentRange = part.get().contentRange(content.length);
    if (!part.get().isThere()) {
      throw Problems.noSuchRange(contentRange);
    }
    return Response.status(Response.Status.PARTIAL_CONTENT)
        .entity(Arrays.copyOfRange(content, part.get().first(), part.get().last() + 1))
        .header("Content-Range", contentRange);
  }

  private Artifact artifact(String id, String name) {
    Job job = jobs.find(caller.tenant(), id).job();
    Outputs outputs = outputs(job);
    List<Artifact> artifacts = outputs.artifacts();
    Artifact found =
        artifacts.stream()
            .filter(artifact -> artifact.name().equals(name))
            .findFirst()
            .orElseThrow(() ->
                Problems.notFound(
                    "Job %s has no artifact of this name; it has %s."
                        .formatted(job.id(), artifacts.stream().map(Artifact::name).toList())));
    if (outputs.expiry() != null) {
      throw Problems.expired(outputs.expiry().at());
    }
    return found;
  }

  private static Outputs outputs(Job job) {
    Job.Outcome result = job.result();
    return result == null ? new Outputs(List.of(), null) : result.outputs();
  }

  /// The logs as text: one stream's words alone if that is all that was asked for, else each under
  /// a heading.
  @GET
  @RolesAllowed(JobResource.READ)
  @Path("/{id}/log")
  @Produces(TEXT)
  @Operation(
      summary = "What the tools said, as text, or a JSON record a line; stage and stream choose")
  @Parameter(name = "stream", schema = @Schema(enumeration = {"stdout", "stderr"}))
  @APIResponse(
      responseCode = "200",
      description = "The tools' own words; empty before it is finished",
      content = {
        @Content(mediaType = TEXT),
        @Content(mediaType = RECORDS, schema = @Schema(implementation = LogRecord.class))
      })
  @APIResponse(
      responseCode = "400",
      description = "There is no such stream",
      content = @Content(mediaType = JobResource.PROBLEM))
  @APIResponse(
      responseCode = "404",
      description = "There is no such job",
      content = @Content(mediaType = JobResource.PROBLEM))
  @APIResponse(
      responseCode = "410",
      description = "Its tools had said something, which was kept for as long as is wanted",
      content = @Content(mediaType = JobResource.PROBLEM))
  public String log(
      @PathParam("id") String id,
      @QueryParam("stage") @Nullable String stage,
      @QueryParam("stream") @Nullable String stream) {
    List<LogText> chosen = choose(id, stage, stream);
    return stage != null && stream != null
        ? chosen.stream().map(LogText::text).collect(Collectors.joining())
        : chosen.stream().map(OutputResource::headed).collect(Collectors.joining());
  }

  /// The logs as records.
  @GET
  @RolesAllowed(JobResource.READ)
  @Path("/{id}/log")
  @Produces(RECORDS)
  @Operation(hidden = true) // as above
  public String records(
      @PathParam("id") String id,
      @QueryParam("stage") @Nullable String stage,
      @QueryParam("stream") @Nullable String stream)
      throws JsonProcessingException {
    StringBuilder records = new StringBuilder();
    for (LogText log : choose(id, stage, stream)) {
      for (String line : log.text().lines().toList()) {
        LogRecord one = new LogRecord(log.stage(), JobSummaryView.word(log.stream()), line);
        records.append(json.writeValueAsString(one)).append('\n');
      }
    }
    return records.toString();
  }

  /// A line that a tool wrote.
  @Schema(name = "LogRecord")
  record LogRecord(
      String stage, @Schema(enumeration = {"stdout", "stderr"}) String stream, String line) {}

  private List<LogText> choose(String id, @Nullable String stage, @Nullable String stream) {
    if (stream != null && !stream.equals("stdout") && !stream.equals("stderr")) {
      throw Problems.badRequest("bad-stream", "stream: must be stdout or stderr");
    }
    return read(id).stream()
        .filter(log -> stage == null || log.stage().equals(stage))
        .filter(log -> stream == null || JobSummaryView.word(log.stream()).equals(stream))
        .toList();
  }

  /// Where there are none, it is asked after that whether there were, for they may have gone just
  /// now.
  private List<LogText> read(String id) {
    Job job = jobs.find(caller.tenant(), id).job();
    List<LogText> found = logs.read(job.id(), job.attempt());
    if (found.isEmpty()) {
      Outputs.Expiry expiry = outputs(jobs.find(caller.tenant(), id).job()).expiry();
      if (expiry != null && expiry.hadLogs()) {
        throw Problems.expired(expiry.at());
      }
    }
    return found;
  }

  private static String headed(LogText log) {
    String text = log.text();
    return "== %s %s ==\n%s%s"
        .formatted(
            log.stage(), JobSummaryView.word(log.stream()), text, text.endsWith("\n") ? "" : "\n");
  }
}
