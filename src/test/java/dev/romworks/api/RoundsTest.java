package dev.romworks.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// However many ask, there is one question at a time, and nobody is told what was before they
/// asked.
@Timeout(30)
class RoundsTest {

  private final ConcurrentLinkedQueue<Set<String>> read = new ConcurrentLinkedQueue<>();

  @Test
  void whoAsksWhileItIsReadIsAnsweredByTheNextRoundAllTogether() throws Exception {
    Semaphore goOn = new Semaphore(0);
    Rounds<String, Integer> rounds =
        new Rounds<>(
            Duration.ZERO,
            keys -> {
              read.add(Set.copyOf(keys));
              goOn.acquireUninterruptibly();
              return all(keys, read.size());
            });
    try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Optional<Integer>> first = askers.submit(() -> rounds.ask("a"));
      Awaitility.await().until(() -> read.size() == 1);
      List<Future<Optional<Integer>>> later = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        String key = i % 2 == 0 ? "a" : "b";
        later.add(askers.submit(() -> rounds.ask(key)));
      }
      Awaitility.await().until(() -> rounds.waiting() == 2);
      goOn.release(2);
      assertThat(first.get()).contains(1);
      for (Future<Optional<Integer>> answer : later) {
        assertThat(answer.get()).as("what was read after they had asked").contains(2);
      }
    }
    assertThat(read).containsExactly(Set.of("a"), Set.of("a", "b"));
  }

  @Test
  void whatIsNotThereIsNotAnswered() {
    assertThat(new Rounds<String, Integer>(Duration.ZERO, _ -> Map.of()).ask("a")).isEmpty();
  }

  @Test
  void whatCannotBeReadIsTheTroubleOfThoseAloneWhoAskForIt() throws Exception {
    Semaphore goOn = new Semaphore(0);
    Rounds<String, Integer> rounds =
        new Rounds<>(
            Duration.ZERO,
            keys -> {
              read.add(Set.copyOf(keys));
              if (keys.contains("first")) {
                goOn.acquireUninterruptibly(); // until the next round has both
              } else if (keys.contains("broken")) {
                throw new IllegalStateException("broken");
              }
              return all(keys, 7);
            });
    try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Optional<Integer>> first = askers.submit(() -> rounds.ask("first"));
      Awaitility.await().until(() -> read.size() == 1);
      Future<Optional<Integer>> sound = askers.submit(() -> rounds.ask("sound"));
      Future<Optional<Integer>> broken = askers.submit(() -> rounds.ask("broken"));
      Awaitility.await().until(() -> rounds.waiting() == 2);
      goOn.release();
      assertThat(first.get()).contains(7);
      assertThat(sound.get()).contains(7);
      assertThatThrownBy(broken::get).hasRootCauseMessage("broken");
    }
  }

  @Test
  void afterAFailureTheNextRoundIsReadAsEver() {
    AtomicInteger times = new AtomicInteger();
    Rounds<String, Integer> rounds =
        new Rounds<>(
            Duration.ZERO,
            keys -> {
              if (times.incrementAndGet() == 1) {
                throw new IllegalStateException("away");
              }
              return all(keys, 7);
            });
    assertThatThrownBy(() -> rounds.ask("a"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("away");
    assertThat(rounds.ask("a")).contains(7);
  }

  @Test
  void nobodyIsToldWhatWasBeforeTheyAsked() throws ExecutionException, InterruptedException {
    AtomicInteger truth = new AtomicInteger();
    Rounds<String, Integer> rounds =
        new Rounds<>(Duration.ofNanos(1000), keys -> all(keys, truth.get()));
    try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        all.add(
            askers.submit(() -> {
              for (int n = 0; n < 2000; n++) {
                int before = truth.incrementAndGet();
                assertThat(rounds.ask("a").orElseThrow()).isGreaterThanOrEqualTo(before);
              }
            }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
  }

  @Test
  void roundsBeginAPauseApart() {
    Rounds<String, Integer> rounds = new Rounds<>(Duration.ofMillis(50), keys -> all(keys, 1));
    long began = System.nanoTime();
    for (int i = 0; i < 4; i++) {
      rounds.ask("a");
    }
    assertThat(Duration.ofNanos(System.nanoTime() - began))
        .isGreaterThanOrEqualTo(Duration.ofMillis(150));
  }

  private static Map<String, Integer> all(Set<String> keys, int value) {
    Map<String, Integer> answers = new HashMap<>();
    keys.forEach(key -> answers.put(key, value));
    return answers;
  }
}
