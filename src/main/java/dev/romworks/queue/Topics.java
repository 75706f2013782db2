package dev.romworks.queue;

import dev.romworks.job.Lane;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// The names of the topics.
final class Topics {

  /// What could not be read, as it came, with the reason in its headers.
  static final String DEAD = "romworks.jobs.dead";

  /// What happens to jobs. Key: the job's id. Value: an [EventRecord].
  static final String EVENTS = "romworks.events";

  /// The header that the W3C has for it.
  static final String TRACE = "traceparent";

  private static final Pattern TRACE_FORM =
      Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
  private static final String JOBS = "romworks.jobs.";

  private Topics() {}

  /// The topic of a lane's jobs. It has one partition: the group's assignor would spread several
  /// over the workers, and some would idle. Key: the job's id. Value: a [JobRecord].
  static String of(Lane lane) {
    return JOBS + lane.name().toLowerCase(Locale.ROOT);
  }

  /// The lane whose topic this is.
  static Optional<Lane> lane(String topic) {
    return Arrays.stream(Lane.values()).filter(lane -> of(lane).equals(topic)).findFirst();
  }

  /// What a record of a job says of its trace; empty if that is nothing that the W3C knows.
  static Optional<String> trace(ConsumerRecord<?, ?> record) {
    return Optional.ofNullable(record.headers().lastHeader(TRACE))
        .filter(header -> header.value() != null)
        .map(header -> new String(header.value(), StandardCharsets.US_ASCII))
        .filter(trace -> TRACE_FORM.matcher(trace).matches());
  }

  static List<String> all() {
    return Stream.concat(Arrays.stream(Lane.values()).map(Topics::of), Stream.of(DEAD, EVENTS))
        .toList();
  }
}
