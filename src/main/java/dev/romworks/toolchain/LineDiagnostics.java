package dev.romworks.toolchain;

import dev.romworks.job.Diagnostic;
import dev.romworks.job.Diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads diagnostics of one line each, as most assemblers write them: `main.s:3: Error: …` (ca65
/// 2.19), `main.asm:3: error: …` (nasm 2.16), `main.s(3): Error: …` (ca65 before 2.19), and `ld65:
/// Error: …` without a place.
final class LineDiagnostics {

  private static final Pattern LINE =
      Pattern.compile(
          "(?:(?<file>[^:(]{1,255})[:(](?<line>\\d{1,9})(?::\\d{1,9})?\\)?: *|[a-z0-9]{1,20}: *)?"
              + "(?<severity>fatal error|fatal|panic|error|warning): *(?<message>.*)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

  private LineDiagnostics() {}

  /// Gives at most as many, and as long ones, as [RgbdsDiagnostics#parse].
  static List<Diagnostic> parse(String stage, String stderr) {
    List<Diagnostic> found = new ArrayList<>();
    for (String line : stderr.split("\r?\n", -1)) {
      if (found.size() < RgbdsDiagnostics.MAX_DIAGNOSTICS) {
        diagnostic(stage, line).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<Diagnostic> diagnostic(String stage, String line) {
    String text = UNSTORABLE.matcher(line).replaceAll("\uFFFD");
    Matcher match = LINE.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    String message = match.group("message");
    return Optional.of(
        new Diagnostic(
            severity(match.group("severity")),
            stage,
            match.group("file"),
            null,
            match.group("line") == null ? null : Integer.valueOf(match.group("line")),
            message.substring(0, Math.min(message.length(), RgbdsDiagnostics.MAX_MESSAGE)),
            List.of()));
  }

  private static Severity severity(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "warning" -> Severity.WARNING;
      case "error" -> Severity.ERROR;
      default -> Severity.FATAL;
    };
  }
}
