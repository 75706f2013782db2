package dev.romworks.archive;

import java.io.IOException;

/// An archive that is refused; the message says what is wrong with which entry.
public sealed class BadArchive extends IOException permits TooManyEntries {

  private static final long serialVersionUID = 1L;
  private static final int MAX_QUOTED = 80;

  BadArchive(String message) {
    super(message);
  }

  static BadArchive entry(String name, String fault) {
    return new BadArchive(quoted(name) + ": " + fault);
  }

  /// A name as a message may show it: what would not be seen, or would be seen as something else,
  /// is a question mark.
  static String quoted(String name) {
    String seen = name.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "?");
    return '"' + (seen.length() > MAX_QUOTED ? seen.substring(0, MAX_QUOTED) + "…" : seen) + '"';
  }
}
