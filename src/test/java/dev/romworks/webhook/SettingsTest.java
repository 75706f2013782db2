package dev.romworks.webhook;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Proves that settings with which nothing would ever be sent are refused at the start, by name.
class SettingsTest {

  private static Settings settings(Duration timeout, int atOnce, int each, Duration sweep) {
    return new Settings(
        Optional.empty(), Optional.empty(), 3, timeout, atOnce, each, sweep, Optional.empty());
  }

  private static void assertRefused(String setting, Settings settings) {
    assertThatThrownBy(() -> Webhooks.check(settings))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("romworks.webhook." + setting + ": must be more than ");
  }

  @Test
  void whatWouldSendNothingIsRefused() {
    Duration second = Duration.ofSeconds(1);
    Webhooks.check(settings(second, 0, 1, second)); // others send
    assertRefused("at-once", settings(second, -1, 1, second));
    assertRefused("at-once-each", settings(second, 1, 0, second));
    assertRefused("timeout", settings(Duration.ZERO, 1, 1, second));
    assertRefused("sweep", settings(second, 1, 1, Duration.ZERO));
  }
}
