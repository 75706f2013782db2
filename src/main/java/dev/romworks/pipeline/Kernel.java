package dev.romworks.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import jnr.constants.platform.Errno;
import jnr.constants.platform.Fcntl;
import jnr.ffi.LibraryLoader;
import jnr.ffi.Memory;
import jnr.ffi.Pointer;
import jnr.ffi.Runtime;
import jnr.posix.POSIX;
import jnr.posix.POSIXFactory;

/// Linux, as far as the pipeline needs it: FIFOs, pipes, processes, poll. No call here blocks but
/// [#poll].
///
/// Constants are those of `asm-generic`, which x86-64 and aarch64 share.
final class Kernel {

  static final int NONE = -1;
  static final short POLLIN = 0x1;
  static final short POLLOUT = 0x4;
  static final short POLLERR = 0x8;
  static final short POLLHUP = 0x10;

  private static final int O_RDONLY = 0;
  private static final int O_WRONLY = 1;
  private static final int O_NONBLOCK = 0x800;
  private static final int O_NOFOLLOW = 0x20000;
  private static final int O_CLOEXEC = 0x80000;
  private static final int SIGKILL = 9;
  private static final int WNOHANG = 1;
  private static final int PR_SET_CHILD_SUBREAPER = 36;
  private static final long SYS_PIDFD_OPEN = 434;
  private static final short SPAWN_FLAGS = 0x04 | 0x08 | 0x80; // SETSIGDEF, SETSIGMASK, SETSID
  private static final int POLLFD_BYTES = 8;
  private static final int OPAQUE_BYTES = 512; // glibc: file actions 80, attributes 336
  private static final int SIGSET_BYTES = 128;
  private static final int RUSAGE_BYTES = 144;

  private final POSIX posix = POSIXFactory.getNativePOSIX();
  private final LibC libc = LibraryLoader.create(LibC.class).load("c");
  private final Runtime runtime = Runtime.getRuntime(libc);

  /// Makes this process the one that orphans of its descendants are given to, so that it can reap
  /// them.
  Kernel() {
    libc.prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
  }

  /// What became of a process.
  sealed interface ProcessState {}

  /// It ended, and its exit status was taken.
  ///
  /// @param cpu user and system time, its reaped children's too
  record Ended(Exit exit, Duration cpu) implements ProcessState {}

  /// It has not ended yet.
  record Running() implements ProcessState {}

  /// It is no child of ours: another one took its exit status.
  record NotOurs() implements ProcessState {}

  /// A pipe: bytes written to one end can be read from the other.
  record Pipe(int readEnd, int writeEnd) {}

  void mkfifo(Path path) throws IOException {
    if (posix.mkfifo(path.toString(), 0600) != 0) {
      throw failure("mkfifo " + path);
    }
  }

  /// Opens a FIFO for reading, whether or not it has a writer.
  int openForReading(Path fifo) throws IOException {
    int fd = posix.open(fifo.toString(), O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC, 0);
    if (fd < 0) {
      throw failure("open for reading " + fifo);
    }
    return fd;
  }

  /// Opens a FIFO for writing, or answers [#NONE] while it has no reader.
  int openForWriting(Path fifo) throws IOException {
    int fd = posix.open(fifo.toString(), O_WRONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC, 0);
    if (fd < 0 && errno() != Errno.ENXIO.intValue()) {
      throw failure("open for writing " + fifo);
    }
    return Math.max(fd, NONE);
  }

  /// A new pipe, both ends closed on exec. Our end is made non-blocking by [#unblock].
  Pipe pipe() throws IOException {
    int[] ends = new int[2];
    if (libc.pipe2(ends, O_CLOEXEC) != 0) {
      throw failure("pipe");
    }
    return new Pipe(ends[0], ends[1]);
  }

  int unblock(int fd) throws IOException {
    if (posix.fcntlInt(fd, Fcntl.F_SETFL, O_NONBLOCK) < 0) {
      throw failure("fcntl");
    }
    return fd;
  }

  /// Reads what is there.
  ///
  /// @return the number of bytes; 0 if there is no writer; -1 if there is a writer, but no byte now
  int read(int fd, ByteBuffer into) throws IOException {
    int count = posix.read(fd, into, into.remaining());
    if (count < 0 && !isAgain()) {
      throw failure("read");
    }
    return count;
  }

  /// Writes what fits.
  ///
  /// @return the number of bytes, perhaps 0; -1 if there is no reader any more
  int write(int fd, ByteBuffer from) throws IOException {
    int count = posix.write(fd, from, from.remaining());
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

  private boolean isAgain() {
    int errno = errno();
    return errno == Errno.EAGAIN.intValue() || errno == Errno.EINTR.intValue();
  }

  void close(int fd) {
    if (fd != NONE) {
      posix.close(fd);
    }
  }

  /// Starts a process as the leader of a session of its own, with default signals, descriptors 0 to
  /// 3 as given and none besides.
  ///
  /// @param stdin [#NONE] for the null device
  /// @return its process id
  int spawn(Command command, int stdin, int stdout, int stderr, int report) throws IOException {
    Pointer actions = Memory.allocateDirect(runtime, OPAQUE_BYTES, true);
    Pointer attributes = Memory.allocateDirect(runtime, OPAQUE_BYTES, true);
    libc.posix_spawn_file_actions_init(actions);
    libc.posix_spawnattr_init(attributes);
    try {
      if (stdin == NONE) {
        libc.posix_spawn_file_actions_addopen(actions, 0, "/dev/null", O_RDONLY, 0);
      } else {
        libc.posix_spawn_file_actions_adddup2(actions, stdin, 0);
      }
      libc.posix_spawn_file_actions_adddup2(actions, stdout, 1);
      libc.posix_spawn_file_actions_adddup2(actions, stderr, 2);
      libc.posix_spawn_file_actions_adddup2(actions, report, 3);
      libc.posix_spawn_file_actions_addclosefrom_np(actions, 4);
      libc.posix_spawn_file_actions_addchdir_np(actions, command.folder().toString());
      resetSignals(attributes);
      return spawn(command, actions, attributes);
    } finally {
      libc.posix_spawn_file_actions_destroy(actions);
      libc.posix_spawnattr_destroy(attributes);
    }
  }

  private void resetSignals(Pointer attributes) {
    Pointer signals = Memory.allocateDirect(runtime, SIGSET_BYTES, true);
    libc.posix_spawnattr_setflags(attributes, SPAWN_FLAGS);
    libc.sigemptyset(signals);
    libc.posix_spawnattr_setsigmask(attributes, signals);
    libc.sigfillset(signals);
    libc.posix_spawnattr_setsigdefault(attributes, signals);
  }

  private int spawn(Command command, Pointer actions, Pointer attributes) throws IOException {
    int[] pid = new int[1];
    int error =
        libc.posix_spawn(
            pid,
            command.program().toString(),
            actions,
            attributes,
            command.arguments().toArray(CharSequence[]::new),
            command.environment().toArray(CharSequence[]::new));
    if (error != 0) {
      throw new IOException(
          "cannot start " + command.program() + ": " + Errno.valueOf(error).description());
    }
    return pid[0];
  }

  /// A descriptor that becomes readable when the process ends.
  int pidfd(int pid) throws IOException {
    int fd = (int) libc.syscall(SYS_PIDFD_OPEN, pid, 0);
    if (fd < 0) {
      throw failure("pidfd_open " + pid);
    }
    return fd;
  }

  /// Takes the exit status of a child, or of an orphan that was given to us, if it has ended.
  ProcessState reap(int pid) throws IOException {
    int[] status = new int[1];
    Pointer usage = Memory.allocateDirect(runtime, RUSAGE_BYTES, true);
    int reaped = libc.wait4(pid, status, WNOHANG, usage);
    if (reaped == 0) {
      return new Running();
    }
    if (reaped < 0 && errno() == Errno.ECHILD.intValue()) {
      return new NotOurs();
    }
    if (reaped < 0) {
      throw failure("wait4 " + pid);
    }
    int signal = status[0] & 0x7f;
    Exit exit = signal == 0 ? new Exit.Exited((status[0] >> 8) & 0xff) : new Exit.Signaled(signal);
    Duration cpu =
        Duration.ofSeconds(usage.getLong(0) + usage.getLong(16))
            .plusNanos(1000 * (usage.getLong(8) + usage.getLong(24)));
    return new Ended(exit, cpu);
  }

  /// Kills a process that [#spawn] started and not yet [#reap] took, and all of its group.
  void kill(int pid) {
    posix.kill(-pid, SIGKILL);
    posix.kill(pid, SIGKILL);
  }

  /// Waits until one of the descriptors is ready, or the time has passed.
  ///
  /// @param events what to wait for, by descriptor
  /// @return what each is ready for; 0 for nothing
  short[] poll(int[] fds, short[] events, Duration atMost) throws IOException {
    Pointer entries = Memory.allocateDirect(runtime, Math.max(1, fds.length) * POLLFD_BYTES, true);
    for (int i = 0; i < fds.length; i++) {
      entries.putInt((long) i * POLLFD_BYTES, fds[i]);
      entries.putShort((long) i * POLLFD_BYTES + 4, events[i]);
    }
    short[] ready = new short[fds.length];
    int timeoutMs = Math.toIntExact(Math.max(0, atMost.plusNanos(999_999).toMillis()));
    int count = libc.poll(entries, fds.length, timeoutMs);
    if (count < 0) {
      if (errno() == Errno.EINTR.intValue()) {
        return ready;
      }
      throw failure("poll");
    }
    for (int i = 0; i < fds.length; i++) {
      ready[i] = entries.getShort((long) i * POLLFD_BYTES + 6);
    }
    return ready;
  }

  private int errno() {
    return runtime.getLastError();
  }

  private IOException failure(String what) {
    return new IOException(what + ": " + Errno.valueOf(errno()).description());
  }
}
