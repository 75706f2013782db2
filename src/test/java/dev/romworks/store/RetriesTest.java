package dev.romworks.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.job.AttemptRecord.End;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Proves when a job is tried again.
class RetriesTest {

  private final Retries retries = new Retries(new SplittableRandom(5));

  @Test
  void afterAnErrorOfOursTheTimeGrows() {
    assertThat(retries.pause(End.INFRA_ERROR, 1)).isBetween(seconds(1), seconds(2));
    assertThat(retries.pause(End.INFRA_ERROR, 2)).isBetween(seconds(5), seconds(6));
  }

  @Test
  void whoLostItsWorkerOrWasGivenBackRunsAtOnce() {
    assertThat(retries.pause(End.WORKER_LOST, 2)).isZero();
    assertThat(retries.pause(End.RELEASED, 2)).isZero();
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }
}
