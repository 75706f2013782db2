package dev.romworks.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// How long what jobs leave is kept. Where an age is set to nothing, that is for ever.
@ConfigMapping(prefix = "romworks.retention")
interface RetentionConfig {

  /// How long the artifacts and logs of a job are kept that is finished; its record tells what they
  /// were.
  @WithDefault("P30D")
  Optional<Duration> artifacts();

  /// How long the record of a job is kept that is finished; not less than its artifacts.
  @WithDefault("P90D")
  Optional<Duration> finished();

  /// How long the record of a job is kept that is quarantined.
  @WithDefault("P90D")
  Optional<Duration> quarantined();

  /// How often it is looked for what is due.
  @WithDefault("PT1M")
  Duration sweep();
}
