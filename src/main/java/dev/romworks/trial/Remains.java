package dev.romworks.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What a cluster whose jobs have ended must not have left: tools, sandboxes, jobs' folders; and
/// when its processes have ended too, work folders.
final class Remains {

  private static final Patience PATIENCE = Patience.ofSeconds(2);

  private Remains() {}

  /// Before any worker tidies up at its end; waits a little for there to be nothing.
  static List<String> whileWorkersLive(Cluster cluster) throws IOException, InterruptedException {
    List<Long> workers = cluster.workers().stream().map(Node::pid).toList();
    return nothing(() -> {
      List<String> left = marked(cluster);
      for (long worker : workers) {
        left.addAll(files(cluster.workFolder().resolve("romworks-" + worker)));
      }
      return left;
    });
  }

  /// When all processes have ended; waits a little for there to be nothing.
  static List<String> of(Cluster cluster) throws IOException, InterruptedException {
    return nothing(() -> {
      List<String> left = marked(cluster);
      left.addAll(files(cluster.workFolder()));
      return left;
    });
  }

  private static List<String> nothing(Look look) throws IOException, InterruptedException {
    try {
      PATIENCE.until("nothing is left", () -> look.left().isEmpty());
      return List.of();
    } catch (IOException _) {
      return look.left();
    }
  }

  @FunctionalInterface
  private interface Look {
    List<String> left() throws IOException;
  }

  private static List<String> marked(Cluster cluster) {
    List<String> left = new ArrayList<>();
    processes(cluster.mark())
        .forEach(pid -> left.add("left behind: process %d: %s".formatted(pid, commandLine(pid))));
    return left;
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> "left behind: " + file).toList();
    }
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
