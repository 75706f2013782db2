package dev.romworks.toolchain;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.romworks.job.Diagnostic;
import java.util.List;

/// Whose words the tools of a recipe speak.
public enum Diagnostics {
  /// rgbasm, rgblink and rgbfix.
  @JsonProperty("rgbds")
  RGBDS;

  /// The errors and warnings in what a stage wrote to standard error.
  public List<Diagnostic> parse(String stage, String stderr) {
    return switch (this) {
      case RGBDS -> RgbdsDiagnostics.parse(stage, stderr);
    };
  }
}
