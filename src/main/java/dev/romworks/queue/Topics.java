package dev.romworks.queue;

import dev.romworks.job.Lane;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The names of the topics.
final class Topics {

  /// What could not be read, as it came, with the reason in its headers.
  static final String DEAD = "romworks.jobs.dead";

  /// What happens to jobs. Key: the job's id. Value: an [EventRecord].
  static final String EVENTS = "romworks.events";

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

  static List<String> all() {
    return Stream.concat(Arrays.stream(Lane.values()).map(Topics::of), Stream.of(DEAD, EVENTS))
        .toList();
  }
}
