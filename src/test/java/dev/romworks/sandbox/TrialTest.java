package dev.romworks.sandbox;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TrialTest {

  private static List<String> shell(String script) {
    return List.of("/bin/sh", "-c", script);
  }

  @Test
  void whatFailsIsToldInItsOwnWords() {
    assertThatCode(() -> Trial.succeed(shell("echo yes"), "no")).doesNotThrowAnyException();
    assertThatThrownBy(() -> Trial.succeed(shell("echo why >&2; exit 1"), "it cannot"))
        .isInstanceOf(IOException.class)
        .hasMessage("it cannot: why");
  }

  @Test
  @Timeout(30)
  void whatDoesNotEndFails() {
    assertThatThrownBy(
            () -> Trial.succeed(shell("exec sleep 60"), "it cannot", Duration.ofMillis(300)))
        .isInstanceOf(IOException.class)
        .hasMessage("it cannot: no end within PT0.3S");
  }
}
