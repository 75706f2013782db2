package dev.romworks.trial;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The log of an instance of our own, in which sources must forge nothing.
///
/// @param file where it is written
record ProgramLog(Path file) {

  /// With which a forged line begins.
  static final String FORGED = "FORGED";

  private static final char ESCAPE = '\u001b';

  /// How long it is now, in bytes.
  long size() throws IOException {
    return Files.size(file);
  }

  /// What is in it that must not be.
  ///
  /// @param from where in it to begin, in bytes
  List<String> faults(long from, Secrets secrets) throws IOException {
    String words = since(from);
    List<String> faults = new ArrayList<>();
    if (words.indexOf(ESCAPE) >= 0) {
      faults.add("an escape in the program's log");
    }
    if (words.lines().anyMatch(line -> line.startsWith(FORGED))) {
      faults.add("a forged line in the program's log");
    }
    secrets.traces().stream()
        .filter(words::contains)
        .forEach(trace -> faults.add("a secret in the program's log: " + trace));
    return faults;
  }

  private String since(long from) throws IOException {
    try (InputStream words = Files.newInputStream(file)) {
      words.skipNBytes(from);
      return new String(words.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
