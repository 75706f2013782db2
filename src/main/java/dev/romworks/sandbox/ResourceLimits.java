package dev.romworks.sandbox;

import dev.romworks.pipeline.Bounds;
import dev.romworks.pipeline.Tool;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import jnr.constants.platform.Errno;
import jnr.ffi.LastError;
import jnr.ffi.Runtime;

/// The kernel's limits on one tool, getrlimit(2). Numbers are those of `asm-generic/resource.h`,
/// which x86-64 and aarch64 share.
///
/// @param addressBytes what a tool may address at most: far more than it may use, because what is
///   addressed and never touched costs nothing
record ResourceLimits(long addressBytes) {

  /// Where nothing else is wanted.
  static final long ADDRESS_SPACE = 4L << 30;

  private static final int CPU_SECONDS = 0;
  private static final int FILE_BYTES = 1;
  private static final int STACK_BYTES = 3;
  private static final int CORE_BYTES = 4;
  private static final int PROCESSES = 6;
  private static final int OPEN_FILES = 7;
  private static final int LOCKED_BYTES = 8;
  private static final int ADDRESS_BYTES = 9;
  private static final int MESSAGE_BYTES = 12;

  private static final int LIMIT_BYTES = 16; // two numbers: soft and hard
  private static final int MAX_OPEN_FILES = 1024;
  private static final long STACK = 8 << 20;
  private static final int SANDBOX_PROCESSES = 16; // bubblewrap's own, and room for what ends late

  /// The same as options of prlimit(1).
  static List<String> options(Tool tool, Bounds bounds, long addressBytes) {
    long seconds = bounds.cpu().toSeconds() + 1;
    return List.of(
        "--cpu=%d:%d".formatted(seconds, seconds + 1),
        "--fsize=" + bounds.fileBytes(),
        "--stack=" + STACK,
        "--core=0",
        "--nofile=" + MAX_OPEN_FILES,
        "--memlock=0",
        "--as=" + addressBytes,
        "--msgqueue=0");
  }

  /// Sets them for a process and for all that it will start.
  ///
  /// @throws IOException if the kernel refuses; not if the process has ended
  void set(int pid, Tool tool, Bounds bounds) throws IOException {
    long seconds = bounds.cpu().toSeconds() + 1;
    set(pid, CPU_SECONDS, seconds, seconds + 1);
    set(pid, FILE_BYTES, bounds.fileBytes());
    set(pid, STACK_BYTES, STACK);
    set(pid, CORE_BYTES, 0);
    set(pid, PROCESSES, 2L * tool.tools().processes() + SANDBOX_PROCESSES);
    set(pid, OPEN_FILES, MAX_OPEN_FILES);
    set(pid, LOCKED_BYTES, 0);
    set(pid, ADDRESS_BYTES, addressBytes);
    set(pid, MESSAGE_BYTES, 0);
  }

  private static void set(int pid, int resource, long value) throws IOException {
    set(pid, resource, value, value);
  }

  /// Never above what holds already: that the kernel would refuse.
  private static void set(int pid, int resource, long soft, long hard) throws IOException {
    ByteBuffer limit = ByteBuffer.allocateDirect(LIMIT_BYTES).order(ByteOrder.nativeOrder());
    int result = Linux.CALLS.prlimit(pid, resource, null, limit);
    if (result == 0) {
      long now = limit.getLong(Long.BYTES); // unsigned: no limit is the highest
      limit.putLong(0, Long.compareUnsigned(soft, now) < 0 ? soft : now);
      limit.putLong(Long.BYTES, Long.compareUnsigned(hard, now) < 0 ? hard : now);
      result = Linux.CALLS.prlimit(pid, resource, limit, null);
    }
    int error = LastError.getLastError(Runtime.getRuntime(Linux.CALLS));
    if (result != 0 && error != Errno.ESRCH.intValue()) {
      throw new IOException("prlimit: " + Errno.valueOf(error).description());
    }
  }
}
