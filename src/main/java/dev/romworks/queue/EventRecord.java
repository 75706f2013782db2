package dev.romworks.queue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
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
/// @param batch null unless the job is a part of one
/// @param at RFC 3339, UTC
record EventRecord(
    long id,
    String job,
    String tenant,
    String state,
    int attempt,
    @Nullable String verdict,
    @Nullable String batch,
    String at) {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /// Reads the value of a record.
  static EventRecord of(byte[] value) {
    try {
      return JSON.readValue(value, EventRecord.class);
    } catch (IOException e) {
      throw new UncheckedIOException("not an event", e);
    }
  }

  JobState jobState() {
    return JobState.valueOf(state.toUpperCase(Locale.ROOT));
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
        event.batch() == null ? null : event.batch().toString(),
        event.at().toString());
  }
}
