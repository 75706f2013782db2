package dev.romworks.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What a cluster whose processes have ended must not have left: tools, sandboxes, work folders.
final class Remains {

  private static final Patience PATIENCE = Patience.ofSeconds(2);

  private Remains() {}

  /// Waits a little for there to be nothing.
  static List<String> of(Cluster cluster) throws IOException, InterruptedException {
    try {
      PATIENCE.until("nothing is left", () -> now(cluster).isEmpty());
      return List.of();
    } catch (IOException _) {
      return now(cluster);
    }
  }

  private static List<String> now(Cluster cluster) throws IOException {
    List<String> left = new ArrayList<>();
    processes(cluster.mark())
        .forEach(pid -> left.add("left behind: process %d: %s".formatted(pid, commandLine(pid))));
    try (Stream<Path> files = Files.list(cluster.workFolder())) {
      files.forEach(file -> left.add("left behind: " + file));
    }
    return left;
  }

  /// The processes that have a mark in their command line.
  static List<Long> processes(String mark) {
    return ProcessHandle.allProcesses()
        .map(ProcessHandle::pid)
        .filter(pid -> commandLine(pid).contains(mark))
        .toList();
  }

  private static String commandLine(long pid) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline")).replace('\0', ' ');
    } catch (IOException _) {
      return ""; // gone
    }
  }
}
