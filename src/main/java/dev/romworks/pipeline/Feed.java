package dev.romworks.pipeline;

import java.io.IOException;
import java.nio.file.Path;

/// The worker's end of what a tool reads: a pipe, or a FIFO that the tool opens when it likes, and
/// once. A tool that stops reading early has had enough; that is no failure.
///
/// Until its tool has come we hold a FIFO at both ends: so the tool's open does not wait, and what
/// we have written already is not lost. From then on we hold the writing end only, to be told when
/// the tool has left.
final class Feed implements Watched {

  private final Kernel kernel;
  private final ChannelBuffer source;
  private int readEnd;
  private int fd;
  private int position;
  private int openings;

  private Feed(Kernel kernel, int readEnd, int writeEnd, ChannelBuffer source) {
    this.kernel = kernel;
    this.readEnd = readEnd;
    this.fd = writeEnd;
    this.source = source;
  }

  static Feed ofPipe(Kernel kernel, int writeEnd, ChannelBuffer source) {
    return new Feed(kernel, Kernel.NONE, writeEnd, source);
  }

  static Feed ofFifo(Kernel kernel, Path fifo, ChannelBuffer source) throws IOException {
    int readEnd = kernel.openForReading(fifo);
    try {
      return new Feed(kernel, readEnd, kernel.openForWriting(fifo), source);
    } catch (IOException e) {
      kernel.close(readEnd);
      throw e;
    }
  }

  @Override
  public int fd() {
    return position < source.size() ? fd : Kernel.NONE;
  }

  @Override
  public short events() {
    return Kernel.POLLOUT;
  }

  @Override
  public void ready() throws IOException {
    advance();
  }

  /// Its tool has opened it.
  void opened() {
    openings++;
    kernel.close(readEnd);
    readEnd = Kernel.NONE;
  }

  /// Whether its tool has opened it more than once: whatever it read then was not the beginning.
  boolean isOpenedAgain() {
    return openings > 1;
  }

  /// Writes what fits, and closes it when all is written and its tool is there to read it.
  void advance() throws IOException {
    while (fd != Kernel.NONE && position < source.size()) {
      int count = kernel.write(fd, source.from(position));
      if (count < 0) {
        close();
      } else if (count == 0) {
        return;
      } else {
        position += count;
      }
    }
    if (fd != Kernel.NONE && source.isComplete() && readEnd == Kernel.NONE) {
      close();
    }
  }

  void close() {
    kernel.close(readEnd);
    kernel.close(fd);
    readEnd = Kernel.NONE;
    fd = Kernel.NONE;
  }
}
