package dev.romworks.job;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// The name of one source file of a job: a relative path with `/` between its parts, at most 255
/// bytes of UTF-8.
///
/// Names reach tools' command lines and the file system, so whatever could mean something else
/// there is refused: absolute names, `.` and `..`, a leading `-` or `@` in any part, backslashes,
/// control characters and unpaired surrogates.
public record SourceName(String value) implements Comparable<SourceName> {

  private static final int MAX_BYTES = 255;
  private static final int MAX_DEPTH = 16;
  private static final int MAX_SHOWN = 80;

  /// @throws IllegalArgumentException if the text is not such a name; the message says why
  public SourceName {
    String fault = faultOf(value);
    if (!fault.isEmpty()) {
      throw new IllegalArgumentException("not a source name, " + fault + ": " + printable(value));
    }
  }

  private static String faultOf(String value) {
    if (value.isEmpty()) {
      return "it is empty";
    }
    if (value.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      return "it is longer than " + MAX_BYTES + " bytes";
    }
    if (value.codePoints().anyMatch(SourceName::isForbidden)) {
      return "it contains a control character, a backslash or a broken character";
    }
    if (value.startsWith("/") || value.matches("[A-Za-z]:.*")) {
      return "it is absolute";
    }
    if (value.chars().filter(c -> c == '/').count() > MAX_DEPTH) {
      return "it has more than " + MAX_DEPTH + " folders";
    }
    for (String part : value.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        return "it contains an empty part, \".\" or \"..\"";
      }
      if (part.startsWith("-") || part.startsWith("@")) {
        return "a part of it begins with \"-\" or \"@\"";
      }
    }
    return "";
  }

  private static boolean isForbidden(int codePoint) {
    return codePoint == '\\' || Inert.isActive(codePoint);
  }

  private static String printable(String value) {
    return '"' + Inert.line(value.substring(0, Math.min(value.length(), MAX_SHOWN))) + '"';
  }

  /// The form in which two names that differ only in case are equal.
  static String folded(String name) {
    return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT); // both ways: ß, ſ and the like
  }

  /// The folders above the file, e.g. `a` and `a/b` of `a/b/c.asm`.
  List<String> folders() {
    return IntStream.range(0, value.length())
        .filter(i -> value.charAt(i) == '/')
        .mapToObj(i -> value.substring(0, i))
        .toList();
  }

  @Override
  public int compareTo(SourceName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
