package dev.romworks.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A folder that lives as long as this object is open.
///
/// @param folder readable by this user only
public record Scratch(Path folder) implements AutoCloseable {

  /// Makes one in memory, where the machine has such a place; else among the temporary files.
  static Scratch inMemory() throws IOException {
    Path memory = Path.of("/dev/shm");
    return Files.isWritable(memory)
        ? in(memory, "romworks-")
        : new Scratch(Files.createTempDirectory("romworks-"));
  }

  /// Makes one, with a name of its own, in a folder that exists.
  public static Scratch in(Path parent, String prefix) throws IOException {
    return new Scratch(Files.createTempDirectory(parent, prefix));
  }

  /// Removes the folder and all in it. Links in it are removed, never followed.
  @Override
  public void close() throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> tree = Files.walk(folder)) {
      deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
