package dev.romworks.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// When a try that has failed is made again: soon at first, and for about a day. Up to a tenth is
/// added at random, so that those that failed together do not come back together.
record Schedule(RandomGenerator random) {

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(8),
          Duration.ofHours(8));
  private static final int PART = 10;
  static final Duration LONGEST_WISH = Duration.ofHours(8);

  /// How long to wait after a try.
  ///
  /// @param counted how many tries there were, with this one
  /// @param wish for how long the receiver wants not to be called; it may have eight hours
  /// @return empty if there is to be no other try
  Optional<Duration> pause(int counted, Duration wish) {
    if (counted > PAUSES.size()) {
      return Optional.empty();
    }
    Duration usual = PAUSES.get(counted - 1);
    Duration pause =
        usual.plusMillis(random.nextLong(usual.toMillis() / PART + 1)); // at least as long
    Duration granted = wish.compareTo(LONGEST_WISH) < 0 ? wish : LONGEST_WISH;
    return Optional.of(pause.compareTo(granted) > 0 ? pause : granted);
  }
}
