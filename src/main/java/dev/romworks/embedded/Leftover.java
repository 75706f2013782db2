package dev.romworks.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A server process that an earlier program left behind on a folder: it was killed, its child
/// lives.
///
/// A pid alone proves nothing, since pids are given again. A process counts as ours only while its
/// command line (`/proc/PID/cmdline`, empty for a zombie) has the folder as an argument.
record Leftover(long pid, String argument) {

  /// The live process that `pidFile` names, if it was started with `folder` as an argument.
  static Optional<Leftover> find(Path pidFile, Path folder) {
    return PidFile.read(pidFile)
        .map(file -> new Leftover(file.pid(), folder.toString()))
        .filter(Leftover::isAlive);
  }

  boolean isAlive() {
    try {
      byte[] commandLine = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "cmdline"));
      return List.of(new String(commandLine, StandardCharsets.UTF_8).split("\0", -1))
          .contains(argument);
    } catch (IOException gone) {
      return false;
    }
  }

  /// Whether any process has `folder` (a real path) as its working folder.
  static boolean worksIn(Path folder) {
    return ProcessHandle.allProcesses().anyMatch(process -> worksIn(folder, process.pid()));
  }

  private static boolean worksIn(Path folder, long pid) {
    try {
      return Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "cwd")).equals(folder);
    } catch (IOException goneOrNotOurs) {
      return false;
    }
  }

  /// Ends it by SIGKILL and waits until it is gone.
  void kill(Duration limit) {
    if (isAlive()) {
      Signal.KILL.send(pid);
      Await.until(limit, () -> !isAlive());
    }
  }
}
