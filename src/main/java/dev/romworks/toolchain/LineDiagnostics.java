package dev.romworks.toolchain;

import dev.romworks.job.Diagnostic;
import dev.romworks.job.Diagnostic.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads diagnostics of one line each, as most assemblers write them. Measured with Debian's ca65
/// and ld65 2.19 and with nasm 2.16:
///
/// ```
/// lib/a.s(3): Error: Range error (256 not in [0..255])
/// ld65: Error: x.cfg(3): Attribute expected, got 'BOGUS'    the place comes after the severity
/// Unresolved external 'nowhere' referenced in:              ld65; the place is in the next line
///   c.s(3)
/// a.asm:3: error: parser: instruction expected
/// nasm: fatal: unable to open input file `a.asm'            no place
/// ```
///
/// As with [RgbdsDiagnostics], sources may write such lines, and nothing is decided by them.
final class LineDiagnostics {

  private static final String PLACE =
      "(?<%1$sfile>[^:(]{1,255})(?:\\((?<%1$sin>\\d{1,9})\\)|:(?<%1$sat>\\d{1,9})(?::\\d{1,9})?)";
  private static final Pattern LINE =
      Pattern.compile(
          "(?:%s: *|[a-z0-9]{1,20}: *)?".formatted(PLACE.formatted("a"))
              + "(?<severity>fatal error|fatal|panic|error|warning): *"
              + "(?:%s: )?(?<message>.*)".formatted(PLACE.formatted("b")),
          Pattern.CASE_INSENSITIVE);
  private static final Pattern UNRESOLVED =
      Pattern.compile("(?<message>Unresolved external '.*' referenced) in:");
  private static final Pattern REFERENCE = Pattern.compile(" +" + PLACE.formatted("a"));

  private LineDiagnostics() {}

  /// @param stderr inert, see [dev.romworks.job.Inert], so that no pattern has a long line to match
  static void parse(String stage, String stderr, Consumer<Diagnostic> found) {
    List<String> lines = RgbdsDiagnostics.colourless(stderr).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).indexOf(':') < 0) { // most of what is none, and cheaper to see
        continue;
      }
      Matcher line = LINE.matcher(lines.get(i));
      Matcher unresolved = UNRESOLVED.matcher(lines.get(i));
      if (line.matches()) {
        String place = line.group("bfile") == null ? "a" : "b";
        found.accept(diagnostic(severity(line.group("severity")), stage, line, place, line));
      } else if (unresolved.matches() && i + 1 < lines.size()) {
        Matcher reference = REFERENCE.matcher(lines.get(i + 1));
        if (reference.matches()) {
          found.accept(diagnostic(Severity.ERROR, stage, reference, "a", unresolved));
        }
      }
    }
  }

  /// @param which of the places in its pattern it is, `a` or `b`
  private static Diagnostic diagnostic(
      Severity severity, String stage, Matcher place, String which, Matcher said) {
    Integer line =
        Optional.ofNullable(place.group(which + "in"))
            .or(() -> Optional.ofNullable(place.group(which + "at")))
            .map(Integer::valueOf)
            .orElse(null);
    String message = RgbdsDiagnostics.shortened(said.group("message").strip());
    return new Diagnostic(
        severity, stage, place.group(which + "file"), null, line, message, List.of());
  }

  private static Severity severity(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "warning" -> Severity.WARNING;
      case "error" -> Severity.ERROR;
      default -> Severity.FATAL;
    };
  }
}
