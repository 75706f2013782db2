package dev.romworks.job;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Port: contents by their SHA-256; equal bytes are kept once.
public interface BlobStore {

  /// The content of this name.
  ///
  /// @param sha256 in lower-case hexadecimal
  Optional<byte[]> read(String sha256);

  /// How many bytes those contents have that a tenant has handed in as sources. Those that it has
  /// not are left out.
  Map<String, Long> handedIn(Tenant tenant, Set<String> sha256);
}
