package dev.romworks.job;

import java.util.Optional;
import java.util.UUID;

/// Who hands something in.
///
/// @param key by which they do; empty where there are no keys, and for what comes by Kafka
public record Owner(Tenant tenant, Optional<UUID> key) {

  /// A tenant, by no key.
  public static Owner of(Tenant tenant) {
    return new Owner(tenant, Optional.empty());
  }
}
