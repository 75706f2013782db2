package dev.romworks.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a server's pid file says, in PostgreSQL's form, which our broker writes too: the pid in the
/// first line, and a line `ready` as soon as the server answers its clients.
record PidFile(long pid, boolean ready) {

  /// Empty where there is no such file, or none that names a pid (a server may be writing it now).
  static Optional<PidFile> read(Path file) {
    try {
      List<String> lines = Files.readAllLines(file).stream().map(String::strip).toList();
      return lines.isEmpty()
          ? Optional.empty()
          : Optional.of(new PidFile(Long.parseLong(lines.getFirst()), lines.contains("ready")));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /// Whether the file says that this very process, and no predecessor, is ready.
  static boolean saysReady(Path file, long pid) {
    return read(file).filter(found -> found.ready() && found.pid() == pid).isPresent();
  }
}
