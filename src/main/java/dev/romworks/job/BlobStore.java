package dev.romworks.job;

import java.util.Optional;

/// Port: contents by their SHA-256; equal bytes are kept once.
public interface BlobStore {

  /// The content of this name.
  ///
  /// @param sha256 in lower-case hexadecimal
  Optional<byte[]> read(String sha256);
}
