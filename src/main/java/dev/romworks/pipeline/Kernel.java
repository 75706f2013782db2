package dev.romworks.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import jnr.constants.platform.Errno;
import jnr.constants.platform.OpenFlags;
import jnr.ffi.Runtime;

/// Linux, as far as an event loop needs it: FIFOs, pipes, and one poll(2) for everything. No call
/// here blocks but [#poll]. One for each thread: it has a buffer.
///
/// Constants are those of `asm-generic`, which x86-64 and aarch64 share where nothing else is said.
final class Kernel {

  static final int NONE = -1;
  static final short POLLIN = 0x1;
  static final short POLLOUT = 0x4;

  private static final int O_RDONLY = 0;
  private static final int O_WRONLY = 1;
  private static final int O_RDWR = 2;
  private static final int O_NONBLOCK = 0x800;
  private static final int O_NOFOLLOW = OpenFlags.O_NOFOLLOW.intValue(); // differs by processor
  private static final int O_CLOEXEC = 0x80000;
  private static final int F_SETFL = 4;
  private static final int PIPE_BYTES = 65_536; // a pipe's default capacity, pipe(7)
  private static final int POLLFD_BYTES = 8;

  private final LibC libc = LibC.INSTANCE;
  private final ByteBuffer chunk = ByteBuffer.allocateDirect(PIPE_BYTES);
  private ByteBuffer entries = nativeBuffer(64 * POLLFD_BYTES);

  /// A pipe: bytes written to one end can be read from the other.
  record Pipe(int readEnd, int writeEnd) {}

  void mkfifo(Path path) throws IOException {
    if (libc.mkfifo(path.toString(), 0600) != 0) {
      throw failure("mkfifo " + path);
    }
  }

  /// Opens a FIFO for reading, whether or not it has a writer.
  int openForReading(Path fifo) throws IOException {
    return open(fifo, O_RDONLY | O_NONBLOCK);
  }

  /// Opens a FIFO for writing; a reader must have it open.
  int openForWriting(Path fifo) throws IOException {
    return open(fifo, O_WRONLY | O_NONBLOCK);
  }

  /// Opens both ends of a FIFO at once (fifo(7): this never blocks), so that its tool's open does
  /// not block either, and that it is never without a writer.
  int openBothEnds(Path fifo) throws IOException {
    return open(fifo, O_RDWR | O_NONBLOCK);
  }

  /// Opens one end of a FIFO for a tool, that is, so that reads and writes wait. Its other end must
  /// be open: else this would block.
  int openForTool(Path fifo, boolean writing) throws IOException {
    return open(fifo, writing ? O_WRONLY : O_RDONLY);
  }

  private int open(Path path, int flags) throws IOException {
    int fd = libc.open(path.toString(), flags | O_NOFOLLOW | O_CLOEXEC, 0);
    if (fd < 0) {
      throw failure("open " + path);
    }
    return fd;
  }

  /// A new pipe, both ends closed on exec.
  ///
  /// @param weRead which end is ours, and does not block
  Pipe pipe(boolean weRead) throws IOException {
    int[] ends = new int[2];
    if (libc.pipe2(ends, O_CLOEXEC) != 0) {
      throw failure("pipe");
    }
    if (libc.fcntl(ends[weRead ? 0 : 1], F_SETFL, O_NONBLOCK) < 0) {
      close(ends[0]);
      close(ends[1]);
      throw failure("fcntl");
    }
    return new Pipe(ends[0], ends[1]);
  }

  /// Reads what is there, at most a pipe's worth, and hands it to a sink.
  ///
  /// @return the number of bytes; 0 if there is no writer; -1 if there is a writer, but no byte now
  int read(int fd, Consumer<ByteBuffer> sink) throws IOException {
    int count = (int) libc.read(fd, chunk.clear(), chunk.capacity());
    if (count > 0) {
      sink.accept(chunk.position(0).limit(count));
    } else if (count < 0 && !isAgain()) {
      throw failure("read");
    }
    return count;
  }

  /// Writes what fits, at most a pipe's worth.
  ///
  /// @return the number of bytes, perhaps 0; -1 if there is no reader any more
  int write(int fd, ByteBuffer from) throws IOException {
    int wanted = Math.min(from.remaining(), chunk.capacity());
    chunk.clear().put(0, from, from.position(), wanted);
    int count = (int) libc.write(fd, chunk, wanted);
    if (count >= 0) {
      return count;
    }
    if (errno() == Errno.EPIPE.intValue()) {
      return -1;
    }
    if (isAgain()) {
      return 0;
    }
    throw failure("write");
  }

  private static boolean isAgain() {
    int errno = errno();
    return errno == Errno.EAGAIN.intValue() || errno == Errno.EINTR.intValue();
  }

  void close(int fd) {
    if (fd != NONE) {
      libc.close(fd);
    }
  }

  /// Waits until one of the descriptors is ready or the time has passed, and tells those that are,
  /// in the list's order.
  ///
  /// @param nanos how long at most
  /// @return how many were ready
  int poll(List<? extends Watched> watched, long nanos) throws IOException {
    if (entries.capacity() < watched.size() * POLLFD_BYTES) {
      entries = nativeBuffer(2 * watched.size() * POLLFD_BYTES);
    }
    for (int i = 0; i < watched.size(); i++) {
      Watched each = watched.get(i);
      entries.putInt(i * POLLFD_BYTES, each.fd()).putInt(i * POLLFD_BYTES + 4, each.events());
    }
    int count = libc.poll(entries, watched.size(), milliseconds(nanos));
    if (count < 0 && !isAgain()) {
      throw failure("poll");
    }
    for (int i = 0; i < watched.size() && count > 0; i++) {
      int fd = entries.getInt(i * POLLFD_BYTES);
      boolean ready = entries.getShort(i * POLLFD_BYTES + 6) != 0;
      if (ready && fd == watched.get(i).fd()) { // not closed meanwhile by another one
        watched.get(i).ready();
      }
    }
    return Math.max(0, count);
  }

  /// Waits until a descriptor is readable or the time has passed.
  boolean awaitReadable(int fd, long nanos) throws IOException {
    entries.putInt(0, fd).putInt(4, POLLIN);
    return libc.poll(entries, 1, milliseconds(nanos)) > 0;
  }

  private static int milliseconds(long nanos) {
    return (int) Math.max(0, (nanos + 999_999) / 1_000_000);
  }

  private static ByteBuffer nativeBuffer(int bytes) {
    return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
  }

  /// The error of this thread's last call.
  static int errno() {
    return Runtime.getRuntime(LibC.INSTANCE).getLastError();
  }

  /// The exception for this thread's last call.
  static IOException failure(String what) {
    return new IOException(what + ": " + Errno.valueOf(errno()).description());
  }
}
