package dev.romworks.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// A command that is run once to see whether it can be.
final class Trial {

  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final int WORDS_BYTES = 4096;

  private Trial() {}

  /// Returns if the command exits 0.
  ///
  /// @param complaint what is said if it does not, before its own words
  static void succeed(List<String> line, String complaint) throws IOException {
    succeed(line, complaint, LIMIT);
  }

  static void succeed(List<String> line, String complaint, Duration limit) throws IOException {
    Path words = Files.createTempFile("romworks-trial-", ".txt"); // a pipe would be waited for
    try {
      Process trial =
          new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(words.toFile()).start();
      boolean hasEnded = hasEnded(trial, limit);
      if (!hasEnded || trial.exitValue() != 0) {
        String said = hasEnded ? said(words) : "no end within " + limit;
        throw new IOException(complaint + ": " + said);
      }
    } finally {
      Files.delete(words);
    }
  }

  private static boolean hasEnded(Process trial, Duration limit) throws IOException {
    try {
      return trial.waitFor(limit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while a sandbox was tried");
    } finally {
      trial.destroyForcibly();
    }
  }

  private static String said(Path words) throws IOException {
    try (InputStream in = Files.newInputStream(words)) {
      return new String(in.readNBytes(WORDS_BYTES), StandardCharsets.UTF_8).strip();
    }
  }
}
