package dev.romworks.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Proves that who rings alone is answered at once, and a crowd together.
class BellTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  private final Bell bell = new Bell();

  @Test
  void theFirstRingIsAnsweredAtOnceAndThoseThatFollowAreGathered() throws InterruptedException {
    bell.ring();
    Duration first = await(LONG);
    bell.ring();
    bell.ring();
    Duration second = await(LONG);
    assertThat(second).isGreaterThan(Duration.ofMillis(40)).isGreaterThan(first);
    assertThat(await(Duration.ofMillis(60))).isGreaterThanOrEqualTo(Duration.ofMillis(60));
  }

  private Duration await(Duration atMost) throws InterruptedException {
    long began = System.nanoTime();
    bell.await(atMost);
    return Duration.ofNanos(System.nanoTime() - began);
  }
}
