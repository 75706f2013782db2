package dev.romworks.toolchain;

import dev.romworks.job.Diagnostic;
import java.util.List;

/// Whose words the tools of a recipe speak.
public enum Diagnostics {
  /// rgbasm, rgblink, rgbfix and rgbgfx.
  RGBDS,
  /// One line each, with the place before it: ca65, ld65, nasm and many others.
  LINES,
  /// Nobody's.
  NONE;

  /// The errors and warnings in what a stage wrote to standard error.
  public List<Diagnostic> parse(String stage, String stderr) {
    return switch (this) {
      case RGBDS -> RgbdsDiagnostics.parse(stage, stderr);
      case LINES -> LineDiagnostics.parse(stage, stderr);
      case NONE -> List.of();
    };
  }
}
