package dev.romworks.job;

import java.security.SecureRandom;
import java.util.UUID;

/// The name of a job, unique for ever: a UUID, version 7 (RFC 9562) where we make it, so that ids
/// sort by age.
public record JobId(UUID value) {

  private static final SecureRandom RANDOM = new SecureRandom();

  /// A new one: milliseconds, version, 12 random bits, variant, 62 random bits.
  public static JobId create() {
    long time = System.currentTimeMillis() << 16;
    long random = RANDOM.nextLong();
    return new JobId(
        new UUID(time | 0x7000 | (random & 0xfff), RANDOM.nextLong() >>> 2 | Long.MIN_VALUE));
  }

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
