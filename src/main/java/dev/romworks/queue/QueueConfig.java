package dev.romworks.queue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How the queue behaves.
@ConfigMapping(prefix = "romworks.queue")
interface QueueConfig {

  /// The share group of all workers.
  @WithDefault("romworks-workers")
  String group();

  /// How long a delivery is a worker's without a sign of life from it; then another one gets it.
  /// The broker allows 15 s to 60 s.
  @WithDefault("PT15S")
  Duration lease();

  /// How often the dispatcher looks for jobs that Kafka was not told of, besides being told at once
  /// of those submitted here.
  @WithDefault("PT1S")
  Duration sweep();
}
