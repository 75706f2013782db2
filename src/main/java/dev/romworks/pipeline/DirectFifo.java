package dev.romworks.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/// A FIFO between two stages that talk to each other. We hold both of its ends, so that no open of
/// theirs waits and nothing that is written gets lost, until both have come or ended; from then on
/// it is theirs alone, so that each notices when the other leaves.
final class DirectFifo {

  private final Kernel kernel;
  private final Path path;
  private final boolean ownLoop;
  private final Set<Stage> opened = new HashSet<>();
  private final Set<Stage> ended = new HashSet<>();
  private int openings;
  private int readEnd;
  private int writeEnd;

  /// @param ownLoop whether one stage has both ends
  DirectFifo(Kernel kernel, Path path, boolean ownLoop) throws IOException {
    this.kernel = kernel;
    this.path = path;
    this.ownLoop = ownLoop;
    kernel.mkfifo(path);
    readEnd = kernel.openForReading(path);
    try {
      writeEnd = kernel.openForWriting(path);
    } catch (IOException e) {
      kernel.close(readEnd);
      throw e;
    }
  }

  Path path() {
    return path;
  }

  /// An end of it, for a standard stream of a stage.
  int openFor(Stage stage, boolean writing) throws IOException {
    int fd = kernel.openForTool(path, writing);
    opened.add(stage);
    return fd;
  }

  /// A stage has opened it, by its path or as a standard stream with which it was started.
  void opened(Stage stage) {
    opened.add(stage);
    openings++;
    letGoIfNotNeeded();
  }

  /// A stage is no more.
  void ended(Stage stage) {
    ended.add(stage);
    letGoIfNotNeeded();
  }

  boolean wasOpenedBy(Stage stage) {
    return opened.contains(stage);
  }

  private void letGoIfNotNeeded() {
    Set<Stage> settled = new HashSet<>(opened);
    settled.addAll(ended);
    if (ownLoop ? openings > 1 || !ended.isEmpty() : settled.size() > 1) {
      close();
    }
  }

  void close() {
    kernel.close(readEnd);
    kernel.close(writeEnd);
    readEnd = Kernel.NONE;
    writeEnd = Kernel.NONE;
  }
}
