package dev.romworks.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.trial.FuzzRound.Result;
import dev.romworks.trial.FuzzTarget.Fed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Proves that a round counts what came of its inputs, and that no fault of a target goes unseen.
@Timeout(60)
class FuzzRoundTest {

  private static final Duration MOMENT = Duration.ofMillis(200);
  private static final Duration LONG = Duration.ofSeconds(50);

  @TempDir Path folder;

  private interface Feed {
    Fed feed(byte[] input);
  }

  /// Its inputs are the iteration as one byte.
  private record Fake(Feed feed) implements FuzzTarget {

    @Override
    public String kind() {
      return "fake";
    }

    @Override
    public byte[] input(long seed, long iteration) {
      return new byte[] {(byte) iteration};
    }

    @Override
    public Fed feed(byte[] input) {
      return feed.feed(input);
    }
  }

  private Result play(FuzzTarget target, Duration time) {
    return FuzzRound.play(target, time, 1, folder);
  }

  @Test
  void whatCameOfEachInputIsCounted() {
    Result result = play(new Fake(_ -> new Fed("well", List.of())), MOMENT);
    assertThat(result.isSound()).isTrue();
    assertThat(result.inputs()).isPositive();
    assertThat(result.ends()).containsExactly(Map.entry("well", (int) result.inputs()));
  }

  @Test
  void anExceptionAndAnErrorOfATargetAreFaultsAndTheirInputsAreKept() throws IOException {
    Result result =
        play(
            new Fake(input ->
                switch (input[0]) {
                  case 5 -> throw new IllegalStateException("broken");
                  case 7 -> throw new StackOverflowError("deep");
                  default -> new Fed("well", List.of());
                }),
            MOMENT);
    assertThat(result.isSound()).isFalse();
    assertThat(result.ends()).containsKeys("well", "thrown");
    assertThat(result.faults())
        .anySatisfy(fault -> assertThat(fault).contains("fake-1-5", "thrown", "broken"))
        .anySatisfy(fault -> assertThat(fault).contains("fake-1-7", "thrown", "deep"));
    assertThat(Files.readAllBytes(folder.resolve("fake-1-5"))).containsExactly(5);
  }

  @Test
  void aTargetThatMakesNoInputIsAFault() {
    FuzzTarget target =
        new FuzzTarget() {
          @Override
          public String kind() {
            return "none";
          }

          @Override
          public byte[] input(long seed, long iteration) {
            throw new IllegalStateException("no input");
          }

          @Override
          public Fed feed(byte[] input) {
            return new Fed("fed", List.of());
          }
        };
    Result result = play(target, LONG);
    assertThat(result.faults()).allSatisfy(fault -> assertThat(fault).contains("no input"));
    assertThat(result.ends()).containsOnlyKeys("thrown");
  }

  @Test
  void aRoundEndsEarlyWhereEveryInputFails() {
    Result result = play(new Fake(_ -> new Fed("bad", List.of("fault"))), LONG);
    assertThat(result.inputs()).isBetween(20L, 20L + FuzzRound.AT_ONCE);
  }

  @Test
  void whatIsLeftBehindIsNoSoundResult() {
    Result result = play(new Fake(_ -> new Fed("well", List.of())), MOMENT);
    assertThat(result.leaving(List.of("a process")).isSound()).isFalse();
    assertThat(result.leaving(List.of()).isSound()).isTrue();
  }
}
