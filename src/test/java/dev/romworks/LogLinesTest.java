package dev.romworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

/// Proves that nobody but the program begins a line of its log.
class LogLinesTest {

  private static final String FORGED = "x\n2026-11-24 INFO job 1: succeeded\33[2J\r\nz";

  private static String logged(LogRecord record) {
    new LogLines().isLoggable(record);
    return new PatternFormatter("DATE %p %s%e%n").format(record);
  }

  @Test
  void aMessageOfSeveralLinesIsIndented() {
    ExtLogRecord record =
        new ExtLogRecord(
            org.jboss.logmanager.Level.INFO,
            "job %s: {0} done",
            ExtLogRecord.FormatStyle.PRINTF,
            "x");
    record.setParameters(new Object[] {FORGED});
    assertThat(logged(record))
        .isEqualTo("DATE INFO job x\n    2026-11-24 INFO job 1: succeeded␛[2J\n    z: {0} done\n");
  }

  @Test
  void anExceptionIsToldWholeAndIndented() {
    LogRecord record = new LogRecord(Level.WARNING, "it failed");
    record.setThrown(new IllegalStateException(FORGED, new RuntimeException("cause: " + FORGED)));
    String text = logged(record);
    assertThat(text.lines().filter(line -> !line.startsWith("    ")))
        .containsExactly("DATE WARNING it failed");
    assertThat(text)
        .contains(
            "java.lang.IllegalStateException: x\n", "Caused by: ", "\tat " + getClass().getName())
        .doesNotContain("\33", "\r");
  }
}
