package dev.romworks.api;

import dev.romworks.job.Artifact;
import dev.romworks.job.BlobStore;
import dev.romworks.job.Job;
import dev.romworks.job.LogStore;
import dev.romworks.job.LogText;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// What jobs leave behind: artifacts and logs. Both come from sources that nobody trusts, so no
/// browser is to take them for anything but bytes to save and text to show.
@Path("/v1/jobs/{id}")
@RunOnVirtualThread
public class OutputResource {

  private static final String TEXT = "text/plain;charset=utf-8";

  private final JobWait jobs;
  private final BlobStore blobs;
  private final LogStore logs;

  OutputResource(JobWait jobs, BlobStore blobs, LogStore logs) {
    this.jobs = jobs;
    this.blobs = blobs;
    this.logs = logs;
  }

  /// The bytes of an artifact.
  @GET
  @Path("/artifacts/{name}")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(summary = "An output file: the ROM, the map, the symbols")
  @APIResponse(responseCode = "200", description = "Its bytes")
  @APIResponse(responseCode = "304", description = "They still are what the client has")
  @APIResponse(
      responseCode = "404",
      description = "There is no such job, or it has no such artifact",
      content = @Content(mediaType = JobResource.PROBLEM))
  public Response artifact(
      @PathParam("id") String id, @PathParam("name") String name, @Context Request request) {
    Artifact artifact = artifact(jobs.find(id), name);
    EntityTag tag = new EntityTag("sha256-" + artifact.sha256());
    ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    if (unchanged != null) {
      return unchanged.build();
    }
    byte[] content = blobs.read(artifact.sha256()).orElseThrow();
    return Response.ok(content, MediaType.APPLICATION_OCTET_STREAM)
        .tag(tag)
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
        .build();
  }

  /// RFC 6266: the name in two ways, because sources name artifacts, and may do so with any sign.
  private static String attachment(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    return "attachment; filename=\"%s\"; filename*=UTF-8''%s"
        .formatted(
            file.replaceAll("[^ A-Za-z0-9._-]", "_"),
            URLEncoder.encode(file, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A"));
  }

  private static Artifact artifact(Job job, String name) {
    Job.Outcome result = job.result();
    List<Artifact> artifacts = result == null ? List.of() : result.artifacts();
    return artifacts.stream()
        .filter(artifact -> artifact.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            Problems.notFound(
                "Job %s has no artifact of this name; it has %s."
                    .formatted(job.id(), artifacts.stream().map(Artifact::name).toList())));
  }

  /// The logs as text: one stream's words alone if that is all that was asked for, else each under
  /// a heading.
  @GET
  @Path("/log")
  @Produces(TEXT)
  @Operation(summary = "What the tools said; stage and stream (stdout, stderr) choose")
  @APIResponse(
      responseCode = "200",
      description = "The tools' own words; empty before it is finished")
  @APIResponse(
      responseCode = "404",
      description = "There is no such job",
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

  private List<LogText> choose(String id, @Nullable String stage, @Nullable String stream) {
    if (stream != null && !stream.equals("stdout") && !stream.equals("stderr")) {
      throw Problems.badRequest("bad-stream", "stream: must be stdout or stderr");
    }
    return logs.read(jobs.find(id).id()).stream()
        .filter(log -> stage == null || log.stage().equals(stage))
        .filter(log -> stream == null || word(log.stream()).equals(stream))
        .toList();
  }

  private static String headed(LogText log) {
    String text = log.text();
    return "== %s %s ==\n%s%s"
        .formatted(log.stage(), word(log.stream()), text, text.endsWith("\n") ? "" : "\n");
  }

  private static String word(LogText.Stream stream) {
    return stream.name().toLowerCase(Locale.ROOT);
  }
}
