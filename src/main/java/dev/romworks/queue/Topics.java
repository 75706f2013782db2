package dev.romworks.queue;

import dev.romworks.job.Lane;
import java.util.Locale;

/// The names of the topics.
final class Topics {

  private Topics() {}

  /// The topic of a lane's jobs. It has one partition: the group's assignor would spread several
  /// over the workers, and some would idle. Key: the job's id. Value: `{"job": "<id>"}`.
  static String of(Lane lane) {
    return "romworks.jobs." + lane.name().toLowerCase(Locale.ROOT);
  }
}
