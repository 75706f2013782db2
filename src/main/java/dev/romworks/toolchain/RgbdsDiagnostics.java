package dev.romworks.toolchain;

import dev.romworks.job.Diagnostic;
import dev.romworks.job.Diagnostic.Frame;
import dev.romworks.job.Diagnostic.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the diagnostics in what rgbasm, rgblink and rgbfix wrote to stderr.
///
/// The text is no contract of RGBDS. The format of 1.0 was measured with 1.0.4, by running the
/// three tools on sources made to fail; that of 0.9 is taken from the expectations in RGBDS's own
/// tests.
///
/// ```
/// error: Undefined symbol `Nowhere`            severity; the message, of one or more lines
///     at lib.inc::copy(3)                      the place: file, macro or repetition, line
///     <- main.asm::REPT~2(7)                   how the tool came there, innermost first
///     <- main.asm(6)
///     while expanding symbol `twice`           any number of these
///     and also:                                a second place, e.g. of the first definition
///     at main.asm(2)
/// Linking failed with 1 error                  not a diagnostic
/// ```
///
/// 0.9 puts the way before the message, outermost first: `error: main.asm(6) -> lib.inc::copy(3):`,
/// and the message in the next line (rgbasm) or in the same one (rgblink). What is about no line of
/// a source (options, a full bank, everything of rgbfix) has no place; of a file that is broken as
/// a whole the message tells, as in `FATAL: lib.o: Not a RGBDS object file`.
///
/// **The sources write parts of this text** (`WARN`, `FAIL`, `ASSERT`, names of sections) and may
/// imitate the rest. So nothing is decided by what stands here; a tool's exit code tells whether it
/// failed. As the tool writes the true place after the message, the last place wins. As 1.0 ends
/// the message of every warning of the sources with its flag, `[-Wuser]`, and puts the place next,
/// what a warning began and such an end concludes is a warning as a whole, whatever headers stand
/// in it.
///
/// What cannot be told apart: errors between a warning and the next such end, without another
/// `warning: ` between them, are taken for words of the first, though that end may be one of a
/// `FAIL` whose words end in a flag. A warning whose words imitate its own end, then an error with
/// its place, then the header of another warning, reads as these three. So do the words of an error
/// that go on with another. The warnings of 0.9 have no such end, and an error in their words reads
/// as one.
final class RgbdsDiagnostics {

  /// The most chars of a message; a longer one is cut and ends in `…`.
  static final int MAX_MESSAGE = 4_000;

  /// The most chars of a place; what is longer is none. A source's name has 255 at most.
  static final int MAX_PLACE = 1_000;

  /// The most frames of a trace; the outermost are left off. RGBDS's own limit of depth is 64.
  static final int MAX_TRACE = 100;

  private static final Pattern COLOUR = Pattern.compile("\u241b\\[[0-9;]*+m");
  private static final Pattern SUMMARY =
      Pattern.compile("Assembly aborted |Linking (?:failed|aborted) |Fixing \"|Usage: rgb");
  private static final Pattern TRACE =
      Pattern.compile(" {4}(?:at |<- |\\.\\.\\.|while expanding )");
  private static final Pattern ELIDED = Pattern.compile("\\.\\.\\.\\d++ more(?:\\.\\.\\. <- |$)");
  private static final Pattern FLAG = Pattern.compile("\\[-W[^]\\s]++]");
  private static final Pattern WARNING_END = Pattern.compile("\\[-W(?!error=)[a-z0-9=-]++]$");
  private static final Pattern EARLY_WAY = Pattern.compile("[^\"]+?\\(\\d{1,9}\\):(?= |$)");
  private static final Pattern WHOLE_FILE =
      Pattern.compile(
          "([^\\s\":]{1,255}+(?<=\\.\\w{1,20})): |(?:File|Failed to open file) \"([^\"\\n]{1,255}+)\"");
  private static final Pattern LOOP = Pattern.compile("REPT~\\d++");
  private static final Pattern MACRO = Pattern.compile("[A-Za-z_][A-Za-z0-9_#$@]*+");
  private static final String AT = "    at ";
  private static final String ALSO = "    and also:";

  private RgbdsDiagnostics() {}

  /// Finds the diagnostics in `stderr`, in its order. Any text is taken, in time linear in its
  /// length; colours are removed.
  ///
  /// @param stage the stage whose tool wrote it, e.g. `asm:main.asm`
  /// @param stderr inert, see [dev.romworks.job.Inert], so that no pattern has a long line to match
  static void parse(String stage, String stderr, Consumer<Diagnostic> found) {
    List<String> lines = Arrays.asList(colourless(stderr).split("\n", -1));
    int lastEnd = lastWarningsEnd(lines);
    for (int from = nextHeader(lines, 0), to; from < lines.size(); from = to) {
      Severity severity = severity(lines.get(from)).orElseThrow();
      boolean isEnded = severity == Severity.WARNING && from <= lastEnd;
      to = nextHeader(lines, 1 + (isEnded ? warningsEnd(lines, from) : from));
      List<String> block = new ArrayList<>(lines.subList(from, to));
      block.set(0, block.getFirst().substring(block.getFirst().indexOf(' ') + 1));
      int place = place(block);
      if (place > 0) {
        found.accept(traced(stage, severity, block, place));
      } else if (!block.getFirst().startsWith("Assembly aborted (")) { // how 0.9 sums up
        found.accept(untraced(stage, severity, block));
      }
    }
  }

  /// Finds the line that concludes the words of the warning that begins at `from`: the last such
  /// line before the next warning, or the first where the next is among its words. There is one.
  private static int warningsEnd(List<String> lines, int from) {
    int end = -1;
    for (int i = from; i < lines.size(); i++) {
      if (end >= 0 && severity(lines.get(i)).equals(Optional.of(Severity.WARNING))) {
        break;
      }
      if (isWarningsEnd(lines, i)) {
        end = i;
      }
    }
    return end;
  }

  private static int lastWarningsEnd(List<String> lines) {
    int i = lines.size() - 1;
    while (i >= 0 && !isWarningsEnd(lines, i)) {
      i--;
    }
    return i;
  }

  private static boolean isWarningsEnd(List<String> lines, int i) {
    return i + 1 < lines.size()
        && WARNING_END.matcher(lines.get(i)).find()
        && isPlace(lines.get(i + 1));
  }

  private static boolean isPlace(String line) {
    return line.startsWith(AT) && !way(line.substring(AT.length()), " <- ").isEmpty();
  }

  /// A tool's inert words without the colours that some tools give them.
  static String colourless(String stderr) {
    return COLOUR.matcher(stderr).replaceAll("");
  }

  private static int nextHeader(List<String> lines, int from) {
    int i = from;
    while (i < lines.size() && severity(lines.get(i)).isEmpty()) {
      i++;
    }
    return i;
  }

  private static Optional<Severity> severity(String line) {
    if (line.startsWith("error: ")) {
      return Optional.of(Severity.ERROR);
    }
    if (line.startsWith("warning: ")) {
      return Optional.of(Severity.WARNING);
    }
    return line.startsWith("FATAL: ") ? Optional.of(Severity.FATAL) : Optional.empty();
  }

  /// Finds the line that names the block's place: the last one that is no second place; 0 if none.
  private static int place(List<String> block) {
    int place = 0;
    for (int i = 1; i < block.size(); i++) {
      String line = block.get(i);
      boolean second = place > 0 && block.get(i - 1).equals(ALSO);
      if (!second && isPlace(line)) {
        place = i;
      }
    }
    return place;
  }

  private static Diagnostic traced(String stage, Severity severity, List<String> block, int place) {
    List<Frame> way = new ArrayList<>();
    StringBuilder message = new StringBuilder(String.join("\n", block.subList(0, place)));
    boolean also = false;
    for (String line : block.subList(place, block.size())) {
      if (line.equals(ALSO)) {
        also = true;
        message.append("\nand also:");
      } else if (!TRACE.matcher(line).lookingAt()) {
        break;
      } else if (line.startsWith("    while ")) {
        message.append('\n').append(line.strip());
      } else if (also) {
        message.append(line.startsWith(AT) ? line.substring(AT.length() - 1) : line.substring(3));
      } else {
        way.addAll(way(ELIDED.matcher(line.substring(AT.length())).replaceAll(""), " <- "));
      }
    }
    return diagnostic(stage, severity, way.reversed(), message.toString());
  }

  /// Reads a diagnostic without a place line: one without any place, or one of 0.9.
  private static Diagnostic untraced(String stage, Severity severity, List<String> block) {
    int end = 1;
    while (end < block.size() && !SUMMARY.matcher(block.get(end)).lookingAt()) {
      end++;
    }
    String first = block.getFirst();
    Matcher early = EARLY_WAY.matcher(first);
    List<Frame> way =
        early.lookingAt() ? way(first.substring(0, early.end() - 1), " -> ") : List.of();
    String said = way.isEmpty() ? first : first.substring(early.end()).strip();
    String rest = String.join("\n", block.subList(1, end)).stripTrailing();
    boolean onNextLine = said.isEmpty() || FLAG.matcher(said).matches();
    String message = onNextLine ? rest.stripLeading() + " " + said : said + "\n" + rest;
    return diagnostic(stage, severity, way, message);
  }

  /// Reads places that an arrow joins; those that are none are passed over.
  private static List<Frame> way(String text, String arrow) {
    List<Frame> way = new ArrayList<>();
    int from = 0;
    for (int close = text.indexOf(')'); close >= 0; close = text.indexOf(')', close + 1)) {
      int open = close - 1;
      while (open > from && close - open < 10 && Character.digit(text.charAt(open), 10) >= 0) {
        open--;
      }
      boolean ends = close + 1 == text.length() || text.startsWith(arrow, close + 1);
      boolean numbered = open > from && text.charAt(open) == '(' && open + 1 < close;
      if (ends && numbered && open - from <= MAX_PLACE) {
        int line = Integer.parseInt(text.substring(open + 1, close));
        way.add(frame(text.substring(from, open), line));
        from = close + 1 + arrow.length();
      }
    }
    return way;
  }

  /// Parts `game.asm::REPT~1::copy::REPT~3` into the file and what is within it, at most one macro.
  private static Frame frame(String name, int line) {
    int end = name.length();
    boolean macro = false;
    for (int at = name.lastIndexOf("::"); at > 0; at = name.lastIndexOf("::", end - 2)) {
      String part = name.substring(at + 2, end);
      boolean loop = LOOP.matcher(part).matches();
      if (!loop && (macro || !MACRO.matcher(part).matches())) {
        break;
      }
      macro |= !loop;
      end = at;
    }
    String within = end == name.length() ? null : name.substring(end + 2);
    return new Frame(name.substring(0, end), within, line);
  }

  /// @param way outermost first; its last is the diagnostic's own place
  private static Diagnostic diagnostic(
      String stage, Severity severity, List<Frame> way, String message) {
    String text = shortened(message.strip());
    if (way.isEmpty()) {
      Matcher whole = WHOLE_FILE.matcher(text);
      String file =
          whole.lookingAt() ? Objects.requireNonNullElse(whole.group(1), whole.group(2)) : null;
      return new Diagnostic(severity, stage, file, null, null, text, List.of());
    }
    Frame place = way.getLast();
    Integer line = place.line() == 0 ? null : place.line(); // 0: before the first, e.g. `-P`
    List<Frame> trace = way.subList(Math.max(0, way.size() - 1 - MAX_TRACE), way.size() - 1);
    return new Diagnostic(severity, stage, place.file(), place.within(), line, text, trace);
  }

  /// At most [#MAX_MESSAGE] of a text.
  static String shortened(String text) {
    if (text.length() <= MAX_MESSAGE) {
      return text;
    }
    int cut = MAX_MESSAGE - (Character.isHighSurrogate(text.charAt(MAX_MESSAGE - 2)) ? 2 : 1);
    return text.substring(0, cut) + "…";
  }
}
