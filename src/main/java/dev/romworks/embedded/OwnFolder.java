package dev.romworks.embedded;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/// A folder that one server has to itself and nobody else may look into, for sources and results of
/// other people's jobs lie there.
///
/// What takes several steps to make (a formatted data folder, unpacked binaries) is made in a
/// temporary folder inside and then renamed, so that it is there either whole or not at all.
final class OwnFolder {
  private static final String UNFINISHED = "unfinished-";

  private OwnFolder() {}

  /// Makes the folder and its parents unless they are there, and refuses one that cannot be
  /// written.
  static void make(Path folder) throws IOException {
    try {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (IOException e) {
      throw unusable(folder, e);
    }
    if (!Files.isWritable(folder)) {
      throw unusable(folder, null);
    }
  }

  /// Makes a folder to do the steps in, which is then renamed.
  static Path begin(Path folder) throws IOException {
    return Files.createTempDirectory(folder, UNFINISHED);
  }

  /// Removes what a killed program left half-made.
  static void deleteUnfinished(Path folder) throws IOException {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, UNFINISHED + "*")) {
      for (Path unfinished : found) {
        Files.walkFileTree(unfinished, new Delete());
      }
    }
  }

  private static IOException unusable(Path folder, @Nullable IOException cause) {
    String user = System.getProperty("user.name");
    return new IOException(
        "cannot write to %s as user %s: choose another data folder, or give this one to the user"
            .formatted(folder, user),
        cause);
  }

  private static final class Delete extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
