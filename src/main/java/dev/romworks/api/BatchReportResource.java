package dev.romworks.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.romworks.job.Batch;
import dev.romworks.job.BatchStore;
import dev.romworks.job.Job;
import dev.romworks.report.CsvReport;
import dev.romworks.report.JunitReport;
import dev.romworks.report.Report;
import dev.romworks.report.SarifReport;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Batches as files for other programs.
@Path("/v1/batches")
@RunOnVirtualThread
public class BatchReportResource {

  private static final String JSON = "application/json";
  private static final String CSV = "text/csv;charset=utf-8";
  private static final String XML = "application/xml";
  private static final String SARIF = "application/sarif+json";
  private static final int FEW = 50; // jobs in memory

  private final BatchStore store;
  private final BatchWait batches;
  private final ObjectMapper json;
  private final Caller caller;

  BatchReportResource(BatchStore store, BatchWait batches, ObjectMapper json, Caller caller) {
    this.store = store;
    this.batches = batches;
    this.json = json;
    this.caller = caller;
  }

  private enum Format {
    JSON(BatchReportResource.JSON, "json"),
    CSV(BatchReportResource.CSV, "csv"),
    JUNIT(XML, "xml"),
    SARIF(BatchReportResource.SARIF, "sarif");

    private final String type;
    private final String ending;

    Format(String type, String ending) {
      this.type = type;
      this.ending = ending;
    }

    static Format of(@Nullable String word) {
      return Arrays.stream(values())
          .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(word == null ? "json" : word))
          .findFirst()
          .orElseThrow(
              () -> Problems.badRequest("bad-format", "format: must be json, csv, junit or sarif"));
    }
  }

  /// Reports a batch.
  @GET
  @RolesAllowed(JobResource.READ)
  @Path("/{id}/report")
  @Produces({JSON, CSV, XML, SARIF, JobResource.PROBLEM})
  @Operation(
      summary =
          "All of its jobs as they stand: as JSON, as CSV for spreadsheets, as JUnit's XML for build"
              + " servers, or their diagnostics as SARIF for editors")
  @Parameter(name = "format", schema = @Schema(enumeration = {"json", "csv", "junit", "sarif"}))
  @APIResponse(
      responseCode = "200",
      description = "The report",
      content = {
        @Content(mediaType = JSON, schema = @Schema(implementation = BatchReportView.class)),
        @Content(mediaType = CSV),
        @Content(mediaType = XML),
        @Content(mediaType = SARIF)
      })
  @APIResponse(
      responseCode = "400",
      description = "There is no such format",
      content = @Content(mediaType = JobResource.PROBLEM))
  @APIResponse(
      responseCode = "404",
      description = "There is no such batch",
      content = @Content(mediaType = JobResource.PROBLEM))
  public Response report(
      @PathParam("id") String id, @QueryParam("format") @Nullable String format) {
    Format chosen = Format.of(format);
    Batch batch = batches.find(caller.tenant(), id);
    StreamingOutput body =
        out -> {
          Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          Report report = report(chosen, batch, text);
          writeJobs(batch, report);
          report.end();
          text.flush();
        };
    return Response.ok(body)
        .type(chosen.type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            Attachment.named("batch-%s.%s".formatted(batch.key().id(), chosen.ending)))
        .build();
  }

  private Report report(Format format, Batch batch, Writer out) throws IOException {
    return switch (format) {
      case JSON -> new JsonReport(json, BatchView.of(batch), out);
      case CSV -> new CsvReport(out, store.labels(batch.key()));
      case JUNIT ->
          new JunitReport(out, batch.name().isEmpty() ? batch.key().id().toString() : batch.name());
      case SARIF -> new SarifReport(out);
    };
  }

  /// Few at a time, so that a client that reads slowly holds nothing.
  private void writeJobs(Batch batch, Report report) throws IOException {
    List<Job> some;
    int from = 0;
    do {
      some = store.jobs(batch.key(), from, FEW);
      for (Job job : some) {
        report.add(job);
      }
      from += FEW;
    } while (some.size() == FEW);
  }
}
