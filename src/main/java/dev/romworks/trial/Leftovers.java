package dev.romworks.trial;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What this process holds at a moment.
///
/// @param descriptors how many of each kind, as [Footprint] counts them
/// @param heapBytes after a collection
/// @param files in the folder of all runs, and below
record Leftovers(
    Map<String, Integer> descriptors, int threads, long children, long heapBytes, long files) {

  private static final long HEAP_SLACK = 8 << 20;
  private static final int DESCRIPTOR_SLACK = 2; // executors keep as many as they ran jobs at once

  static Leftovers now(Path folder) throws IOException {
    System.gc();
    try (Stream<Path> files = Files.walk(folder)) {
      return new Leftovers(
          Footprint.of(ProcessHandle.current().pid()).descriptors(),
          (int) Thread.getAllStackTraces().keySet().stream().filter(Leftovers::isOurs).count(),
          ProcessHandle.current().children().count(),
          ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
          files.count());
    }
  }

  /// Java keeps the threads that wait for the processes of [ProcessBuilder] for a minute.
  private static boolean isOurs(Thread thread) {
    return !thread.getName().startsWith("process reaper");
  }

  /// What there is now and was not before; empty if nothing.
  List<String> since(Leftovers before) {
    List<String> more = new ArrayList<>();
    add(more, "descriptors", openedSince(before), DESCRIPTOR_SLACK);
    add(more, "threads", threads - before.threads, 0);
    add(more, "processes", children - before.children, 0);
    add(more, "bytes of heap", heapBytes - before.heapBytes, HEAP_SLACK);
    add(more, "files", files - before.files, 0);
    return more;
  }

  private int openedSince(Leftovers before) {
    return descriptors.entrySet().stream()
        .mapToInt(kind -> kind.getValue() - before.descriptors.getOrDefault(kind.getKey(), 0))
        .filter(opened -> opened > 0)
        .sum();
  }

  private static void add(List<String> more, String what, long count, long slack) {
    if (count > slack) {
      more.add(count + " " + what);
    }
  }
}
