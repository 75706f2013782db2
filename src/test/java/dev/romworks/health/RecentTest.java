package dev.romworks.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Proves that whoever wants to know costs little, and never waits long.
@Timeout(20)
class RecentTest {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(20);

  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void aFreshAnswerIsGivenAgain() {
    Recent<Integer> recent = new Recent<>(LONG, LONG, asked::incrementAndGet);
    assertThat(recent.get()).contains(1);
    assertThat(recent.get()).contains(1);
  }

  @Test
  void anOldAnswerIsAskedForAnew() {
    Recent<Integer> recent = new Recent<>(Duration.ZERO, LONG, asked::incrementAndGet);
    assertThat(recent.get()).contains(1);
    assertThat(recent.get()).contains(2);
  }

  @Test
  void whoHangsIsAskedOnceAndNotWaitedFor() {
    CountDownLatch answers = new CountDownLatch(1);
    Recent<Integer> recent =
        new Recent<>(
            Duration.ZERO,
            SHORT,
            () -> {
              int number = asked.incrementAndGet();
              try {
                answers.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return number;
            });
    assertThat(recent.get()).isEmpty();
    assertThat(recent.get()).isEmpty();
    assertThat(asked).hasValue(1);
    answers.countDown();
  }

  @Test
  void whoTakesLongToFailIsNotAskedAgainByTheNextWhoWantsToKnow() {
    Recent<Integer> recent =
        new Recent<>(
            Duration.ofMillis(100),
            LONG,
            () -> {
              asked.incrementAndGet();
              LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
              throw new IllegalStateException("away");
            });
    assertThat(recent.get()).isEmpty();
    assertThat(recent.get()).isEmpty();
    assertThat(asked).hasValue(1);
  }

  @Test
  void whoCannotAnswerIsNoError() {
    Recent<Integer> recent =
        new Recent<>(
            LONG,
            LONG,
            () -> {
              throw new IllegalStateException("away");
            });
    assertThat(recent.get()).isEmpty();
  }
}
