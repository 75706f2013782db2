package dev.romworks.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.romworks.job.Diagnostic;
import dev.romworks.job.Job;
import dev.romworks.job.StageRun;
import java.io.IOException;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// SARIF 2.1.0 (OASIS), as editors and code hosts read it: a result for each diagnostic, and one
/// for each job that was ended without any. A file's place is the job's name and the file's own.
public final class SarifReport implements Report {

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private final JsonGenerator json;

  public SarifReport(Writer out) throws IOException {
    json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.writeStartObject();
    json.writeStringField("$schema", SCHEMA);
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "Romworks");
    json.writeEndObject();
    json.writeEndObject();
    json.writeStringField("columnKind", "unicodeCodePoints");
    json.writeArrayFieldStart("results");
  }

  @Override
  public void add(Job job) throws IOException {
    Job.Outcome outcome = job.result();
    List<Diagnostic> diagnostics = outcome == null ? List.of() : outcome.diagnostics();
    List<StageRun> stages = outcome == null ? List.of() : outcome.stages();
    for (Diagnostic diagnostic : diagnostics) {
      result(
          job,
          tool(stages, diagnostic.stage()),
          diagnostic.severity() == Diagnostic.Severity.WARNING ? "warning" : "error",
          diagnostic.message(),
          diagnostic);
    }
    boolean isFault = job.state().isFinal() && !Report.outcome(job).equals("succeeded");
    boolean isSaid =
        diagnostics.stream().anyMatch(it -> it.severity() != Diagnostic.Severity.WARNING);
    if (isFault && !isSaid) {
      result(job, Report.outcome(job), "error", job.message(), null);
    }
  }

  private static String tool(List<StageRun> stages, String stage) {
    return stages.stream()
        .filter(it -> it.name().equals(stage))
        .map(StageRun::tool)
        .findFirst()
        .orElse(stage);
  }

  private void result(
      Job job, String rule, String level, String message, @Nullable Diagnostic diagnostic)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", rule);
    json.writeStringField("level", level);
    json.writeObjectFieldStart("message");
    json.writeStringField("text", message);
    json.writeEndObject();
    if (diagnostic != null && diagnostic.file() != null) {
      location(uri(Report.name(job) + "/" + diagnostic.file()), diagnostic.line());
    }
    json.writeObjectFieldStart("properties");
    json.writeStringField("job", job.id().toString());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void location(String uri, @Nullable Integer line) throws IOException {
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", uri);
    json.writeEndObject();
    if (line != null && line > 0) {
      json.writeObjectFieldStart("region");
      json.writeNumberField("startLine", line);
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
  }

  private static String uri(String path) {
    return Arrays.stream(path.split("/"))
        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
        .map(part -> part.equals("..") ? "%2E%2E" : part) // a name, and no way up
        .collect(Collectors.joining("/"));
  }

  @Override
  public void end() throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.flush();
  }
}
