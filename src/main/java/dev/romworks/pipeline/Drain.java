package dev.romworks.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.function.Consumer;

/// The worker's end of what a tool writes: a pipe, or a FIFO that the tool opens when it likes.
///
/// A pipe's end is when nobody holds its other end. A FIFO we hold at both ends, so that the tool
/// can open it at any time; its end is when its writer's processes are dead and nothing is left in
/// it.
final class Drain implements Watched {

  private static final int PIPES_AT_ONCE = 16; // then the other descriptors have their turn

  private final Kernel kernel;
  private final Consumer<ByteBuffer> sink;
  private int fd;
  private boolean writerEnded;

  private Drain(Kernel kernel, int fd, Consumer<ByteBuffer> sink) {
    this.kernel = kernel;
    this.fd = fd;
    this.sink = sink;
  }

  static Drain ofPipe(Kernel kernel, int readEnd, Consumer<ByteBuffer> sink) {
    return new Drain(kernel, readEnd, sink);
  }

  static Drain ofFifo(Kernel kernel, Path fifo, Consumer<ByteBuffer> sink) throws IOException {
    return new Drain(kernel, kernel.openBothEnds(fifo), sink);
  }

  @Override
  public int fd() {
    return fd;
  }

  @Override
  public short events() {
    return Kernel.POLLIN;
  }

  @Override
  public void ready() throws IOException {
    for (int i = 0; fd != Kernel.NONE && (i < PIPES_AT_ONCE || writerEnded); i++) {
      int count = kernel.read(fd, sink);
      if (count == 0 || (count < 0 && writerEnded)) {
        close();
      } else if (count < 0) {
        return;
      }
    }
  }

  /// Its writer's processes are no more: what is left in it now is the rest.
  void writerEnded() throws IOException {
    writerEnded = true;
    ready();
  }

  boolean isAtEnd() {
    return fd == Kernel.NONE;
  }

  void close() {
    kernel.close(fd);
    fd = Kernel.NONE;
  }
}
