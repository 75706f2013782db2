package dev.romworks.toolchain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.job.Diagnostic;
import dev.romworks.job.Diagnostic.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Proves that what is kept of a job's diagnostics is bounded, and tells what it lacks.
class FindingsTest {

  private final Findings findings = new Findings();

  @Test
  void theFirstAreKeptAndTheOthersCounted() {
    for (int i = 0; i < 1_000_000; i++) {
      findings.add(error(i, "e"));
    }
    List<Diagnostic> kept = findings.kept();
    assertThat(kept).hasSize(Findings.MAX + 1);
    assertThat(kept.subList(0, Findings.MAX)).extracting(Diagnostic::line).isSorted();
    assertThat(kept.getLast().message()).isEqualTo("left out: 999000 more errors, 0 more warnings");
    assertThat(kept.getLast().severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void errorsTakeTheRoomOfTheLastWarnings() {
    for (int i = 0; i < Findings.MAX; i++) {
      findings.add(warning(i));
    }
    findings.add(warning(5000));
    findings.add(error(6000, "e"));
    findings.add(error(7000, "e"));
    assertThat(findings.kept())
        .extracting(Diagnostic::line)
        .startsWith(0, 1, 2)
        .endsWith(996, 997, 6000, 7000, null);
    assertThat(findings.kept().getLast().message())
        .isEqualTo("left out: 0 more errors, 3 more warnings");
    assertThat(findings.kept().getLast().severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void longOnesLeaveRoomForFewer() {
    for (int i = 0; i < 500; i++) {
      findings.add(error(i, "x".repeat(4_000)));
    }
    assertThat(findings.kept()).hasSize(Findings.MAX_CHARS / 4_005 + 1);
  }

  @Test
  void aFewAreAll() {
    findings.add(warning(1));
    findings.add(error(2, "e"));
    assertThat(findings.kept()).containsExactly(warning(1), error(2, "e"));
  }

  private static Diagnostic warning(int line) {
    return new Diagnostic(Severity.WARNING, "s", "a.asm", null, line, "w", List.of());
  }

  private static Diagnostic error(int line, String message) {
    return new Diagnostic(Severity.ERROR, "s", "a.asm", null, line, message, List.of());
  }
}
