package dev.romworks.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Proves that who rings alone is answered at once, and a crowd together.
class BellTest {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration GATHERED = Duration.ofMillis(50);
  private static final Duration SHORT = Duration.ofMillis(60);

  private final Bell bell = new Bell();

  @Test
  void theFirstRingIsAnsweredAtOnceAndThoseThatFollowAreGathered() throws InterruptedException {
    long began = System.nanoTime();
    bell.ring();
    assertThat(await(LONG)).isLessThan(LONG);
    bell.ring();
    bell.ring();
    assertThat(await(LONG)).isLessThan(LONG);
    assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(GATHERED.toNanos());
    assertThat(await(SHORT)).isGreaterThanOrEqualTo(SHORT); // there is no ring left
  }

  private Duration await(Duration atMost) throws InterruptedException {
    long began = System.nanoTime();
    bell.await(atMost);
    return Duration.ofNanos(System.nanoTime() - began);
  }
}
