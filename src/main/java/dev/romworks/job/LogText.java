package dev.romworks.job;

/// What one stage wrote to one of its standard streams, as far as it was kept.
///
/// @param text inert, see [Inert]; bytes that are not valid UTF-8 are U+FFFD
public record LogText(String stage, Stream stream, String text) {

  /// @param text as the tool wrote it
  public LogText {
    text = Inert.text(text);
  }

  /// The two standard streams that a tool writes.
  public enum Stream {
    STDOUT,
    STDERR
  }
}
