package dev.romworks.trial;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A file system of its own for a folder, small enough to be filled: in memory, which takes root.
///
/// @param folder where it is
record SmallDisk(Path folder) implements AutoCloseable {

  private static final int MEGABYTES = 512;
  private static final byte[] BLOCK = new byte[1 << 20];

  /// Whether this user can have one.
  static boolean isPossible() {
    return "root".equals(System.getProperty("user.name"));
  }

  /// Mounts one at a folder, which is made.
  static SmallDisk at(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    String size = "size=%dm,mode=700".formatted(MEGABYTES);
    run(List.of("mount", "-t", "tmpfs", "-o", size, "romworks-chaos", folder.toString()));
    return new SmallDisk(folder);
  }

  /// Leaves no byte of it free.
  void fill() throws IOException {
    try (OutputStream file = Files.newOutputStream(ballast())) {
      while (true) {
        file.write(BLOCK);
      }
    } catch (IOException e) {
      if (!Files.exists(ballast())) {
        throw e;
      } // else it is full now
    }
  }

  /// Gives the room back.
  void relieve() throws IOException {
    Files.deleteIfExists(ballast());
  }

  private Path ballast() {
    return folder.resolve("ballast");
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    int status = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IOException("exit status %d of %s".formatted(status, command));
    }
  }

  @Override
  public void close() throws IOException {
    try {
      run(List.of("umount", folder.toString()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
