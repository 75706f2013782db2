package dev.romworks.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
    Process trial = new ProcessBuilder(line).redirectErrorStream(true).start();
    try (InputStream words = trial.getInputStream()) {
      String said = new String(words.readNBytes(WORDS_BYTES), StandardCharsets.UTF_8).strip();
      if (!trial.waitFor(LIMIT) || trial.exitValue() != 0) {
        throw new IOException(complaint + ": " + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted: " + complaint, e);
    } finally {
      trial.destroyForcibly();
    }
  }
}
