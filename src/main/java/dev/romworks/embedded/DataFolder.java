package dev.romworks.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A data folder that this program holds against every other, by a lock on its file `lock` that the
/// kernel lets go of when the program ends, however it ends. `romworks.pid` tells who holds it.
final class DataFolder implements AutoCloseable {
  /// Folders held by this very JVM. Closing any channel of a file drops all the locks that a
  /// process has on it, so a second try must not even open the file.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /// Makes the folder if it is not there and takes it, or says who has it.
  static DataFolder hold(Path folder) {
    try {
      OwnFolder.make(folder);
      return take(folder.toRealPath());
    } catch (IOException e) {
      throw new EmbeddedStartException("cannot use the data folder: " + e.getMessage(), e);
    }
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    try (lock) {
      Files.deleteIfExists(pidFile(path));
    } catch (IOException e) {
      throw new IllegalStateException("cannot let go of the data folder " + path, e);
    } finally {
      HELD.remove(path);
    }
  }

  private static DataFolder take(Path path) throws IOException {
    if (!HELD.add(path)) {
      throw inUse(path);
    }
    try {
      return lock(path);
    } catch (IOException | RuntimeException e) {
      HELD.remove(path);
      throw e;
    }
  }

  private static DataFolder lock(Path path) throws IOException {
    FileChannel lock =
        FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (lock.tryLock() == null) {
        throw inUse(path);
      }
      Files.writeString(pidFile(path), ProcessHandle.current().pid() + "\n");
      return new DataFolder(path, lock);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static EmbeddedStartException inUse(Path path) {
    String holder =
        PidFile.read(pidFile(path)).map(file -> "process " + file.pid()).orElse("another process");
    return new EmbeddedStartException(
        "the data folder %s is in use by %s: stop that program, or choose another folder"
            .formatted(path, holder));
  }

  private static Path pidFile(Path path) {
    return path.resolve("romworks.pid");
  }
}
