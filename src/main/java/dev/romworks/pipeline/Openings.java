package dev.romworks.pipeline;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// Tells which FIFOs tools have opened, and which they have closed that were open for writing, by
/// inotify(7). A folder is watched, so a FIFO that is linked into the folders of two stages tells
/// which of them it was; what is seen through another mount, as in a sandbox, counts too. Its own
/// opens, too, so they come before the watch.
///
/// The kernel tells two events at once that are the same only once. So closing what was open for
/// reading is watched, too: it stands between two openings one after the other. Two openings at the
/// same time may be told as one.
final class Openings implements Watched, AutoCloseable {

  private static final int IN_CLOSE_WRITE = 0x8;
  private static final int IN_CLOSE_NOWRITE = 0x10;
  private static final int IN_OPEN = 0x20;
  private static final int MASK = IN_OPEN | IN_CLOSE_WRITE | IN_CLOSE_NOWRITE;
  private static final int IN_Q_OVERFLOW = 0x4000;
  private static final int FLAGS = 0x800 | 0x80000; // IN_NONBLOCK, IN_CLOEXEC
  private static final int HEADER_BYTES = 16; // watch, mask, cookie, length of the name

  private static final int MAX_READS = 16; // what the kernel's queue holds

  private final Kernel kernel;
  private final int fd;
  private final Map<Integer, Listener> listeners = new HashMap<>();
  private final Map<Integer, Long> told = new HashMap<>(); // how many events, by watch
  private boolean overflow;

  Openings(Kernel kernel) throws IOException {
    this.kernel = kernel;
    fd = LibC.INSTANCE.inotify_init1(FLAGS);
    if (fd < 0) {
      throw Kernel.failure("inotify_init1 (see fs.inotify.max_user_instances)");
    }
  }

  /// What is told of the files in a folder, by their names.
  interface Listener {

    void opened(String name);

    /// It was open for writing, and was closed.
    void written(String name);

    /// Files were opened and closed faster than it could be told, most often those of this folder.
    void overrun();
  }

  /// Tells of the files in this folder from now on.
  ///
  /// @return a number by which to [#forget] it
  int watch(Path folder, Listener listener) throws IOException {
    int watch = LibC.INSTANCE.inotify_add_watch(fd, folder.toString(), MASK);
    if (watch < 0) {
      throw Kernel.failure("inotify_add_watch (see fs.inotify.max_user_watches) " + folder);
    }
    listeners.put(watch, listener);
    return watch;
  }

  void forget(int watch) {
    told.remove(watch);
    if (listeners.remove(watch) != null) {
      LibC.INSTANCE.inotify_rm_watch(fd, watch);
    }
  }

  @Override
  public int fd() {
    return fd;
  }

  @Override
  public short events() {
    return Kernel.POLLIN;
  }

  /// Tells all that has happened until now.
  @Override
  public void ready() throws IOException { // an overflow stands behind all that was told before
    for (int read = 0; read < MAX_READS && kernel.read(fd, this::tell) > 0; read++) {
      if (overflow) {
        overflow = false;
        told.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .ifPresent(most -> requireNonNull(listeners.get(most.getKey())).overrun());
      }
    }
  }

  private void tell(ByteBuffer events) {
    events.order(ByteOrder.nativeOrder());
    while (events.remaining() >= HEADER_BYTES) {
      int watch = events.getInt();
      int mask = events.getInt();
      events.getInt();
      byte[] name = new byte[events.getInt()];
      events.get(name);
      overflow |= (mask & IN_Q_OVERFLOW) != 0;
      Listener listener = listeners.get(watch);
      if (listener != null) {
        told.merge(watch, 1L, Long::sum);
        tell(listener, mask, new String(name, StandardCharsets.UTF_8).replace("\0", ""));
      }
    }
  }

  private static void tell(Listener listener, int mask, String name) {
    if ((mask & IN_OPEN) != 0) {
      listener.opened(name);
    } else if ((mask & IN_CLOSE_WRITE) != 0) {
      listener.written(name);
    }
  }

  @Override
  public void close() {
    kernel.close(fd);
  }
}
