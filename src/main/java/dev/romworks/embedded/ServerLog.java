package dev.romworks.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The file that a server's standard output and error go to. It is appended to, so that a crash can
/// still be read about after the restart, and set aside as `server.log.1` once it passes 1 MiB.
record ServerLog(Path file) {
  private static final long MAX_BYTES = 1024L * 1024;
  private static final int TAIL_BYTES = 2000;

  /// The log in a server's folder.
  static ServerLog in(Path folder) {
    return new ServerLog(folder.resolve("server.log"));
  }

  /// Makes the log ready for one more run and answers where that run's output is to go.
  ProcessBuilder.Redirect open() throws IOException {
    if (Files.exists(file) && Files.size(file) > MAX_BYTES) {
      Path aside = file.resolveSibling("server.log.1");
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
    }
    return ProcessBuilder.Redirect.appendTo(file.toFile());
  }

  /// The last lines, for an error message.
  String tail() {
    try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
      byte[] end = new byte[(int) Math.min(TAIL_BYTES, log.length())];
      log.seek(log.length() - end.length);
      log.readFully(end);
      return new String(end, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return "(cannot read " + file + ": " + e.getMessage() + ")";
    }
  }
}
