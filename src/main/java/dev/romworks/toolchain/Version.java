package dev.romworks.toolchain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A version of tools: numbers with dots between them, e.g. `1.0.4`.
record Version(@JsonValue String text) implements Comparable<Version> {

  private static final Pattern NUMBERS = Pattern.compile("\\d{1,6}(?:\\.\\d{1,6}){0,5}");
  private static final Pattern WORD = Pattern.compile("(?<!\\S)[vV]?(" + NUMBERS + ")(?!\\d)");

  /// @throws IllegalArgumentException if the text is not a version
  @JsonCreator
  Version {
    if (!NUMBERS.matcher(text).matches()) {
      throw new IllegalArgumentException("not a version: " + text);
    }
  }

  /// The first version that stands in a tool's answer, e.g. in `rgbasm v1.0.4`; the 65 of `ca65
  /// V2.18` is none.
  static Optional<Version> in(String answer) {
    Matcher found = WORD.matcher(answer);
    return found.find() ? Optional.of(new Version(found.group(1))) : Optional.empty();
  }

  @Override
  public int compareTo(Version other) {
    return Arrays.compare(numbers(), other.numbers());
  }

  private int[] numbers() {
    return Arrays.stream(text.split("\\.")).mapToInt(Integer::parseInt).toArray();
  }

  @Override
  public String toString() {
    return text;
  }
}
