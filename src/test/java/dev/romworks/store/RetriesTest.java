package dev.romworks.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.job.AttemptRecord.End;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
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
  void whoLostItsWorkerOnceRunsAtOnceAndThenAtSomeMomentOfItsOwn() {
    assertThat(retries.pause(End.WORKER_LOST, 1)).isZero();
    assertThat(IntStream.range(0, 100).mapToObj(_ -> retries.pause(End.WORKER_LOST, 2)).distinct())
        .hasSizeGreaterThan(50)
        .allSatisfy(pause -> assertThat(pause).isBetween(seconds(1), seconds(11)));
  }

  @Test
  void whoWasGivenBackRunsAtOnce() {
    assertThat(retries.pause(End.RELEASED, 2)).isZero();
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }
}
