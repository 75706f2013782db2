package dev.romworks.api;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A part of some bytes that a client asks for (RFC 9110, section 14).
///
/// @param first of the bytes, from 0
/// @param last of the bytes; before the first where there is nothing of what was asked for
record ByteRange(int first, int last) {

  private static final Pattern ONE = Pattern.compile("(?i)bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

  /// The part that a request asks for.
  ///
  /// @param header `Range`
  /// @param size how many bytes there are
  /// @return empty where all of them are to be answered: nothing, several parts, or what is no
  ///   range was asked for, which a server may pass over
  static Optional<ByteRange> of(@Nullable String header, int size) {
    Matcher range = ONE.matcher(header == null ? "" : header);
    if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
      return Optional.empty();
    }
    long end = range.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(range.group(2));
    if (range.group(1).isEmpty()) { // the last ones
      return Optional.of(new ByteRange((int) Math.max(0, size - end), end == 0 ? -1 : size - 1));
    }
    long begin = Long.parseLong(range.group(1));
    return begin > end
        ? Optional.empty()
        : Optional.of(new ByteRange((int) Math.min(begin, size), (int) Math.min(end, size - 1)));
  }

  /// Whether there is any byte of it.
  boolean isThere() {
    return first <= last;
  }

  /// The header `Content-Range`.
  String contentRange(int size) {
    return isThere() ? "bytes %d-%d/%d".formatted(first, last, size) : "bytes */" + size;
  }
}
