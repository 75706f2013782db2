package dev.romworks.report;

import dev.romworks.job.Diagnostic;
import dev.romworks.job.Job;
import dev.romworks.job.JobSummary;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/// A row for each job; RFC 4180, with a row of names. What is not known is empty.
///
/// Sources and clients write what stands in some cells, and a spreadsheet takes a cell for a
/// formula that begins with `=`, `+`, `-` or `@`, in their wide forms too, or with a tab or a
/// line's end: such a cell gets an apostrophe in front, which makes it text.
public final class CsvReport implements Report {

  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

  private final CSVPrinter rows;
  private final List<String> labels;

  /// @param labels that have columns
  public CsvReport(Appendable out, List<String> labels) throws IOException {
    this.labels = List.copyOf(labels);
    this.rows = new CSVPrinter(out, CSVFormat.RFC4180);
    List<Object> names = new ArrayList<>(List.of("job"));
    labels.forEach(label -> names.add(text("label." + label)));
    names.addAll(
        List.of(
            "state",
            "verdict",
            "message",
            "errors",
            "warnings",
            "submittedAt",
            "finishedAt",
            "queuedMs",
            "runMs"));
    rows.printRecord(names);
  }

  @Override
  public void add(Job job) throws IOException {
    JobSummary summary = job.summary();
    List<@Nullable Object> row = new ArrayList<>();
    row.add(job.id());
    labels.forEach(label -> row.add(text(summary.labels().getOrDefault(label, ""))));
    row.add(summary.state().name().toLowerCase(Locale.ROOT));
    row.add(job.verdict().orElse(null));
    row.add(text(summary.message()));
    row.add(warnings(job, false));
    row.add(warnings(job, true));
    row.add(summary.submittedAt());
    row.add(summary.finishedAt());
    row.add(
        summary.startedAt() == null
            ? null
            : Duration.between(summary.submittedAt(), summary.startedAt()).toMillis());
    row.add(summary.end() == null ? null : summary.end().runMs());
    rows.printRecord(row);
  }

  /// How many diagnostics are warnings, or are not.
  private static @Nullable Long warnings(Job job, boolean areWarnings) {
    return job.result() == null
        ? null
        : job.result().diagnostics().stream()
            .filter(it -> (it.severity() == Diagnostic.Severity.WARNING) == areWarnings)
            .count();
  }

  private static String text(String value) {
    return FORMULA.matcher(value).matches() ? "'" + value : value;
  }

  @Override
  public void end() throws IOException {
    rows.flush();
  }
}
