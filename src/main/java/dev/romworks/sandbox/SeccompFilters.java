package dev.romworks.sandbox;

import dev.romworks.pipeline.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// The filters of system calls that one sandbox gives to its tools, each built when it is first
/// wanted.
final class SeccompFilters {

  private final boolean alone;
  private final long addressBytes;
  private final Map<SeccompFilter.Kind, Path> files = new HashMap<>();

  /// @param alone whether tools see no process and no file of anybody else's
  SeccompFilters(boolean alone, long addressBytes) {
    this.alone = alone;
    this.addressBytes = addressBytes;
  }

  /// The file that holds a tool's filter.
  synchronized Path fileFor(Tool tool) throws IOException {
    SeccompFilter.Kind kind = new SeccompFilter.Kind(tool.tools().processes() > 1, alone);
    Path file = files.get(kind);
    if (file == null) {
      file = SeccompFilter.file(kind, addressBytes);
      files.put(kind, file);
    }
    return file;
  }
}
