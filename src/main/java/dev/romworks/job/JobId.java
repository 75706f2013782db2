package dev.romworks.job;

import java.util.UUID;

/// The name of a job, unique for ever: a UUID, version 7 (RFC 9562) where we make it, so that ids
/// sort by age.
public record JobId(UUID value) {

  /// Reads the canonical text form.
  ///
  /// @throws IllegalArgumentException if the text is not a UUID in its canonical form
  public static JobId parse(String text) {
    UUID value = UUID.fromString(text);
    if (!value.toString().equalsIgnoreCase(text)) { // fromString pads: it takes "1-1-1-1-1"
      throw new IllegalArgumentException("not a job id: " + text);
    }
    return new JobId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
