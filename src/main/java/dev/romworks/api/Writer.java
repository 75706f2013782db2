package dev.romworks.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.romworks.api.QueueGauge.Place;
import dev.romworks.job.Batch;
import dev.romworks.job.Job;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Writes jobs and batches as JSON.
@ApplicationScoped
class Writer {

  private static final Duration LEAST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final QueueGauge gauge;
  private final ObjectMapper json;

  Writer(QueueGauge gauge, ObjectMapper json) {
    this.gauge = gauge;
    this.json = json;
  }

  Representation write(Job job) {
    Optional<Place> place = gauge.place(job);
    byte[] body = json(JobView.of(job, place));
    byte[] core = // who does not wait is all there is
        job.ahead() == null ? body : json(JobView.of(job, Optional.empty()));
    Optional<Duration> retryAfter =
        job.state().isFinal() ? Optional.empty() : Optional.of(retryAfter(place));
    return Representation.of(body, core, retryAfter);
  }

  Representation write(Batch batch) {
    byte[] body = json(BatchView.of(batch));
    Optional<Duration> retryAfter =
        batch.isEnded() ? Optional.empty() : Optional.of(within(gauge.timeFor(batch)));
    return Representation.of(body, body, retryAfter);
  }

  /// Not before its turn is expected, for a while.
  private static Duration retryAfter(Optional<Place> place) {
    return within(place.flatMap(Place::start).map(it -> Duration.between(Instant.now(), it)));
  }

  private static Duration within(Optional<Duration> expected) {
    return expected
        .map(time -> time.compareTo(LONGEST) < 0 ? time : LONGEST)
        .filter(time -> time.compareTo(LEAST) > 0)
        .orElse(LEAST);
  }

  private byte[] json(Object view) {
    try {
      return json.writeValueAsBytes(view);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what is shown can be written as JSON", e);
    }
  }
}
