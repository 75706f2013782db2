package dev.romworks.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a worker's process holds at a moment, seen from outside.
///
/// Its children are its servers and its tools: what a tool leaves is given to it, because it is its
/// descendants' reaper. Sockets do not count, for connections come and go, nor what the virtual
/// machine opens when it first needs it.
///
/// @param children process ids
/// @param files in its work folder
/// @param descriptors how many of each kind
/// @param memoryBytes what is resident; 0 of this process, which has the inputs and the looking too
record Footprint(
    Set<Long> children, Set<String> files, Map<String, Integer> descriptors, long memoryBytes) {

  private static final long MEMORY_SLACK = 256 << 20; // the virtual machine's own breath
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final long TICK_NANOS = 10_000_000;

  /// @param pid a process of this user's, or of anybody's for root
  static Footprint of(long pid) {
    Set<Long> children =
        ProcessHandle.of(pid).stream()
            .flatMap(ProcessHandle::children)
            .map(ProcessHandle::pid)
            .collect(Collectors.toCollection(TreeSet::new));
    return new Footprint(children, files(pid), descriptors(pid), memoryBytes(pid));
  }

  /// Whether this user can see it at all.
  static boolean isVisible(long pid) {
    return Files.isReadable(Path.of("/proc/%d/fd".formatted(pid)));
  }

  private static Set<String> files(long pid) {
    return Stream.of("/dev/shm", System.getenv("XDG_RUNTIME_DIR"), "/run", "/tmp")
        .filter(Objects::nonNull)
        .flatMap(parent -> list(Path.of(parent, "romworks-" + pid)))
        .map(Path::toString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, Integer> descriptors(long pid) {
    Map<String, Integer> kinds = new TreeMap<>();
    list(Path.of("/proc/%d/fd".formatted(pid)))
        .map(Footprint::kind)
        .filter(kind -> !kind.isEmpty())
        .forEach(kind -> kinds.merge(kind, 1, Integer::sum));
    return kinds;
  }

  private static long memoryBytes(long pid) {
    if (pid == ProcessHandle.current().pid()) {
      return 0;
    }
    try {
      Matcher resident =
          RESIDENT.matcher(Files.readString(Path.of("/proc/%d/status".formatted(pid))));
      return resident.find() ? 1024 * Long.parseLong(resident.group(1)) : 0;
    } catch (IOException _) {
      return 0; // gone: that shows elsewhere
    }
  }

  private static Stream<Path> list(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList().stream();
    } catch (IOException | UncheckedIOException _) {
      return Stream.empty(); // not there, or not for this user
    }
  }

  /// What a descriptor is open on; empty if it does not count.
  private static String kind(Path descriptor) {
    try {
      String target = Files.readSymbolicLink(descriptor).toString();
      boolean ofTheMachine =
          target.startsWith("socket:")
              || target.endsWith(".jar")
              || target.matches("anon_inode:\\[event.*");
      return ofTheMachine ? "" : target.replaceAll("\\d+", "N");
    } catch (IOException _) {
      return ""; // closed meanwhile
    }
  }

  /// What there is of a process now and was not before; waits a little for that to be nothing.
  static List<String> leftBy(long pid, Footprint before) {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    List<String> more = of(pid).since(before);
    while (!more.isEmpty() && System.nanoTime() < giveUp) {
      LockSupport.parkNanos(TICK_NANOS);
      more = of(pid).since(before);
    }
    return more;
  }

  private List<String> since(Footprint before) {
    List<String> more = new ArrayList<>();
    children.stream()
        .filter(child -> !before.children.contains(child))
        .forEach(child -> more.add("process " + child));
    files.stream().filter(file -> !before.files.contains(file)).forEach(more::add);
    descriptors.forEach((kind, count) -> {
      int opened = count - before.descriptors.getOrDefault(kind, 0);
      if (opened > 0) {
        more.add("%d descriptors of %s".formatted(opened, kind));
      }
    });
    if (memoryBytes - before.memoryBytes > MEMORY_SLACK) {
      more.add("%d MB of memory".formatted((memoryBytes - before.memoryBytes) >> 20));
    }
    return more;
  }
}
