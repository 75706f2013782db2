package dev.romworks.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.romworks.job.JobState;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;

/// Proves which settings are taken, what they mean, and that others are refused with a word on what
/// to set.
class AgesTest {

  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration QUARTER = Duration.ofDays(90);

  static RetentionConfig config(String... settings) {
    Map<String, String> properties = new HashMap<>();
    for (String setting : settings) {
      String[] parts = setting.split("=", 2);
      properties.put("romworks.retention." + parts[0], parts[1]);
    }
    return config(new PropertiesConfigSource(properties, "test", 400));
  }

  private static RetentionConfig config(ConfigSource source) {
    return new SmallRyeConfigBuilder()
        .withMapping(RetentionConfig.class)
        .withSources(source)
        .build()
        .getConfigMapping(RetentionConfig.class);
  }

  private static Ages ages(String... settings) {
    return Ages.of(config(settings));
  }

  private static void refuses(String message, String... settings) {
    assertThatThrownBy(() -> ages(settings))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void outputsAreKeptForAMonthAndRecordsForThree() {
    assertThat(ages())
        .isEqualTo(
            new Ages(MONTH, Map.of(JobState.FINISHED, QUARTER, JobState.QUARANTINED, QUARTER)));
  }

  @Test
  void whatIsSetToNothingIsKeptForEver() {
    assertThat(ages("artifacts=", "finished=", "quarantined=")).isEqualTo(new Ages(null, Map.of()));
    assertThat(ages("finished=")).isEqualTo(new Ages(MONTH, Map.of(JobState.QUARANTINED, QUARTER)));
    assertThat(ages("quarantined=")).isEqualTo(new Ages(MONTH, Map.of(JobState.FINISHED, QUARTER)));
  }

  @Test
  void soItIsInTheEnvironment() {
    Map<String, String> environment = Map.of("ROMWORKS_RETENTION_QUARANTINED", "");
    assertThat(Ages.of(config(new EnvConfigSource(environment, 300))).records())
        .containsOnlyKeys(JobState.FINISHED);
  }

  @Test
  void artifactsMayBeKeptAsLongAsTheRecordsThatNameThemAndNoLonger() {
    assertThat(ages("artifacts=P90D").outputs()).isEqualTo(QUARTER);
    refuses(
        "romworks.retention.artifacts: artifacts would be kept for PT2160H1S, and the records that"
            + " name them only for 90 days (romworks.retention.finished); set it to that or less",
        "artifacts=P90DT1S");
    refuses(
        "romworks.retention.artifacts: artifacts would be kept for ever, and the records that"
            + " name them only for 90 days (romworks.retention.finished); set it to that or less",
        "artifacts=");
  }

  @Test
  void whoIsQuarantinedHasNoArtifactsAndMayGoSooner() {
    assertThat(ages("quarantined=P1D").records())
        .containsEntry(JobState.QUARANTINED, Duration.ofDays(1));
  }

  @Test
  void noAgeIsLessThanNothing() {
    refuses("romworks.retention.quarantined: PT-1S is less than no time", "quarantined=PT-1S");
  }
}
