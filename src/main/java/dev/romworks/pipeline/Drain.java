package dev.romworks.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The worker's end of what a tool writes: a pipe, or a FIFO that the tool opens when and as often
/// as it likes.
///
/// A pipe's end is when nobody holds its other end. A FIFO's end is when its writer's process has
/// ended and nothing is left in it: before that, a FIFO without a writer only means that the tool
/// has not opened it yet, or will again.
final class Drain implements Watched {

  private static final int CHUNK_BYTES = 65_536; // a pipe's default capacity, pipe(7)
  private static final int CHUNKS_AT_ONCE = 16; // then the other descriptors have their turn

  private final Kernel kernel;
  private final @Nullable Path fifo;
  private final Consumer<ByteBuffer> sink;
  private final ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK_BYTES);
  private int fd;
  private boolean writerEnded;

  private Drain(Kernel kernel, int fd, @Nullable Path fifo, Consumer<ByteBuffer> sink) {
    this.kernel = kernel;
    this.fd = fd;
    this.fifo = fifo;
    this.sink = sink;
  }

  static Drain ofPipe(Kernel kernel, int readEnd, Consumer<ByteBuffer> sink) throws IOException {
    return new Drain(kernel, kernel.unblock(readEnd), null, sink);
  }

  static Drain ofFifo(Kernel kernel, Path fifo, Consumer<ByteBuffer> sink) throws IOException {
    return new Drain(kernel, kernel.openForReading(fifo), fifo, sink);
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
  public void ready(short events) throws IOException {
    if ((events & Kernel.POLLIN) == 0 && fifo != null && !writerEnded) {
      forgetHangUp(fifo);
    } else {
      read();
    }
  }

  /// Its writer's process is no more: the next time that nothing is there and nobody holds it is
  /// its end.
  void writerEnded() throws IOException {
    writerEnded = true;
    read();
  }

  boolean isAtEnd() {
    return fd == Kernel.NONE;
  }

  private void read() throws IOException {
    for (int i = 0; fd != Kernel.NONE && (i < CHUNKS_AT_ONCE || writerEnded); i++) {
      int count = kernel.read(fd, chunk.clear());
      if (count > 0) {
        sink.accept(chunk.limit(count).position(0));
      } else if (count == 0 && (fifo == null || writerEnded)) {
        close();
      } else {
        return;
      }
    }
  }

  /// A FIFO whose writer has left is ready for ever; a fresh descriptor is not. What is still in it
  /// stays, for the old one is closed after the new one is open.
  private void forgetHangUp(Path path) throws IOException {
    int fresh = kernel.openForReading(path);
    kernel.close(fd);
    fd = fresh;
  }

  void close() {
    kernel.close(fd);
    fd = Kernel.NONE;
  }
}
