package dev.romworks.pipeline;

import dev.romworks.pipeline.Snapshot.ThreadState;
import dev.romworks.pipeline.Stall.Does;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one thread is blocked in.
sealed interface Blocked {

  /// A FIFO or pipe of the plan.
  record OnChannel(Does does, String channel) implements Blocked {}

  /// A pipe between processes of its own stage.
  record OnOwnPipe(Does does) implements Blocked {}

  /// A child, which is of its stage.
  record OnChild() implements Blocked {}

  /// Nothing that the plan knows of.
  ///
  /// @param how a predicate for people, e.g. `is asleep`
  record Elsewhere(Does does, String how) implements Blocked {}

  /// Finds out, from /proc/PID/syscall and what its arguments point to. Nothing is opened that
  /// would count as the other end of a FIFO.
  ///
  /// @param channels names by [#identity]
  static Blocked of(ThreadState thread, Map<String, String> channels) {
    if (thread.state() == 'T' || thread.state() == 't') {
      return new Elsewhere(Does.STOPPED, "was stopped by a signal");
    }
    if (thread.state() != 'S') {
      return new Elsewhere(Does.RUN, "runs");
    }
    Optional<SystemCall> found = SystemCall.parse(thread.call());
    if (found.isEmpty()) {
      return new Elsewhere(Does.SLEEP, "waits for what cannot be seen");
    }
    List<Long> arguments = found.get().arguments();
    Path process = Proc.of(thread.pid());
    return switch (found.get().kind()) {
      case READ -> on(Does.READ, process.resolve("fd/" + arguments.get(0).intValue()), channels);
      case WRITE -> on(Does.WRITE, process.resolve("fd/" + arguments.get(0).intValue()), channels);
      case OPEN -> opening(process, "cwd", arguments.get(0), arguments.get(1), channels);
      case OPEN_AT ->
          opening(
              process,
              folder(arguments.get(0).intValue()),
              arguments.get(1),
              arguments.get(2),
              channels);
      case WAIT -> new OnChild();
      case SLEEP -> new Elsewhere(Does.SLEEP, "is asleep");
      case OTHER -> new Elsewhere(Does.SLEEP, "waits for something that is not in the plan");
    };
  }

  private static String folder(int descriptor) {
    return descriptor < 0 ? "cwd" : "fd/" + descriptor; // AT_FDCWD is -100
  }

  private static Blocked opening(
      Path process, String folder, long pointer, long flags, Map<String, String> channels) {
    Does does = (flags & 3) == 0 ? Does.OPEN_READ : Does.OPEN_WRITE;
    String path = text(process.resolve("mem"), pointer);
    return path.startsWith("/")
        ? on(does, process.resolve("root").resolve(path.substring(1)), channels)
        : on(does, process.resolve(folder).resolve(path), channels);
  }

  private static String text(Path memory, long pointer) {
    byte[] bytes = new byte[4096]; // PATH_MAX
    try (RandomAccessFile file = new RandomAccessFile(memory.toFile(), "r")) {
      file.seek(pointer);
      int count = Math.max(0, file.read(bytes));
      String all = new String(bytes, 0, count, StandardCharsets.UTF_8);
      return all.substring(0, Math.max(0, all.indexOf('\0')));
    } catch (IOException e) {
      return ""; // it has ended, or may not be looked at
    }
  }

  private static Blocked on(Does does, Path file, Map<String, String> channels) {
    String identity = identity(file);
    String channel = identity.isEmpty() ? null : channels.get(identity);
    if (channel != null) {
      return new OnChannel(does, channel);
    }
    return isAnonymousPipe(file)
        ? new OnOwnPipe(does)
        : new Elsewhere(Does.SLEEP, "waits for a file that is not in the plan");
  }

  private static boolean isAnonymousPipe(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString().startsWith("pipe:");
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  /// What tells one file from all others, by whichever path it is seen; empty if it is not there.
  static String identity(Path file) {
    try {
      Map<String, Object> attributes = Files.readAttributes(file, "unix:dev,ino");
      return attributes.get("dev") + ":" + attributes.get("ino");
    } catch (IOException e) {
      return "";
    }
  }
}
