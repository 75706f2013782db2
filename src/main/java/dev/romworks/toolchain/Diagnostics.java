package dev.romworks.toolchain;

import dev.romworks.job.Diagnostic;
import dev.romworks.job.LogText;
import java.util.function.Consumer;

/// Whose words the tools of a recipe speak.
public enum Diagnostics {
  /// rgbasm, rgblink, rgbfix and rgbgfx.
  RGBDS,
  /// One line each, with the place before it: ca65, ld65, nasm and many others.
  LINES,
  /// Nobody's.
  NONE;

  /// Finds the errors and warnings in what a stage wrote to standard error, in its order.
  ///
  /// They are read from the log as it is kept, which is inert: so every part of a diagnostic is,
  /// and what it says stands in the log.
  public void parse(LogText said, Consumer<Diagnostic> found) {
    switch (this) {
      case RGBDS -> RgbdsDiagnostics.parse(said.stage(), said.text(), found);
      case LINES -> LineDiagnostics.parse(said.stage(), said.text(), found);
      case NONE -> {}
    }
  }
}
