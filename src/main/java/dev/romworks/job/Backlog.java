package dev.romworks.job;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// What waits in a lane, and how fast it moves.
///
/// @param queued jobs by tenant
/// @param startsPerSecond of jobs of that lane, lately
public record Backlog(Map<Tenant, Long> queued, double startsPerSecond) {

  public Backlog {
    queued = Map.copyOf(queued);
  }

  /// Jobs that wait, of all tenants.
  public long total() {
    return queued.values().stream().mapToLong(Long::longValue).sum();
  }

  /// Which one a job is in the queue, from 1, as tenants take turns: before it are those of its own
  /// tenant, and of each other one as many, or as it has.
  ///
  /// @param ahead jobs of its own tenant before it
  public long position(Tenant tenant, long ahead) {
    return 1
        + ahead
        + queued.entrySet().stream()
            .filter(other -> !other.getKey().equals(tenant))
            .mapToLong(other -> Math.min(other.getValue(), ahead + 1))
            .sum();
  }

  /// How long it takes until as many jobs have begun; empty where none does.
  public Optional<Duration> timeFor(long jobs) {
    return startsPerSecond > 0
        ? Optional.of(Duration.ofMillis((long) (1000 * jobs / startsPerSecond)))
        : Optional.empty();
  }
}
