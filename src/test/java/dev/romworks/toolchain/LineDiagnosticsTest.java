package dev.romworks.toolchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.romworks.job.Diagnostic;
import dev.romworks.job.LogText;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Proves that what ca65, ld65 and nasm were seen to write is understood.
class LineDiagnosticsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "lib/a.s(3): Error: Range error (256 not in [0..255]) | ERROR | lib/a.s | 3 | Range error (256 not in [0..255])",
        "a.s(4): Warning: User warning: careful | WARNING | a.s | 4 | User warning: careful",
        "Fatal error: Cannot open input file 'a.s' | FATAL | | | Cannot open input file 'a.s'",
        "ld65: Error: x.cfg(3): Attribute expected, got 'BOGUS' | ERROR | x.cfg | 3 | Attribute expected, got 'BOGUS'",
        "ld65: Error: Cannot find config file 'no.cfg' | ERROR | | | Cannot find config file 'no.cfg'",
        "ld65: Warning: y.cfg(1): Segment 'CODE' overflows | WARNING | y.cfg | 1 | Segment 'CODE' overflows",
        "a.asm:3: error: parser: instruction expected | ERROR | a.asm | 3 | parser: instruction expected",
        "a.asm:8: warning: byte data exceeds bounds [-w+number-overflow] | WARNING | a.asm | 8 | byte data exceeds bounds [-w+number-overflow]",
        "nasm: fatal: unable to open input file `a.asm' | FATAL | | | unable to open input file `a.asm'"
      })
  void aLineIsADiagnostic(String line, String severity, String file, Integer at, String message) {
    assertThat(parse("s", line + "\n"))
        .containsExactly(
            new Diagnostic(
                Diagnostic.Severity.valueOf(severity), "s", file, null, at, message, List.of()));
  }

  @Test
  void whatTheLinkerMissesIsNamedWithTheLineThatWantsIt() {
    String said =
        """
        Unresolved external 'nowhere' referenced in:
          c.s(3)
        ld65: Error: 1 unresolved external(s) found - cannot create output file
        """;
    assertThat(parse("link", said))
        .extracting(Diagnostic::file, Diagnostic::line, Diagnostic::message)
        .startsWith(tuple("c.s", 3, "Unresolved external 'nowhere' referenced"))
        .hasSize(2);
  }

  @Test
  void notesAndOtherWordsAreNone() {
    assertThat(parse("s", "a.s(7): Note: Macro was defined here\nOpened 'x'...\n")).isEmpty();
  }

  @Test
  void warningsDoNotHideTheErrorAfterThem() {
    String said = "a.asm:1: warning: w\n".repeat(2_000) + "a.asm:2: error: e\n";
    assertThat(parse("s", said))
        .hasSize(Findings.MAX + 1)
        .anyMatch(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR);
  }

  private static List<Diagnostic> parse(String stage, String stderr) {
    Findings findings = new Findings();
    Diagnostics.LINES.parse(new LogText(stage, LogText.Stream.STDERR, stderr), findings::add);
    return findings.kept();
  }

  @Test
  void hostileTextTakesLittleTime() {
    String said = ("a(1".repeat(100_000) + "\n" + " ".repeat(100_000) + "x:\n").repeat(5);
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> parse("s", said));
  }
}
