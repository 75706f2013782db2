package dev.romworks.trial;

import java.time.Duration;
import java.util.List;

/// What came of a scenario: a row of the table.
///
/// @param extra attempts beyond the first of each job, and how many there may be
/// @param restart how long lost jobs waited for their next attempt, and how long they may
/// @param other what else was measured
record Report(
    String scenario,
    int jobs,
    String faults,
    int lost,
    int doubled,
    String extra,
    String restart,
    String other,
    Duration time,
    List<String> wrong) {

  static final String HEADER =
      """
      | scenario | jobs | faults | lost | doubled | extra runs | restart p50 / p99 | measured | time | |
      | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\
      """;

  private static final int MAX_CELL = 400; // characters

  /// Nothing but that it could not be carried out.
  static Report broken(String scenario, Duration time, Throwable cause) {
    return new Report(scenario, 0, "", 0, 0, "", "", "", time, List.of(cause.toString()));
  }

  boolean isOk() {
    return wrong.isEmpty();
  }

  @Override
  public String toString() {
    return "| %s | %d | %s | %d | %d | %s | %s | %s | %d s | %s |"
        .formatted(
            scenario,
            jobs,
            faults,
            lost,
            doubled,
            extra,
            restart,
            other,
            time.toSeconds(),
            isOk() ? "ok" : "**WRONG**: " + cell(String.join("; ", wrong)));
  }

  private static String cell(String text) {
    String line = text.replaceAll("\\p{Cc}", " ").replace("|", "\\|");
    return line.length() > MAX_CELL ? line.substring(0, MAX_CELL) + "…" : line;
  }
}
