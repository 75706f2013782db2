package dev.romworks.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jnr.constants.platform.Errno;
import jnr.ffi.Memory;
import jnr.ffi.Pointer;
import jnr.ffi.Runtime;

/// Starts processes, ends them, and takes what they leave. Nothing here blocks. Any thread may use
/// it.
final class Spawner {

  private static final int O_RDONLY = 0;
  private static final int SIGKILL = 9;
  private static final int WNOHANG = 1;
  private static final int PR_SET_CHILD_SUBREAPER = 36;
  private static final long SYS_PIDFD_OPEN = 434;
  private static final short SPAWN_FLAGS = 0x04 | 0x08 | 0x80; // SETSIGDEF, SETSIGMASK, SETSID
  private static final int OPAQUE_BYTES = 512; // glibc: file actions 80, attributes 336
  private static final int SIGSET_BYTES = 128;
  private static final int ADDRESS_BYTES = 8;
  private static final int RUSAGE_BYTES = 144;
  private static final int MAX_RESIDENT_KIB = 32; // offset of ru_maxrss, getrusage(2)

  private final LibC libc = LibC.INSTANCE;
  private final Runtime runtime = Runtime.getRuntime(libc);
  private final Pointer attributes = attributes();

  /// When each began; of the whole program, for a start copies all descriptors that the program
  /// has.
  private static final Set<Long> STARTS_UNDER_WAY = ConcurrentHashMap.newKeySet();

  /// Makes this process the one that orphans of its descendants are given to, so that it can end
  /// and reap them.
  Spawner() {
    libc.prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
  }

  /// What became of a process.
  sealed interface ProcessState {}

  /// It ended, and its exit status was taken.
  ///
  /// @param cpu user and system time, its reaped children's too
  /// @param peakBytes the most memory that it had, or one of its reaped children
  record Ended(Exit exit, Duration cpu, long peakBytes) implements ProcessState {}

  /// It has not ended yet.
  record Running() implements ProcessState {}

  /// It is no child of ours: another one took its exit status.
  record NotOurs() implements ProcessState {}

  /// Where a process has a descriptor from.
  sealed interface Source {

    /// One of ours.
    record Open(int fd) implements Source {}

    /// A file, opened for reading by the process itself.
    record OfFile(Path file) implements Source {}
  }

  /// Default signals, none blocked, a session of its own.
  private Pointer attributes() {
    Pointer made = Memory.allocateDirect(runtime, OPAQUE_BYTES, true);
    Pointer signals = Memory.allocateDirect(runtime, SIGSET_BYTES, true);
    try {
      libc.posix_spawnattr_init(made);
      libc.posix_spawnattr_setflags(made, SPAWN_FLAGS);
      libc.sigemptyset(signals);
      libc.posix_spawnattr_setsigmask(made, signals);
      libc.sigfillset(signals);
      libc.posix_spawnattr_setsigdefault(made, signals);
    } finally {
      Reference.reachabilityFence(signals);
    }
    return made;
  }

  /// Starts a process as the leader of a session of its own, with default signals and the given
  /// descriptors as its first ones, and none besides.
  ///
  /// @return its process id
  int spawn(Command command, List<Source> descriptors) throws IOException {
    long began = began();
    try {
      return spawnAt(command, descriptors);
    } finally {
      STARTS_UNDER_WAY.remove(began);
    }
  }

  /// @return a moment that no other start under way has
  private long began() {
    long now = System.nanoTime();
    while (!STARTS_UNDER_WAY.add(now)) {
      now++;
    }
    return now;
  }

  /// Whether a process may hold a copy of a descriptor that was closed here by now: from its fork
  /// until it has become its program it has one of all of them, also of other runs' pipes. Only
  /// this program's own tools are meant, whichever run they belong to.
  ///
  /// @param nanos when the last descriptor was closed
  boolean isStartUnderWaySince(long nanos) {
    if (STARTS_UNDER_WAY.isEmpty()) {
      return false;
    }
    for (long began : STARTS_UNDER_WAY) {
      if (began - nanos <= 0) {
        return true;
      }
    }
    return false;
  }

  private int spawnAt(Command command, List<Source> descriptors) throws IOException {
    Pointer actions = Memory.allocateDirect(runtime, OPAQUE_BYTES, true);
    libc.posix_spawn_file_actions_init(actions);
    try {
      for (int target = 0; target < descriptors.size(); target++) {
        switch (descriptors.get(target)) {
          case Source.Open(int fd) -> libc.posix_spawn_file_actions_adddup2(actions, fd, target);
          case Source.OfFile(Path file) ->
              libc.posix_spawn_file_actions_addopen(actions, target, file.toString(), O_RDONLY, 0);
        }
      }
      libc.posix_spawn_file_actions_addclosefrom_np(actions, descriptors.size());
      libc.posix_spawn_file_actions_addchdir_np(actions, command.folder().toString());
      return spawn(command, actions);
    } finally {
      libc.posix_spawn_file_actions_destroy(actions);
      Reference.reachabilityFence(actions);
      Reference.reachabilityFence(this); // with its attributes
    }
  }

  private int spawn(Command command, Pointer actions) throws IOException {
    int[] pid = new int[1];
    String program = command.program().toString();
    Pointer arguments = words(command.arguments());
    Pointer environment = words(command.environment());
    try {
      int error = libc.posix_spawn(pid, program, actions, attributes, arguments, environment);
      if (error != 0) {
        throw new IOException(
            "cannot start " + program + ": " + Errno.valueOf(error).description());
      }
      return pid[0];
    } finally {
      Reference.reachabilityFence(arguments);
      Reference.reachabilityFence(environment);
    }
  }

  /// Words as exec(3) takes them, in one piece of memory: their addresses, a null, then the words.
  private Pointer words(List<String> words) {
    List<byte[]> texts = words.stream().map(word -> word.getBytes(UTF_8)).toList();
    long textsAt = (long) ADDRESS_BYTES * (texts.size() + 1);
    long size = textsAt + texts.stream().mapToLong(text -> text.length + 1).sum();
    Pointer block = Memory.allocateDirect(runtime, Math.toIntExact(size), true);
    long next = textsAt;
    for (int word = 0; word < texts.size(); word++) {
      byte[] text = texts.get(word);
      block.putAddress((long) ADDRESS_BYTES * word, block.address() + next);
      block.put(next, text, 0, text.length);
      next += text.length + 1;
    }
    return block;
  }

  /// A descriptor that becomes readable when the process ends.
  int pidfd(int pid) throws IOException {
    int fd = (int) libc.syscall(SYS_PIDFD_OPEN, pid, 0);
    if (fd < 0) {
      throw Kernel.failure("pidfd_open " + pid);
    }
    return fd;
  }

  /// Takes the exit status of a child, or of an orphan that was given to us, if it has ended.
  ProcessState reap(int pid) throws IOException {
    int[] status = new int[1];
    ByteBuffer usage = ByteBuffer.allocateDirect(RUSAGE_BYTES).order(ByteOrder.nativeOrder());
    int reaped = libc.wait4(pid, status, WNOHANG, usage);
    if (reaped == 0) {
      return new Running();
    }
    if (reaped < 0 && Kernel.errno() == Errno.ECHILD.intValue()) {
      return new NotOurs();
    }
    if (reaped < 0) {
      throw Kernel.failure("wait4 " + pid);
    }
    int signal = status[0] & 0x7f;
    Exit exit = signal == 0 ? new Exit.Exited((status[0] >> 8) & 0xff) : new Exit.Signaled(signal);
    Duration cpu =
        Duration.ofSeconds(usage.getLong(0) + usage.getLong(16))
            .plusNanos(1000 * (usage.getLong(8) + usage.getLong(24)));
    return new Ended(exit, cpu, 1024 * usage.getLong(MAX_RESIDENT_KIB));
  }

  /// Kills a process that was not yet reaped, and all of its group if it leads one.
  void kill(int pid) {
    libc.kill(-pid, SIGKILL);
    libc.kill(pid, SIGKILL);
  }

  /// Kills all of the groups that children of ours are in, dead or alive. As long as these are not
  /// reaped, no other group has their group's id; and it is not ours, since each tool begins a
  /// session. A group is killed once: the kernel walks through all of it, its dead too.
  void killGroupsOf(List<Integer> children) {
    children.stream()
        .flatMap(child -> Proc.group(child).stream())
        .distinct()
        .filter(group -> group > 1)
        .forEach(group -> libc.kill(-group, SIGKILL));
  }
}
