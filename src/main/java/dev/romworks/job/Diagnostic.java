package dev.romworks.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One error or warning that a tool reported about the sources.
///
/// @param stage the stage whose tool said it, e.g. `asm:main.asm`
/// @param file the source file it is about, as the tool named it; null where the tool named none
/// @param within the macro or the repetition in that file, e.g. `copy` or `REPT~3`; null at the
///   file's own level
/// @param line its line in that file, from 1; null where the tool named none
/// @param message the tool's own words, without the place, one or more lines
/// @param trace how the tool came to that place, outermost first: the lines of the including files
///   and of the macro calls; empty where the place stands in the stage's own file
public record Diagnostic(
    Severity severity,
    String stage,
    @Nullable String file,
    @Nullable String within,
    @Nullable Integer line,
    String message,
    List<Frame> trace) {

  public Diagnostic {
    trace = List.copyOf(trace);
  }

  /// How grave a diagnostic is. A build with a `FATAL` or an `ERROR` has no artifact.
  public enum Severity {
    FATAL,
    ERROR,
    WARNING
  }

  /// One step of the way to a diagnostic's place.
  ///
  /// @param file the source file
  /// @param within the macro or the repetition in that file, e.g. `wait_vblank` or `REPT~3`; null
  ///   at the file's own level
  /// @param line the line, from 1; 0 before the first, e.g. for a file that the command line
  ///   includes
  public record Frame(String file, @Nullable String within, int line) {}
}
