package dev.romworks.job;

import java.util.UUID;

/// The name of a batch, unique for ever, and made as those of jobs are.
public record BatchId(UUID value) {

  /// A new one.
  public static BatchId create() {
    return new BatchId(JobId.create().value());
  }

  /// Reads the canonical text form.
  ///
  /// @throws IllegalArgumentException if the text is not a UUID in its canonical form
  public static BatchId parse(String text) {
    return new BatchId(JobId.parse(text).value());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
