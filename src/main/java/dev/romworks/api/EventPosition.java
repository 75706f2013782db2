package dev.romworks.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How far a client has followed a job. What a step leaves behind, logs and a diagnosis, is told
/// before the step itself; so `17.2` is the second part of what comes before step 17, and `17` all
/// of it.
///
/// @param step the step's id; 0 before the first
/// @param part of what comes before it, from 1
record EventPosition(long step, int part) implements Comparable<EventPosition> {

  static final EventPosition START = new EventPosition(0, 0);
  private static final int ALL = Integer.MAX_VALUE;
  private static final Pattern TEXT = Pattern.compile("(\\d{1,18})(?:\\.(\\d{1,9}))?");

  static EventPosition after(long step) {
    return new EventPosition(step, ALL);
  }

  /// @param text the header `Last-Event-ID`
  /// @throws HttpProblem 400 if it is none of ours
  static EventPosition parse(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return START;
    }
    Matcher position = TEXT.matcher(text);
    if (!position.matches()) {
      throw Problems.badRequest("bad-event-id", "Last-Event-ID: must be an event's of this stream");
    }
    String part = position.group(2);
    return new EventPosition(
        Long.parseLong(position.group(1)), part == null ? ALL : Integer.parseInt(part));
  }

  @Override
  public int compareTo(EventPosition other) {
    int steps = Long.compare(step, other.step);
    return steps == 0 ? Integer.compare(part, other.part) : steps;
  }

  @Override
  public String toString() {
    return part == ALL ? Long.toString(step) : step + "." + part;
  }
}
