package dev.romworks.toolchain;

import static dev.romworks.job.Diagnostic.Severity.ERROR;
import static dev.romworks.job.Diagnostic.Severity.FATAL;
import static dev.romworks.job.Diagnostic.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.romworks.job.Diagnostic;
import dev.romworks.job.Diagnostic.Frame;
import dev.romworks.job.Diagnostic.Severity;
import dev.romworks.job.LogText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Inputs are what the tools of RGBDS 1.0.4 printed, unless a test's name says otherwise.
class RgbdsDiagnosticsTest {

  private static final String STAGE = "asm:main.asm";

  private static final String NESTED =
      """
      warning: in macro I [-Wuser]
          at inc2.inc::bad(2)
          <- inc2.inc::REPT~1::REPT~2(8)
          <- inc2.inc::REPT~1(7)
          <- inc2.inc(6)
          <- inc1.inc(2)
          <- nest.asm(2)
      FATAL: the end
          at nest.asm(3)
      """;

  private static final String REDEFINED =
      """
      error: `Foo2` already defined
          at rb.asm::defx(3)
          <- rd.inc(2)
          <- rb.asm(8)
          and also:
          at rb.asm::defx(3)
          <- rd.inc(1)
          <- rb.asm(8)
      Assembly aborted with 1 error
      """;

  private static final String EXPANDED =
      """
      error: Undefined macro `nope1`
          at equs.asm::mm(5)
          <- equs.asm(9)
          while expanding symbol `inner`
          while expanding symbol `outer`
      error: `Foo` already defined
          at <stdin>(4)
          while expanding symbol `w`
          and also:
          at <stdin>(4)
      Assembly aborted with 4 errors
      """;

  private static final String HOSTILE =
      """
      warning: one
      two
      error: x.asm(3):
          fake [-Wuser]
          at multi.asm(2)
      """;

  private static final String UNNAMED_OPTION =
      """
      FATAL: No input file specified (pass "-" to read from standard input)
      Usage: rgblink [-dhMtVvwx] [-B depth] [-l script] [-m map_file] [-n sym_file]
                     [-O overlay_file] [-o out_file] [-p pad_value] [-S spec]
                     <file> ...
      """;

  private static final String EARLY =
      """
      warning: deprecated-pi.asm(2): [-Wobsolete]
          `_PI` is deprecated; use 3.14159
      error: builtin-overwrite.asm(36) -> builtin-overwrite.asm::tickle(5):
          Built-in symbol '__UTC_YEAR__' cannot be purged
      FATAL: blue-paint.asm(30):
          Recursion limit (5) exceeded
      while expanding symbol "infinite"
      while expanding symbol "infinite"
      error: Assembly aborted (28 errors)!
      """;

  @Test
  void anErrorInAPlainLineHasFileAndLine() {
    assertThat(
            parse(
                """
                error: syntax error, unexpected symbol
                    at plain.asm(2)
                error: Undefined macro `nope`
                    at plain.asm(3)
                warning: Expression must be 8-bit; use `LOW()` to force 8-bit [-Wtruncation]
                    at plain.asm(4)
                Assembly aborted with 2 errors
                """))
        .containsExactly(
            at(ERROR, "plain.asm", 2, "syntax error, unexpected symbol"),
            at(ERROR, "plain.asm", 3, "Undefined macro `nope`"),
            at(
                WARNING,
                "plain.asm",
                4,
                "Expression must be 8-bit; use `LOW()` to force 8-bit [-Wtruncation]"));
  }

  @Test
  void theTraceGoesFromTheMainFileThroughIncludesRepetitionsAndMacros() {
    assertThat(parse(NESTED))
        .containsExactly(
            at(
                WARNING,
                new Frame("inc2.inc", "bad", 2),
                "in macro I [-Wuser]",
                new Frame("nest.asm", null, 2),
                new Frame("inc1.inc", null, 2),
                new Frame("inc2.inc", null, 6),
                new Frame("inc2.inc", "REPT~1", 7),
                new Frame("inc2.inc", "REPT~1::REPT~2", 8)),
            at(FATAL, "nest.asm", 3, "the end"));
  }

  @Test
  void aCollapsedTraceIsReadAsWellAndWhatWasElidedIsPassedOver() {
    String collapsed =
        """
        error: syntax error, unexpected end of line
            at inc2.inc::bad(3) <- inc2.inc(6) <- inc1.inc(2) <- nest.asm(2)
        warning: in macro I [-Wuser]
            at inc2.inc::bad(2) <- inc2.inc(8) <- ...3 more... <- nest.asm(2)
        error: Undefined symbol `Missing7`
            at undef.asm::m(3)
            ...2 more...
            <- undef.asm(6)
        error: Undefined symbol `Missing8`
            at undef.asm::m(3)
            ...3 more
        """;
    assertThat(parse(collapsed))
        .extracting(Diagnostic::trace)
        .containsExactly(
            List.of(frame("nest.asm", 2), frame("inc1.inc", 2), frame("inc2.inc", 6)),
            List.of(frame("nest.asm", 2), frame("inc2.inc", 8)),
            List.of(frame("undef.asm", 6)),
            List.of());
  }

  @Test
  void aMacroDefinedInARepetitionIsNamedWithIt() {
    String text =
        """
        error: Undefined macro `nope`
            at <stdin>::REPT~1::x::REPT~1::REPT~1(5)
            <- <stdin>::REPT~1::x::REPT~1(4)
            <- <stdin>::REPT~1::x(3)
            <- <stdin>(11)
        """;
    assertThat(parse(text))
        .containsExactly(
            at(
                ERROR,
                new Frame("<stdin>", "REPT~1::x::REPT~1::REPT~1", 5),
                "Undefined macro `nope`",
                new Frame("<stdin>", null, 11),
                new Frame("<stdin>", "REPT~1::x", 3),
                new Frame("<stdin>", "REPT~1::x::REPT~1", 4)));
  }

  @Test
  void aRedefinitionIsAtTheSecondDefinitionAndItsMessageNamesTheFirst() {
    assertThat(parse(REDEFINED))
        .containsExactly(
            at(
                ERROR,
                new Frame("rb.asm", "defx", 3),
                "`Foo2` already defined\nand also: rb.asm::defx(3) <- rd.inc(1) <- rb.asm(8)",
                new Frame("rb.asm", null, 8),
                new Frame("rd.inc", null, 2)));
  }

  @Test
  void theSymbolsBeingExpandedStandInTheMessage() {
    assertThat(parse(EXPANDED))
        .containsExactly(
            at(
                ERROR,
                new Frame("equs.asm", "mm", 5),
                "Undefined macro `nope1`\n"
                    + "while expanding symbol `inner`\nwhile expanding symbol `outer`",
                new Frame("equs.asm", null, 9)),
            at(
                ERROR,
                "<stdin>",
                4,
                "`Foo` already defined\nwhile expanding symbol `w`\nand also: <stdin>(4)"));
  }

  @Test
  void aMessageKeepsItsLines() {
    assertThat(parse("warning: line1\nline2 [-Wassert]\n    at undef.asm(8)\n"))
        .containsExactly(at(WARNING, "undef.asm", 8, "line1\nline2 [-Wassert]"));
    assertThat(parse("FATAL: \n    at <stdin>(1)\n")).containsExactly(at(FATAL, "<stdin>", 1, ""));
  }

  @Test
  void aWarningMadeAnErrorIsAnError() {
    assertThat(parse("error: Assertion failed: w [-Werror=assert]\n    at multi.asm(8)\n"))
        .containsExactly(at(ERROR, "multi.asm", 8, "Assertion failed: w [-Werror=assert]"));
  }

  @Test
  void theLinkersErrorsAboutASymbolHavePlaces() {
    String text =
        """
        FATAL: `Ext` is defined as a label, but also as another label
            at dup.asm(2)
            and also:
            at ext.asm(2)
        Linking aborted with 1 error
        error: Undefined symbol `Missing7`
            at undef.asm::m(3)
            <- undef.inc::REPT~1(2)
            <- undef.inc(1)
            <- undef.asm(6)
        error: Unknown keyword `foo`
            at s2.link(1)
            <- s1.link(6)
        Linking failed with 2 errors
        """;
    assertThat(parse(text))
        .containsExactly(
            at(
                FATAL,
                "dup.asm",
                2,
                "`Ext` is defined as a label, but also as another label\nand also: ext.asm(2)"),
            at(
                ERROR,
                new Frame("undef.asm", "m", 3),
                "Undefined symbol `Missing7`",
                new Frame("undef.asm", null, 6),
                new Frame("undef.inc", null, 1),
                new Frame("undef.inc", "REPT~1", 2)),
            at(ERROR, "s2.link", 1, "Unknown keyword `foo`", new Frame("s1.link", null, 6)));
  }

  @Test
  void theLinkersErrorsAboutSpaceHaveNoFile() {
    String text =
        """
        error: Section "n(3): k" is bigger than the max size for that type: $5000 > $4000
        FATAL: Unable to place "o1" (ROM0 section) at address $0100: section overlaps with "o2"
        Linking aborted with 1 error
        """;
    assertThat(parse(text))
        .containsExactly(
            placeless(
                ERROR,
                "Section \"n(3): k\" is bigger than the max size for that type: $5000 > $4000"),
            placeless(
                FATAL,
                "Unable to place \"o1\" (ROM0 section) at address $0100: section overlaps with"
                    + " \"o2\""));
  }

  @Test
  void theFixersWordsHaveNoFile() {
    String text =
        """
        warning: Truncating title "a very very long title of a game" to 16 chars [-Wtruncation]
        error: "short.gb" too short, expected at least 336 ($150) bytes, got only 100
        Fixing "short.gb" failed with 1 error
        FATAL: Unknown MBC "nope"
        Accepted MBC names:
        \tROM ($00) [aka ROM_ONLY]
        """;
    assertThat(parse(text))
        .containsExactly(
            placeless(
                WARNING,
                "Truncating title \"a very very long title of a game\" to 16 chars [-Wtruncation]"),
            placeless(
                ERROR, "\"short.gb\" too short, expected at least 336 ($150) bytes, got only 100"),
            placeless(
                FATAL, "Unknown MBC \"nope\"\nAccepted MBC names:\n\tROM ($00) [aka ROM_ONLY]"));
  }

  @Test
  void summariesUsageAndVerboseTextAreNoDiagnostics() {
    assertThat(parse("")).isEmpty();
    assertThat(parse("rgbasm v1.0.4\nOptions:\n\tPad value: 0x00\nReady for assembly\n")).isEmpty();
    assertThat(parse("Assembly aborted after the maximum of 1 error (configure with '-X')\n"))
        .isEmpty();
    assertThat(parse(UNNAMED_OPTION))
        .containsExactly(
            placeless(FATAL, "No input file specified (pass \"-\" to read from standard input)"));
  }

  @Test
  void oddFileNamesAreKeptWhole() {
    for (String name :
        List.of(
            "sp ace.asm",
            "co:lon.asm",
            "par(3).asm",
            "par(3)(4).asm",
            "ar -> row.asm",
            "ar <- row(2).asm",
            "é漢.asm",
            "dc::m.asm",
            "REPT~1.asm",
            " at x(1).asm",
            "error: x.asm")) {
      String text =
          "error: Undefined macro `nope`\n    at %s::REPT~1(4)\n    <- %s(2)\nAssembly aborted…\n"
              .formatted(name, name);
      assertThat(parse(text))
          .containsExactly(
              at(
                  ERROR,
                  new Frame(name, "REPT~1", 4),
                  "Undefined macro `nope`",
                  new Frame(name, null, 2)));
    }
  }

  @Test
  void atMostOneMacroIsTakenFromAFileNameWithColons() {
    assertThat(parse("error: e\n    at a.asm(1)\n    <- x::y::mac::REPT~2(3)\n").getFirst().trace())
        .containsExactly(new Frame("x::y", "mac::REPT~2", 3));
  }

  @Test
  void aPlaceBeforeTheFirstLineHasNoLine() {
    assertThat(parse("error: Error opening pre-included file \"n\": No such\n    at ext.asm(0)\n"))
        .containsExactly(
            at(ERROR, "ext.asm", null, "Error opening pre-included file \"n\": No such"));
  }

  @Test
  void coloursAndLineEndsOfWindowsMakeNoDifference() {
    String coloured =
        """
        \33[93mwarning: \33[min macro 3\33[93m [-Wuser]
        \33[m\33[m    at \33[96minc2.inc::bad\33[36m(2)
        \33[m    <- \33[96mnest.asm\33[36m(2)
        \33[m\33[m\33[91merror: \33[m`Foo` already defined
        \33[m    at \33[96mmulti.asm\33[36m(6)
        \33[m\33[m    and also:
        \33[m    at \33[96mmulti.asm\33[36m(5)
        \33[m\33[91mAssembly aborted with 5 errors
        \33[m\
        """;
    assertThat(parse(coloured))
        .containsExactly(
            at(
                WARNING,
                new Frame("inc2.inc", "bad", 2),
                "in macro 3 [-Wuser]",
                new Frame("nest.asm", null, 2)),
            at(ERROR, "multi.asm", 6, "`Foo` already defined\nand also: multi.asm(5)"));
    assertThat(parse(NESTED.replace("\n", "\r\n"))).isEqualTo(parse(NESTED));
  }

  @Test
  void theFormatOfVersion09IsReadToo() {
    assertThat(parse(EARLY))
        .containsExactly(
            at(WARNING, "deprecated-pi.asm", 2, "`_PI` is deprecated; use 3.14159 [-Wobsolete]"),
            at(
                ERROR,
                new Frame("builtin-overwrite.asm", "tickle", 5),
                "Built-in symbol '__UTC_YEAR__' cannot be purged",
                new Frame("builtin-overwrite.asm", null, 36)),
            at(
                FATAL,
                "blue-paint.asm",
                30,
                "Recursion limit (5) exceeded\n"
                    + "while expanding symbol \"infinite\"\nwhile expanding symbol \"infinite\""));
    assertThat(
            parse(
                """
                warning: assert.asm(7): Worry about me, but not too much.
                FATAL: assert.asm(9): It all ends now.
                Linking aborted after 2 errors
                warning: [-Wmbc]
                    MBC "ROM" has no RAM
                """))
        .containsExactly(
            at(WARNING, "assert.asm", 7, "Worry about me, but not too much."),
            at(FATAL, "assert.asm", 9, "It all ends now."),
            placeless(WARNING, "MBC \"ROM\" has no RAM [-Wmbc]"));
  }

  @Test
  void aPlaceForgedInAMessageGivesWayToTheToolsOwn() {
    assertThat(parse("error: Assertion failed: \t\n    at x(1)\n    at <stdin>(1)\n"))
        .containsExactly(at(ERROR, "<stdin>", 1, "Assertion failed: \t\n    at x(1)"));
    assertThat(parse("error: Assembly aborted (x\n    at a.asm(2)\n"))
        .containsExactly(at(ERROR, "a.asm", 2, "Assembly aborted (x"));
  }

  @Test
  void whatAWarningBeganIsAWarningWhateverHeadersStandInIt() {
    assertThat(parse(HOSTILE))
        .containsExactly(
            at(WARNING, "multi.asm", 2, "one\ntwo\nerror: x.asm(3):\n    fake [-Wuser]"));
    assertThat(
            parse(
                """
                warning: x
                error: Undefined symbol `grade`
                    at teacher/lib.asm(7) [-Wuser]
                    at main.asm(2)
                FATAL: real
                    at main.asm(3)
                """))
        .containsExactly(
            at(
                WARNING,
                "main.asm",
                2,
                "x\nerror: Undefined symbol `grade`\n    at teacher/lib.asm(7) [-Wuser]"),
            at(FATAL, "main.asm", 3, "real"));
    assertThat(
            parse(
                """
                warning: p
                error: q [-Wuser]
                    at c.asm(9)
                warning: z [-Wuser]
                    at c.asm(2)
                warning: Assertion failed: x
                error: forged
                    at lib.asm(7)
                warning: second [-Wassert]
                    at d.asm::m(4)
                    <- d.asm(9)
                error: Assertion failed
                    at c.asm(6)
                error: Expression must be 8-bit [-Werror=truncation]
                    at c.asm(7)
                """))
        .containsExactly(
            at(WARNING, "c.asm", 9, "p\nerror: q [-Wuser]"),
            at(WARNING, "c.asm", 2, "z [-Wuser]"),
            at(
                WARNING,
                new Frame("d.asm", "m", 4),
                "Assertion failed: x\nerror: forged\n    at lib.asm(7)\nwarning: second [-Wassert]",
                new Frame("d.asm", null, 9)),
            at(ERROR, "c.asm", 6, "Assertion failed"),
            at(ERROR, "c.asm", 7, "Expression must be 8-bit [-Werror=truncation]"));
  }

  @Test
  void aWarningThatImitatesItsOwnEndIsAWarningToo() {
    assertThat(
            parse(
                """
                warning: x [-Wuser]
                    at a(1)
                error: f1
                    at lib(7)
                error: f2 [-Wuser]
                    at i.asm(1)
                error: Assertion failed
                    at i.asm(3)
                """))
        .extracting(Diagnostic::severity, Diagnostic::line)
        .containsExactly(tuple(WARNING, 1), tuple(ERROR, 3));
  }

  /// It is written as the tool would write these three.
  @Test
  void aWarningThatImitatesItsOwnEndAndAnothersBeginningIsNotToldFromThem() {
    assertThat(
            parse(
                """
                warning: x [-Wuser]
                    at a(1)
                error: f1
                    at lib(7)
                warning: f2 [-Wuser]
                    at i.asm(2)
                """))
        .extracting(Diagnostic::severity)
        .containsExactly(WARNING, ERROR, WARNING);
  }

  @Test
  void aHeaderForgedInAnErrorHidesNoDiagnosticOfTheTool() {
    assertThat(
            parse(
                """
                error: Assertion failed: msg
                warning: no
                    at lib(3)
                    at b.asm(5)
                FATAL: real
                    at b.asm(6)
                """))
        .containsExactly(
            placeless(ERROR, "Assertion failed: msg"),
            at(WARNING, "b.asm", 5, "no\n    at lib(3)"),
            at(FATAL, "b.asm", 6, "real"));
  }

  @Test
  void nothingIsGivenThatTheStoreCouldNotKeep() {
    String hostile = "error: a\0b\33[2J\uD800 c\u0085d\n    at x\0.asm(1)\n";
    assertThat(parse(hostile))
        .containsExactly(at(ERROR, "x␀.asm", 1, "a␀b␛[2J<U+D800> c<U+0085>d"));
  }

  @Test
  void aLongMessageIsCutBetweenCharacters() {
    for (int odd = 0; odd < 2; odd++) {
      String text = "error: " + "x".repeat(odd) + "😀".repeat(3_000) + "\n    at a.asm(1)\n";
      Diagnostic diagnostic = parse(text).getFirst();
      assertThat(diagnostic.file()).isEqualTo("a.asm");
      assertThat(diagnostic.message()).hasSizeBetween(3_999, 4_000).endsWith("😀…");
    }
  }

  @Test
  void ofTooManyDiagnosticsTheErrorsAreKept() {
    String warning = "warning: w [-Wuser]\n    at a.asm(1)\n";
    String error = "error: e\n    at a.asm(2)\n";
    assertThat(parse(warning.repeat(1_500) + error))
        .hasSize(1_001)
        .endsWith(
            at(ERROR, "a.asm", 2, "e"),
            placeless(WARNING, "left out: 0 more errors, 501 more warnings"));
    assertThat(parse(error.repeat(1_500) + warning))
        .hasSize(1_001)
        .endsWith(placeless(ERROR, "left out: 500 more errors, 1 more warnings"));
  }

  @Test
  void ofADeepTraceTheInnermostFramesAreKept() {
    String deep = "FATAL: Recursion limit (999) exceeded\n    at a.asm::x(2)\n";
    List<Frame> trace = parse(deep + "    <- a.asm::x(2)\n".repeat(500)).getFirst().trace();
    assertThat(trace).hasSize(100).containsOnly(new Frame("a.asm", "x", 2));
  }

  @Test
  void numbersThatAreNoLinesAreNoPlaces() {
    for (String place : List.of("x(4294967295)", "x()", "x(-1)", "(1)", "x(1", "x 1)", "x(1) ")) {
      assertThat(parse("error: e\n    at " + place + "\n").getFirst().file()).isNull();
    }
  }

  @Test
  void randomBytesNeverThrow() {
    Random random = new Random(20);
    for (int i = 0; i < 2_000; i++) {
      byte[] bytes = new byte[random.nextInt(400)];
      random.nextBytes(bytes);
      checkBounds(new String(bytes, StandardCharsets.ISO_8859_1));
      checkBounds("error: " + new String(bytes, StandardCharsets.UTF_16LE));
    }
  }

  @Test
  void mutationsOfRealTextsNeverThrow() {
    Random random = new Random(21);
    List<String> seeds = List.of(NESTED, REDEFINED, EXPANDED, HOSTILE, UNNAMED_OPTION, EARLY);
    String splices = "\n\r\0\33[]()<->:~\"`9 \uD83D\uDE00";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder(seeds.get(random.nextInt(seeds.size())));
      for (int edits = random.nextInt(12); edits > 0 && !text.isEmpty(); edits--) {
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + random.nextInt(12));
        switch (random.nextInt(3)) {
          case 0 -> text.delete(from, to);
          case 1 -> text.insert(from, text.substring(from, to));
          default -> text.insert(from, splices.charAt(random.nextInt(splices.length())));
        }
      }
      checkBounds(text.toString());
    }
  }

  @Test
  void longHostileTextsTakeLinearTime() {
    for (String piece :
        List.of(
            "error: \n",
            "warning: \n",
            "[-Wx]\n",
            "warning: [-Wx]\n    at a(1)\n",
            "warning: \nerror: [-Wx]\n    at a(1)\n",
            "    at a(1)\n",
            "a) <- ",
            "a(1) <- ",
            "a(1) -> ",
            "::REPT~1",
            "::x",
            "(1",
            "9",
            "\33[",
            "\33[0",
            "...1 more",
            "    and also:\n    at a(1)\n",
            " ",
            "\n")) {
      String body = piece.repeat(1_000_000 / piece.length());
      for (String head : List.of("", "error: ", "error: e\n    at ", "error: \n    at a(1)\n")) {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> checkBounds(head + body + "(1)"));
      }
    }
  }

  private static void checkBounds(String stderr) {
    List<Diagnostic> diagnostics = parse(stderr);
    assertThat(diagnostics).hasSizeLessThanOrEqualTo(Findings.MAX + 1);
    for (Diagnostic diagnostic : diagnostics) {
      String file = diagnostic.file();
      boolean bounded =
          diagnostic.message().length() <= RgbdsDiagnostics.MAX_MESSAGE
              && diagnostic.trace().size() <= RgbdsDiagnostics.MAX_TRACE
              && (file == null || file.length() <= RgbdsDiagnostics.MAX_PLACE)
              && StandardCharsets.UTF_8.newEncoder().canEncode(diagnostic.message())
              && diagnostic.message().indexOf('\0') < 0;
      assertThat(bounded).as("%s", diagnostic).isTrue();
    }
  }

  private static List<Diagnostic> parse(String stderr) {
    Findings findings = new Findings();
    Diagnostics.RGBDS.parse(new LogText(STAGE, LogText.Stream.STDERR, stderr), findings::add);
    return findings.kept();
  }

  private static Frame frame(String file, int line) {
    return new Frame(file, null, line);
  }

  private static Diagnostic at(
      Severity severity, String file, @Nullable Integer line, String message, Frame... trace) {
    return new Diagnostic(severity, STAGE, file, null, line, message, List.of(trace));
  }

  private static Diagnostic at(Severity severity, Frame place, String message, Frame... trace) {
    return new Diagnostic(
        severity, STAGE, place.file(), place.within(), place.line(), message, List.of(trace));
  }

  private static Diagnostic placeless(Severity severity, String message) {
    return new Diagnostic(severity, STAGE, null, null, null, message, List.of());
  }
}
