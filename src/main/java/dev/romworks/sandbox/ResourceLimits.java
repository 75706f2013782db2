package dev.romworks.sandbox;

import dev.romworks.pipeline.Bounds;
import dev.romworks.pipeline.Tool;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.Stream;
import jnr.constants.platform.Errno;
import jnr.ffi.LastError;
import jnr.ffi.Runtime;

/// The kernel's limits on one tool, getrlimit(2): they stand behind what the executor looks at, and
/// bound what it does not see. Memory is not among them as such, because the kernel has no limit on
/// what is resident; what a tool may address is far more than it may use.
final class ResourceLimits {

  /// What a tool may address where nothing else is wanted, in bytes.
  static final long ADDRESS_SPACE = 4L << 30;

  private static final int LIMIT_BYTES = 16; // two numbers: soft and hard
  private static final int MAX_OPEN_FILES = 1024;
  private static final long STACK_BYTES = 8 << 20;
  private static final int MAX_SIGNALS = 256; // timers are counted among them
  private static final int SANDBOX_PROCESSES = 16; // bubblewrap's own, and room for what ends late
  private static final int USER_PROCESSES = 1024; // where all of a user's count, this program's too

  private ResourceLimits() {}

  /// One of them.
  ///
  /// @param resource its number in `asm-generic/resource.h`, which x86-64 and aarch64 share
  /// @param option its name as an option of prlimit(1)
  /// @param soft at which the kernel warns, where it does
  /// @param hard at which it acts
  private record Limit(int resource, String option, long soft, long hard) {

    static Limit of(int resource, String option, long value) {
      return new Limit(resource, option, value, value);
    }
  }

  private static List<Limit> of(Bounds bounds, long addressBytes) {
    long seconds = bounds.cpu().toSeconds() + 1;
    return List.of(
        new Limit(0, "cpu", seconds, seconds + 1),
        Limit.of(1, "fsize", bounds.fileBytes()),
        Limit.of(3, "stack", STACK_BYTES),
        Limit.of(4, "core", 0),
        Limit.of(7, "nofile", MAX_OPEN_FILES),
        Limit.of(8, "memlock", 0),
        Limit.of(9, "as", addressBytes),
        Limit.of(11, "sigpending", MAX_SIGNALS),
        Limit.of(12, "msgqueue", 0));
  }

  /// Processes are counted by user, or, in a user namespace, by that: only there does a limit mean
  /// the tool's own. The kernel does not hold root to it.
  private static Limit processes(long most) {
    return Limit.of(6, "nproc", most);
  }

  /// The options of prlimit(1) for a tool that runs among other processes of this user.
  static List<String> options(Bounds bounds, long addressBytes) {
    return Stream.concat(Stream.of(processes(USER_PROCESSES)), of(bounds, addressBytes).stream())
        .map(limit -> "--%s=%d:%d".formatted(limit.option(), limit.soft(), limit.hard()))
        .toList();
  }

  /// Sets them for a process in a user namespace of its own, and for all that it will start.
  ///
  /// @throws IOException if the kernel refuses; not if the process has ended
  static void set(int pid, Tool tool, Bounds bounds, long addressBytes) throws IOException {
    set(pid, processes(2L * tool.tools().processes() + SANDBOX_PROCESSES));
    for (Limit limit : of(bounds, addressBytes)) {
      set(pid, limit);
    }
  }

  /// Never above what holds already: that the kernel would refuse.
  private static void set(int pid, Limit limit) throws IOException {
    ByteBuffer value = ByteBuffer.allocateDirect(LIMIT_BYTES).order(ByteOrder.nativeOrder());
    try {
      int result = Linux.CALLS.prlimit(pid, limit.resource(), null, value);
      if (result == 0) {
        long now = value.getLong(Long.BYTES);
        value.putLong(0, lower(limit.soft(), now)).putLong(Long.BYTES, lower(limit.hard(), now));
        result = Linux.CALLS.prlimit(pid, limit.resource(), value, null);
      }
      check(result, limit);
    } finally {
      Reference.reachabilityFence(value);
    }
  }

  private static void check(int result, Limit limit) throws IOException {
    int error = LastError.getLastError(Runtime.getRuntime(Linux.CALLS));
    if (result != 0 && error != Errno.ESRCH.intValue()) {
      throw new IOException(
          "prlimit %s: %s".formatted(limit.option(), Errno.valueOf(error).description()));
    }
  }

  /// Unsigned: no limit is the highest.
  private static long lower(long one, long other) {
    return Long.compareUnsigned(one, other) < 0 ? one : other;
  }
}
