package dev.romworks.toolchain;

import dev.romworks.job.Diagnostic;
import dev.romworks.job.Diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The diagnostics of one job, as many as anybody reads: a source can make its tool say a million.
/// When there is no room, warnings make way for errors, so that they never hide why a build failed;
/// what is left out is counted.
public final class Findings {

  /// The most diagnostics that are kept; the one that counts the others comes on top.
  static final int MAX = 1_000;

  /// The most chars that they have together.
  static final int MAX_CHARS = 1 << 20;

  private final List<Diagnostic> kept = new ArrayList<>();
  private int chars;
  private int warnings; // among those that are kept
  private int errorsLeftOut;
  private int warningsLeftOut;
  private Optional<String> leftOutOf = Optional.empty();

  /// Takes the next one, if there is room, or can be made.
  public void add(Diagnostic found) {
    int room = MAX_CHARS - chars(found);
    while (kept.size() == MAX || chars > room) {
      OptionalInt last = isWarning(found) || warnings == 0 ? OptionalInt.empty() : lastWarning();
      if (last.isEmpty()) {
        leaveOut(found);
        return;
      }
      Diagnostic warning = kept.remove(last.getAsInt());
      warnings--;
      chars -= chars(warning);
      leaveOut(warning);
    }
    kept.add(found);
    chars += chars(found);
    warnings += isWarning(found) ? 1 : 0;
  }

  private OptionalInt lastWarning() {
    return IntStream.iterate(kept.size() - 1, i -> i >= 0, i -> i - 1)
        .filter(i -> isWarning(kept.get(i)))
        .findFirst();
  }

  private void leaveOut(Diagnostic diagnostic) {
    leftOutOf = leftOutOf.or(() -> Optional.of(diagnostic.stage()));
    if (isWarning(diagnostic)) {
      warningsLeftOut++;
    } else {
      errorsLeftOut++;
    }
  }

  private static boolean isWarning(Diagnostic diagnostic) {
    return diagnostic.severity() == Severity.WARNING;
  }

  private static int chars(Diagnostic diagnostic) {
    int trace = 0;
    for (Diagnostic.Frame frame : diagnostic.trace()) {
      trace += chars(frame.file()) + chars(frame.within());
    }
    return trace
        + chars(diagnostic.message())
        + chars(diagnostic.file())
        + chars(diagnostic.within());
  }

  private static int chars(@Nullable String text) {
    return text == null ? 0 : text.length();
  }

  /// Those that are kept, in the order in which they were found; then, if some are not, one that
  /// says how many.
  public List<Diagnostic> kept() {
    List<Diagnostic> all = new ArrayList<>(kept);
    leftOutOf.ifPresent(stage -> {
      Severity severity = errorsLeftOut > 0 ? Severity.ERROR : Severity.WARNING;
      String message =
          "left out: %d more errors, %d more warnings".formatted(errorsLeftOut, warningsLeftOut);
      all.add(new Diagnostic(severity, stage, null, null, null, message, List.of()));
    });
    return List.copyOf(all);
  }
}
