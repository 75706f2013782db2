package dev.romworks.job;

/// What one stage wrote to one of its standard streams, as far as it was kept.
///
/// @param text UTF-8; bytes that are not valid UTF-8 are replaced by U+FFFD
public record LogText(String stage, Stream stream, String text) {

  /// The two standard streams that a tool writes.
  public enum Stream {
    STDOUT,
    STDERR
  }
}
