package dev.romworks;

import io.quarkus.logging.json.runtime.JsonFormatter;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.logging.Handler;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.LogContext;

/// Gives each line of a log in JSON that is about a job the field `job`: such messages begin with
/// its id. Put around the framework's formatter, which has no fields that change from line to line.
final class JobField extends ExtFormatter {

  private static final Pattern ABOUT_JOB =
      Pattern.compile("job ([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}): ");

  private final JsonFormatter json;

  JobField(JsonFormatter json) {
    this.json = json;
  }

  @Override
  public String format(ExtLogRecord record) {
    String line = json.format(record);
    Matcher about = ABOUT_JOB.matcher(String.valueOf(record.getMessage()));
    return about.lookingAt()
        ? "{\"job\":\"" + about.group(1) + "\"," + line.substring(line.indexOf('{') + 1)
        : line;
  }

  /// Does so before anything is said of a job.
  @ApplicationScoped
  static class Start {

    void start(@Observes @Priority(1) StartupEvent event) {
      Arrays.stream(LogContext.getLogContext().getLogger("").getHandlers())
          .flatMap(JobField.Start::withThoseBehind)
          .forEach(handler -> {
            if (handler.getFormatter() instanceof JsonFormatter json) {
              handler.setFormatter(new JobField(json));
            }
          });
    }

    private static Stream<Handler> withThoseBehind(Handler handler) {
      Handler[] behind = handler instanceof ExtHandler ext ? ext.getHandlers() : new Handler[0];
      return Stream.concat(
          Stream.of(handler), Arrays.stream(behind).flatMap(JobField.Start::withThoseBehind));
    }
  }
}
