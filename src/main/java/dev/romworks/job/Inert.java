package dev.romworks.job;

/// Makes text that nothing interprets out of what tools and sources say. Whoever shows it, a
/// terminal, a log, a browser or an editor, shows all of it, in the order in which it stands.
///
/// A control character is shown as its picture: ␛ for escape. What has no picture is shown as
/// `<U+202E>`: the C1 controls, characters that turn the direction of writing or cannot be seen,
/// Unicode's own line and paragraph separators, and halves of pairs. `\r\n` is a plain line feed.
/// These are exactly the characters that a [SourceName] refuses, and a label (but for the
/// backslash, which stays as it is), so a source is still called what it is called.
///
/// A long line loses its middle: what it begins with tells what it is, and of a tool's way to an
/// error the last part counts. What is inert already stays as it is.
public final class Inert {

  /// The most chars of a line.
  public static final int MAX_LINE = 4_096;

  private static final int HALF = MAX_LINE / 2 - 32; // the mark has room beside two of them

  private Inert() {}

  /// Makes a text of several lines inert; only line feeds and tabs keep their meaning.
  public static String text(String said) {
    StringBuilder inert = new StringBuilder(said.length());
    for (int from = 0, to; from < said.length(); from = to + 1) {
      int end = said.indexOf('\n', from);
      to = end < 0 ? said.length() : end;
      boolean windows = end > from && said.charAt(end - 1) == '\r';
      appendLine(inert, said.substring(from, windows ? end - 1 : to));
      inert.append(end < 0 ? "" : "\n");
    }
    return inert.toString();
  }

  /// Makes one line of a text, whatever it is: line feeds and tabs are shown, too.
  public static String line(String said) {
    StringBuilder inert = new StringBuilder();
    appendLine(inert, said);
    return inert.toString().replace('\t', '␉');
  }

  /// Whether a character could do something where it is shown, instead of being seen.
  public static boolean isActive(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }

  private static void appendLine(StringBuilder inert, String line) {
    if (head(line, MAX_LINE) == line.length()) {
      append(inert, line, 0, line.length());
      return;
    }
    int head = head(line, HALF);
    int tail = tail(line, HALF);
    append(inert, line, 0, head);
    inert.append("[… ").append(tail - head).append(" characters left out …]");
    append(inert, line, tail, line.length());
  }

  /// Where the longest beginning of a line ends that takes no more than `room` when it is shown.
  private static int head(String line, int room) {
    int end = 0;
    for (int left = room; end < line.length(); end += chars(line.codePointAt(end))) {
      left -= width(line.codePointAt(end));
      if (left < 0) {
        break;
      }
    }
    return end;
  }

  /// Where the longest ending of a line begins that takes no more than `room` when it is shown.
  private static int tail(String line, int room) {
    int start = line.length();
    for (int left = room; start > 0; start -= chars(line.codePointBefore(start))) {
      left -= width(line.codePointBefore(start));
      if (left < 0) {
        break;
      }
    }
    return start;
  }

  private static void append(StringBuilder inert, String line, int from, int to) {
    for (int at = from, c; at < to; at += chars(c)) {
      c = line.codePointAt(at);
      if (isPlain(c)) {
        inert.appendCodePoint(c);
      } else if (c < ' ') {
        inert.append((char) ('\u2400' + c));
      } else if (c == 0x7f) {
        inert.append('\u2421');
      } else {
        inert.append("<U+%04X>".formatted(c));
      }
    }
  }

  private static boolean isPlain(int codePoint) {
    return (codePoint >= ' ' && codePoint < 0x7f) || codePoint == '\t' || !isActive(codePoint);
  }

  private static int chars(int codePoint) {
    return Character.charCount(codePoint);
  }

  /// How many chars it takes to show a character.
  private static int width(int codePoint) {
    if (isPlain(codePoint) || codePoint <= 0x7f) {
      return chars(codePoint);
    }
    return "<U+>".length() + Math.max(4, Integer.toHexString(codePoint).length());
  }
}
