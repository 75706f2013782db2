package dev.romworks.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.romworks.job.Diagnostic;
import dev.romworks.job.Diagnostic.Severity;
import dev.romworks.job.Job;
import dev.romworks.job.JobId;
import dev.romworks.job.JobKey;
import dev.romworks.job.JobState;
import dev.romworks.job.JobSummary;
import dev.romworks.job.Lane;
import dev.romworks.job.Outputs;
import dev.romworks.job.StageRun;
import dev.romworks.job.Tenant;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/// Proves that a report is a proper file of its kind whatever stands in the jobs, and tells what
/// became of them.
class ReportTest {

  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

  private static Job job(
      String folder, @Nullable String verdict, String message, Diagnostic... diagnostics) {
    JobState state = verdict == null ? JobState.RUNNING : JobState.FINISHED;
    JobSummary summary =
        new JobSummary(
            new JobKey(Tenant.DEFAULT, JobId.create()),
            state,
            1,
            Lane.BULK,
            "rgbds",
            null,
            Map.of("folder", folder),
            NOON,
            NOON.plusMillis(20),
            verdict == null ? null : NOON.plusMillis(120),
            verdict == null ? null : new JobSummary.End(verdict, "rgbds-1.0.4", 100L),
            message);
    StageRun stage =
        new StageRun(
            "asm:a.asm", "rgbasm", StageRun.Result.FAILED, 1, null, Duration.ZERO, null, null);
    Job.Outcome outcome =
        new Job.Outcome(
            null, List.of(stage), List.of(), List.of(diagnostics), new Outputs(List.of(), null));
    return new Job(summary, 1, null, verdict == null ? null : outcome, List.of());
  }

  private static Diagnostic diagnostic(Severity severity, @Nullable Integer line) {
    return new Diagnostic(
        severity, "asm:a.asm", "inc/a b.asm", null, line, "no such label", List.of());
  }

  private static List<CSVRecord> csv(Job... jobs) throws IOException {
    StringWriter out = new StringWriter();
    CsvReport report = new CsvReport(out, List.of("folder"));
    for (Job job : jobs) {
      report.add(job);
    }
    report.end();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    return format.parse(new StringReader(out.toString())).getRecords();
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＠x"})
  void aCellThatASpreadsheetWouldRunIsText(String text) throws IOException {
    CSVRecord row = csv(job(text, "failed", text)).getFirst();
    assertThat(row.get("label.folder")).isEqualTo("'" + text);
    assertThat(row.get("message")).isEqualTo("'" + text);
  }

  @Test
  void aRowTellsWhatBecameOfAJob() throws IOException {
    List<CSVRecord> rows =
        csv(
            job(
                "a, \"b\"\n1=2",
                "failed",
                "no",
                diagnostic(Severity.ERROR, 1),
                diagnostic(Severity.WARNING, 2)),
            job("c", null, "runs"));
    CSVRecord ended = rows.getFirst();
    assertThat(ended.get("label.folder")).isEqualTo("a, \"b\"\n1=2");
    assertThat(List.of(ended.get("errors"), ended.get("warnings"))).containsExactly("1", "1");
    assertThat(List.of(ended.get("queuedMs"), ended.get("runMs"))).containsExactly("20", "100");
    CSVRecord running = rows.getLast();
    assertThat(running.get("state")).isEqualTo("running");
    assertThat(List.of(running.get("verdict"), running.get("runMs"))).containsOnly("");
  }

  @Test
  void aSuiteCountsItsCasesAndIsXmlWhateverStandsInThem() throws Exception {
    StringWriter out = new StringWriter();
    JunitReport report = new JunitReport(out, "<hw & \u0001 \uD800>");
    report.add(job("anna", "succeeded", "built"));
    report.add(job("<ben>\"'&]]>\u0000", "failed", "\u001B[31m\uFFFE"));
    report.add(job("eve", "canceled", "canceled"));
    report.add(job("ivo", null, "runs"));
    report.end();
    Element suites =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(out.toString())))
            .getDocumentElement();
    Element suite = (Element) suites.getElementsByTagName("testsuite").item(0);
    assertThat(suite.getAttribute("name")).isEqualTo("<hw & ? ?>");
    assertThat(suite.getAttribute("tests")).isEqualTo("4");
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(suite.getAttribute("skipped")).isEqualTo("2");
    assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(4);
    Element failure = (Element) suite.getElementsByTagName("failure").item(0);
    assertThat(failure.getAttribute("type")).isEqualTo("failed");
    Element ben = (Element) failure.getParentNode();
    assertThat(ben.getAttribute("name")).isEqualTo("<ben>\"'&]]>?");
  }

  @Test
  void eachDiagnosticIsAResultWithItsPlaceAndSoIsAJobThatEndedWithoutAny() throws IOException {
    StringWriter out = new StringWriter();
    SarifReport report = new SarifReport(out);
    report.add(
        job(
            "anna",
            "failed",
            "no",
            diagnostic(Severity.FATAL, 7),
            diagnostic(Severity.WARNING, 0)));
    report.add(job("ben", "stalled", "link waits for lib.o"));
    report.add(job("eve", "succeeded", "built"));
    report.end();
    JsonNode run = new ObjectMapper().readTree(out.toString()).path("runs").path(0);
    JsonNode results = run.path("results");
    assertThat(results.findValuesAsText("ruleId")).containsExactly("rgbasm", "rgbasm", "stalled");
    assertThat(results.findValuesAsText("level")).containsExactly("error", "warning", "error");
    JsonNode place = results.path(0).path("locations").path(0).path("physicalLocation");
    assertThat(place.path("artifactLocation").path("uri").asText()).isEqualTo("anna/inc/a%20b.asm");
    assertThat(place.path("region").path("startLine").asInt()).isEqualTo(7);
    assertThat(results.path(1).at("/locations/0/physicalLocation").has("region")).isFalse();
    assertThat(results.path(2).path("message").path("text").asText())
        .isEqualTo("link waits for lib.o");
  }
}
