package dev.romworks.queue;

import dev.romworks.job.JobEvent;
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

  static EventRecord of(JobEvent event) {
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
