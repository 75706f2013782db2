package dev.romworks.trial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What no job may ever see of the machine that builds it.
///
/// @param traces the texts that would give it away
/// @param files that have such a text in them
record Secrets(List<String> traces, List<Path> files) {

  private static final int BASE64_GROUP = 3; // bytes

  /// The machine's users, and a text that was laid out for this.
  ///
  /// @param canary stands in the instance's environment and in the files; empty if in none
  static Secrets of(String canary, List<Path> files) {
    List<String> traces = new ArrayList<>();
    if (!canary.isEmpty()) {
      traces.addAll(spellings(canary));
    }
    Stream.of("/etc/passwd", "/etc/shadow").forEach(file -> addFirstLine(Path.of(file), traces));
    return new Secrets(traces, files);
  }

  /// As it is, backwards, in hex, and in base64 wherever it begins in a longer text.
  private static List<String> spellings(String canary) {
    byte[] bytes = canary.getBytes(StandardCharsets.UTF_8);
    String hex = HexFormat.of().formatHex(bytes);
    List<String> spellings = new ArrayList<>(List.of(canary, hex, hex.toUpperCase(Locale.ROOT)));
    spellings.add(new StringBuilder(canary).reverse().toString());
    for (int skipped = 0; skipped < BASE64_GROUP; skipped++) {
      byte[] whole = new byte[(bytes.length - skipped) / BASE64_GROUP * BASE64_GROUP];
      System.arraycopy(bytes, skipped, whole, 0, whole.length);
      spellings.add(Base64.getEncoder().encodeToString(whole));
    }
    return spellings;
  }

  private static void addFirstLine(Path file, List<String> traces) {
    try (Stream<String> lines = Files.lines(file)) {
      lines.findFirst().ifPresent(traces::add);
    } catch (IOException _) { // this user may not read it: then the instance's, likely, neither
      traces.add("root:*:"); // as most machines have it
    }
  }

  /// Those that show in what was answered.
  List<String> shownBy(Observation seen) {
    return traces.stream().filter(seen::shows).toList();
  }
}
