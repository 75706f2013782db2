package dev.romworks.queue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.romworks.job.JobEvent;
import dev.romworks.job.JobState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The value of a record of [Topics#EVENTS], as JSON.
///
/// @param id grows from event to event of a job; an event that comes again has the same
/// @param state as in the API
/// @param verdict null unless finished
/// @param at RFC 3339, UTC
record EventRecord(
    long id,
    String job,
    String tenant,
    String state,
    int attempt,
    @Nullable String verdict,
    String at) {

  private static final JsonMapper JSON = new JsonMapper();

  /// The state that a record tells of.
  static JobState state(byte[] value) {
    try {
      String state = JSON.readTree(value).path("state").asText();
      return JobState.valueOf(state.toUpperCase(Locale.ROOT));
    } catch (IOException e) {
      throw new UncheckedIOException("not an event", e);
    }
  }

  /// The value that tells of a step.
  static byte[] json(JobEvent event) {
    try {
      return JSON.writeValueAsBytes(of(event));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event can be written as JSON", e);
    }
  }

  private static EventRecord of(JobEvent event) {
    return new EventRecord(
        event.id(),
        event.job().toString(),
        event.tenant().name(),
        event.state().name().toLowerCase(Locale.ROOT),
        event.attempt(),
        event.verdict(),
        event.at().toString());
  }
}
