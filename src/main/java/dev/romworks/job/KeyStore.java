package dev.romworks.job;

import java.util.Optional;
import java.util.UUID;

/// Port: keys. Every method throws [StoreUnavailable] when the store is out of reach.
public interface KeyStore {

  /// Whether there is any key, expired or not: then nobody may ask without.
  boolean hasAny();

  /// What a key is good for; empty if there is none such, or it has expired.
  ///
  /// @param sha256 of the key, in lower-case hexadecimal
  Optional<Grant> find(String sha256);

  /// How many jobs wait that were handed in by a key.
  int queued(UUID key);
}
