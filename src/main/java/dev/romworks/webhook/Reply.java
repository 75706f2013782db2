package dev.romworks.webhook;

import dev.romworks.job.Inert;
import java.util.Optional;

/// What came of a call.
sealed interface Reply {

  int MAX_SAID = 256; // characters that are kept

  /// An answer.
  ///
  /// @param said the beginning of its body, inert
  /// @param retryAfter the header of that name
  record Answered(int status, String said, Optional<String> retryAfter) implements Reply {}

  /// No answer, or not all of it in time.
  ///
  /// @param why in our words, for what others say of it may tell of what is not the owner's
  record Silent(String why) implements Reply {}

  /// None was waited for any more, as this process ends.
  record Cut() implements Reply {}

  /// So much of a text as is kept, inert.
  static String beginning(String text) {
    if (text.codePointCount(0, text.length()) <= MAX_SAID) {
      return Inert.line(text);
    }
    return Inert.line(text.substring(0, text.offsetByCodePoints(0, MAX_SAID)) + "…");
  }
}
