package dev.romworks.webhook;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// Settings as a test needs them.
record Settings(
    Optional<Set<String>> allowedHosts,
    Optional<Set<String>> refusedNets,
    int maxPerTenant,
    Duration timeout,
    int atOnce,
    int atOnceEach,
    Duration sweep,
    Optional<Path> trust)
    implements WebhookConfig {

  /// A try may take half a second; no host is allowed.
  static final Settings USUAL =
      new Settings(
          Optional.empty(),
          Optional.empty(),
          3,
          Duration.ofMillis(500),
          8,
          4,
          Duration.ofMillis(20),
          Optional.empty());

  Settings allowing(String... hosts) {
    return new Settings(
        Optional.of(Set.of(hosts)),
        refusedNets,
        maxPerTenant,
        timeout,
        atOnce,
        atOnceEach,
        sweep,
        trust);
  }

  Settings trusting(Path certificate) {
    return new Settings(
        allowedHosts,
        refusedNets,
        maxPerTenant,
        timeout,
        atOnce,
        atOnceEach,
        sweep,
        Optional.of(certificate));
  }

  Settings within(Duration time) {
    return new Settings(
        allowedHosts, refusedNets, maxPerTenant, time, atOnce, atOnceEach, sweep, trust);
  }

  Settings refusing(String... nets) {
    return new Settings(
        allowedHosts,
        Optional.of(Set.of(nets)),
        maxPerTenant,
        timeout,
        atOnce,
        atOnceEach,
        sweep,
        trust);
  }

  Settings sendingNothing() {
    return new Settings(
        allowedHosts, refusedNets, maxPerTenant, timeout, 0, atOnceEach, sweep, trust);
  }
}
