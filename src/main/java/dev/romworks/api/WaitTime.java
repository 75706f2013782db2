package dev.romworks.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How long a request would wait.
final class WaitTime {

  private static final Pattern PREFERENCE = // RFC 7240: a token or a quoted string, any case
      Pattern.compile("(?i)(?:^|[,;\\s])wait\\s*=\\s*\"?(\\d{1,9})\"?(?=$|[,;\\s])");

  private WaitTime() {}

  /// How long `?wait=` wants to wait; zero where it is left out.
  ///
  /// @throws HttpProblem 400 if it is no number of seconds up to the maximum
  static Duration asked(@Nullable String parameter, Duration most) {
    if (parameter == null) {
      return Duration.ZERO;
    }
    long max = most.toSeconds();
    if (!parameter.matches("\\d{1,9}") || Long.parseLong(parameter) > max) {
      throw Problems.badRequest(
          "bad-wait", "wait: must be a whole number of seconds from 0 to " + max);
    }
    return Duration.ofSeconds(Long.parseLong(parameter));
  }

  /// How long the header `Prefer: wait=N` wants to wait, no longer than the maximum; zero where it
  /// does not.
  static Duration preferred(@Nullable String prefer, Duration most) {
    Matcher wait = PREFERENCE.matcher(prefer == null ? "" : prefer);
    if (!wait.find()) {
      return Duration.ZERO;
    }
    Duration time = Duration.ofSeconds(Long.parseLong(wait.group(1)));
    return time.compareTo(most) < 0 ? time : most;
  }

  /// Tells the client that its preference was heard.
  static void tell(Duration wait, ResponseBuilder response) {
    if (wait.isPositive()) {
      response.header("Preference-Applied", "wait=" + wait.toSeconds());
    }
  }
}
