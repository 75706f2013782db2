package dev.romworks.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Proves that spoiled words of tools are read without an exception, in time, and to a bounded
/// result; and keeps the inputs that once were not.
@Timeout(120)
class FuzzedWordsTest {

  private static final int LONG = 4 << 20;

  private final FuzzTarget words = new FuzzedWords();

  @Test
  void spoiledWordsAreRead() {
    long end = System.nanoTime() + Duration.ofSeconds(3).toNanos();
    for (long iteration = 0; System.nanoTime() < end; iteration++) {
      FuzzTarget.Fed fed = words.feed(words.input(1, iteration));
      assertThat(fed.faults()).as("iteration %d", iteration).isEmpty();
    }
  }

  @Test
  void theSameSeedSpoilsTheSameInTheSameWay() {
    assertThat(new FuzzedWords().input(7, 1)).isEqualTo(words.input(7, 1));
    assertThat(words.input(7, 2)).isNotEqualTo(words.input(7, 1));
    assertThat(words.input(8, 1)).isNotEqualTo(words.input(7, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "error: x\n",
        "error: \n    at a(1)\n    <- ",
        "    at a(1) <- b(2) <- ",
        "a(1) -> ",
        "a.asm:1:",
        "a.asm(1): ",
        "::REPT~1",
        "Unresolved external '",
        "Unresolved external 'x' referenced in:\n  c.s(3)\n",
        "\33[31m",
        "a.b: ",
        "a.",
        "\n"
      })
  void aLogFullOfOneThingIsRead(String piece) {
    String said = "error: " + piece.repeat(LONG / piece.length());
    assertThat(words.feed(said.getBytes(StandardCharsets.UTF_8)).faults()).isEmpty();
  }
}
