package dev.romworks;

import dev.romworks.job.Inert;
import io.quarkus.logging.LoggingFilter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/// Sees to it that each line of the program's own log that begins with a date was begun by the
/// program. What a source, a tool or a client says may get into a message, or into an exception's
/// (the database quotes values in its own); there it is inert, and of a record of several lines all
/// but the first are indented.
///
/// A filter, because that is where every record passes, whoever made it.
@LoggingFilter(name = "log-lines")
public final class LogLines implements Filter {

  private static final PatternFormatter MESSAGE = new PatternFormatter("%s");

  @Override
  public boolean isLoggable(LogRecord record) {
    StringWriter text = new StringWriter().append(MESSAGE.format(record));
    if (record.getThrown() != null) {
      record.getThrown().printStackTrace(new PrintWriter(text.append('\n'), true));
      record.setThrown(null);
    }
    record.setMessage(Inert.text(text.toString().stripTrailing()).replace("\n", "\n    "));
    record.setParameters(null);
    return true;
  }
}
