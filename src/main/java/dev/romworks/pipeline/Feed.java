package dev.romworks.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The worker's end of what a tool reads: a pipe, or a FIFO that the tool opens when it likes. A
/// tool that stops reading early has had enough; that is no failure.
final class Feed implements Watched {

  private final Kernel kernel;
  private final @Nullable Path fifo;
  private final ChannelBuffer source;
  private int fd;
  private int position;
  private boolean over;

  private Feed(Kernel kernel, int fd, @Nullable Path fifo, ChannelBuffer source) {
    this.kernel = kernel;
    this.fd = fd;
    this.fifo = fifo;
    this.source = source;
  }

  static Feed ofPipe(Kernel kernel, int writeEnd, ChannelBuffer source) throws IOException {
    return new Feed(kernel, kernel.unblock(writeEnd), null, source);
  }

  static Feed ofFifo(Kernel kernel, Path fifo, ChannelBuffer source) {
    return new Feed(kernel, Kernel.NONE, fifo, source);
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
  public void ready(short events) throws IOException {
    advance();
  }

  /// Whether its tool has not opened it yet.
  boolean isWaitingForReader() {
    return !over && fd == Kernel.NONE;
  }

  /// Opens it if its reader has come, writes what fits, and closes it when all is written.
  void advance() throws IOException {
    if (fifo != null && isWaitingForReader()) {
      fd = kernel.openForWriting(fifo);
    }
    while (fd != Kernel.NONE && position < source.size()) {
      ByteBuffer rest = source.from(position);
      int count = kernel.write(fd, rest);
      if (count < 0) {
        close();
      } else if (count == 0) {
        return;
      } else {
        position += count;
      }
    }
    if (fd != Kernel.NONE && source.isComplete()) {
      close();
    }
  }

  void close() {
    kernel.close(fd);
    fd = Kernel.NONE;
    over = true;
  }
}
