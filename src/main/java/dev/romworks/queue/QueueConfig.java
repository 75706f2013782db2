package dev.romworks.queue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/// How the queue behaves.
@ConfigMapping(prefix = "romworks.queue")
interface QueueConfig {

  /// The share groups of all workers, one a lane, have this name and the lane's.
  @WithDefault("romworks-workers")
  String group();

  /// How long a delivery is a worker's without a sign of life from it; then another one gets it.
  /// The broker allows 15 s to 60 s.
  @WithDefault("PT15S")
  Duration lease();

  /// How often the dispatcher looks for jobs that Kafka was not told of, besides being told at once
  /// of those submitted here; and for what Kafka or a worker has lost.
  @WithDefault("PT1S")
  Duration sweep();

  /// How much work Kafka is told of ahead, of one tenant that is alone.
  @WithDefault("PT0.3S")
  Duration ahead();

  /// How many times as many jobs of a tenant begin as of one with weight 1, while both have some
  /// waiting; 1 where it is not set.
  Map<String, Integer> weights();
}
