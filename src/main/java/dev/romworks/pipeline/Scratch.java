package dev.romworks.pipeline;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// A folder that lives as long as this object is open.
///
/// @param folder readable by this user only
public record Scratch(Path folder) implements AutoCloseable {

  private static final Set<PosixFilePermission> OURS = PosixFilePermissions.fromString("rwx------");

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
    remove(folder);
  }

  /// A tool may have taken the permissions from a folder of its own.
  private static void remove(Path path) throws IOException {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      Files.setPosixFilePermissions(path, OURS);
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
        for (Path entry : entries) {
          remove(entry);
        }
      } catch (DirectoryIteratorException e) {
        throw e.getCause();
      }
    }
    Files.delete(path);
  }
}
