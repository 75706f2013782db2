package dev.romworks.api;

import dev.romworks.job.Grant;
import dev.romworks.job.KeyStore;
import java.util.Optional;
import java.util.UUID;

/// A store with no key that anybody could name.
record NoKeys(boolean hasAny) implements KeyStore {

  @Override
  public Optional<Grant> find(String sha256) {
    return Optional.empty();
  }

  @Override
  public int queued(UUID key) {
    return 0;
  }
}
