package dev.romworks.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.job.Outbox.Hearing;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// When the store was heard of for long enough that who has said nothing is dead.
class HearingTest {

  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
  private final Hearing none = Hearing.none(Duration.ofSeconds(5), Duration.ofSeconds(10));

  private static Hearing everySecond(Hearing before, int from, int to) {
    Hearing hearing = before;
    for (int second = from; second <= to; second++) {
      hearing = hearing.at(NOON.plusSeconds(second));
    }
    return hearing;
  }

  @Test
  void itIsEnoughWhenTheStoreHasAnsweredAllTheTime() {
    assertThat(everySecond(none, 0, 9).isEnough()).isFalse();
    assertThat(everySecond(none, 0, 10).isEnough()).isTrue();
  }

  @Test
  void afterAGapItBeginsAnew() {
    Hearing stood = everySecond(none, 0, 20).at(NOON.plusSeconds(26));
    assertThat(stood.isEnough()).isFalse();
    assertThat(everySecond(stood, 27, 35).isEnough()).isFalse();
    assertThat(everySecond(stood, 27, 36).isEnough()).isTrue();
  }

  @Test
  void aClockThatGoesBackIsAGap() {
    Hearing back = everySecond(everySecond(none, 0, 20).at(NOON.plusSeconds(3600)), 21, 21);
    assertThat(back.isEnough()).isFalse();
    assertThat(everySecond(back, 22, 31).isEnough()).isTrue();
  }
}
