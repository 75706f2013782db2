package dev.romworks.retention;

import dev.romworks.job.JobState;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How old what is kept may become; without an age it is kept for ever.
///
/// @param outputs of artifacts and logs, since the job was finished
/// @param records of jobs, by the state in which they ended, since then
record Ages(@Nullable Duration outputs, Map<JobState, Duration> records) {

  private static final String ARTIFACTS = "romworks.retention.artifacts";
  private static final String FINISHED = "romworks.retention.finished";
  private static final String QUARANTINED = "romworks.retention.quarantined";

  /// Reads the settings.
  ///
  /// @throws IllegalArgumentException if they contradict each other; the message says what to set
  static Ages of(RetentionConfig config) {
    config.artifacts().ifPresent(age -> requireNotNegative(ARTIFACTS, age));
    config.finished().ifPresent(age -> requireNotNegative(FINISHED, age));
    config.quarantined().ifPresent(age -> requireNotNegative(QUARANTINED, age));
    config.finished().ifPresent(age -> requireAtMost(age, config.artifacts()));
    Map<JobState, Duration> records = new EnumMap<>(JobState.class);
    config.finished().ifPresent(age -> records.put(JobState.FINISHED, age));
    config.quarantined().ifPresent(age -> records.put(JobState.QUARANTINED, age));
    return new Ages(config.artifacts().orElse(null), Map.copyOf(records));
  }

  private static void requireNotNegative(String setting, Duration age) {
    if (age.isNegative()) {
      throw new IllegalArgumentException("%s: %s is less than no time".formatted(setting, age));
    }
  }

  private static void requireAtMost(Duration finished, Optional<Duration> artifacts) {
    if (artifacts.isEmpty() || artifacts.get().compareTo(finished) > 0) {
      throw new IllegalArgumentException(
          "%s: artifacts would be kept %s, and the records that name them only for %s (%s); set it to that or less"
              .formatted(
                  ARTIFACTS,
                  artifacts.map(age -> "for " + words(age)).orElse("for ever"),
                  words(finished),
                  FINISHED));
    }
  }

  private static String words(Duration age) {
    return age.equals(Duration.ofDays(age.toDays())) ? age.toDays() + " days" : age.toString();
  }
}
