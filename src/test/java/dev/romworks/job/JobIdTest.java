package dev.romworks.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Proves that the ids that we make are UUIDs of version 7, which tell their age.
class JobIdTest {

  @Test
  void anIdIsAUuidOfVersion7AndTellsWhenItWasMade() {
    long before = Instant.now().toEpochMilli();
    Set<JobId> made = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      JobId id = JobId.create();
      assertThat(id.value().version()).isEqualTo(7);
      assertThat(id.value().variant()).isEqualTo(2);
      assertThat(id.value().getMostSignificantBits() >>> 16)
          .isBetween(before, Instant.now().toEpochMilli());
      made.add(id);
    }
    assertThat(made).hasSize(1000);
  }
}
