package dev.romworks.trial;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Faults without an end, the same ones for the same seed.
final class Schedule {

  private final RandomGenerator random;
  private final List<Fault.Kind> kinds;
  private final Span between;
  private final Span lasting;
  private final int workers;

  /// @param between the pauses between faults
  /// @param lasting how long what has an end goes on
  Schedule(long seed, List<Fault.Kind> kinds, Span between, Span lasting, int workers) {
    random = new SplittableRandom(seed);
    this.kinds = List.copyOf(kinds);
    this.between = between;
    this.lasting = lasting;
    this.workers = workers;
  }

  Fault next() {
    return new Fault(
        kinds.get(random.nextInt(kinds.size())),
        between.any(random),
        random.nextInt(workers),
        lasting.any(random));
  }

  /// From how long to how long.
  record Span(Duration least, Duration most) {

    static Span ofMillis(long least, long most) {
      return new Span(Duration.ofMillis(least), Duration.ofMillis(most));
    }

    static Span ofSeconds(long least, long most) {
      return ofMillis(1000 * least, 1000 * most);
    }

    private Duration any(RandomGenerator random) {
      return Duration.ofMillis(random.nextLong(least.toMillis(), most.toMillis() + 1));
    }
  }
}
