package dev.romworks.pipeline;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What /proc tells of processes (proc(5)). A process may end at any time, so every answer may be
/// empty. Needs a kernel with CONFIG_PROC_CHILDREN, as the distributions' are.
final class Proc {

  private static final Path ROOT = Path.of("/proc");
  private static final long TICK_MS = 10; // USER_HZ is 100 on every Linux
  private static final int STATE = 0; // fields of stat, from the one behind the name on
  private static final int PARENT = 1;
  private static final int GROUP = 2;
  private static final int SESSION = 3;
  private static final int USER_TIME = 11; // then system time
  private static final int CHILDRENS_USER_TIME = 13; // then system time
  private static final int THREADS = 17;
  private static final int START_TICKS = 19;
  private static final int RESIDENT_PAGES = 21;
  private static final Pattern SHARE = Pattern.compile("(?m)^Pss: +(\\d+) kB");
  private static final long PAGE_BYTES = LibC.INSTANCE.sysconf(LibC.SC_PAGESIZE);

  private static final ThreadLocal<byte[]> BUFFER = ThreadLocal.withInitial(() -> new byte[4096]);

  private Proc() {}

  static Path of(int pid) {
    return ROOT.resolve(Integer.toString(pid));
  }

  /// A file's text; empty if the process is gone, or if it may not be read. Asked for hundreds of
  /// times a second, so it makes no garbage but the text.
  static String read(Path file) {
    byte[] bytes = BUFFER.get();
    try (FileInputStream in = new FileInputStream(file.toFile())) {
      int size = 0;
      for (int count = in.read(bytes);
          count > 0;
          count = in.read(bytes, size, bytes.length - size)) {
        size += count;
        if (size == bytes.length) {
          bytes = Arrays.copyOf(bytes, 2 * size);
          BUFFER.set(bytes);
        }
      }
      return new String(bytes, 0, size, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }

  static List<Integer> threads(int pid) {
    String[] names = of(pid).resolve("task").toFile().list();
    List<Integer> threads = new ArrayList<>();
    for (String name : names == null ? new String[0] : names) {
      threads.add(Integer.valueOf(name));
    }
    return threads;
  }

  /// The children that one thread has started, or was given as orphans.
  static List<Integer> children(int pid, int thread) {
    List<Integer> children = new ArrayList<>();
    int child = 0;
    for (char digit : read(of(pid).resolve("task/" + thread + "/children")).toCharArray()) {
      if (digit == ' ') { // stands behind each
        children.add(child);
        child = 0;
      } else {
        child = 10 * child + Character.digit(digit, 10);
      }
    }
    return children;
  }

  /// Adds the processes below this one, parents before their children, until there are more than so
  /// many: listing what forks and forks would have no end.
  static void addDescendants(int pid, List<Integer> found, int most) {
    for (int thread : threads(pid)) {
      for (int child : children(pid, thread)) {
        if (found.size() > most) {
          return;
        }
        found.add(child);
        addDescendants(child, found, most);
      }
    }
  }

  /// Whether the process runs, could run, or waits for a disk: all but asleep, stopped or gone.
  static boolean isRunning(int pid) {
    return stat(pid).filter(fields -> "RD".contains(fields[STATE])).isPresent();
  }

  /// Whether it has timers of timer_create(2); the older kind, setitimer(2), nobody is shown.
  static boolean hasTimers(int pid) {
    return !read(of(pid).resolve("timers")).isEmpty();
  }

  static Optional<Integer> parent(int pid) {
    return stat(pid).map(fields -> Integer.valueOf(fields[PARENT]));
  }

  static Optional<Integer> group(int pid) {
    return stat(pid).map(fields -> Integer.valueOf(fields[GROUP]));
  }

  static Optional<Integer> session(int pid) {
    return stat(pid).map(fields -> Integer.valueOf(fields[SESSION]));
  }

  /// One process among all that there ever were: ids come again.
  ///
  /// @param startTicks since the machine's start
  record Identity(int pid, long startTicks) {}

  /// What a process uses.
  ///
  /// @param ownTime user and system time, to 10 ms
  /// @param childrensTime that of its reaped children
  /// @param residentBytes memory at the moment
  record Figures(
      Identity identity,
      Duration ownTime,
      Duration childrensTime,
      long residentBytes,
      int threads) {}

  static Optional<Figures> figures(int pid) {
    return stat(pid)
        .map(stat ->
            new Figures(
                new Identity(pid, Long.parseLong(stat[START_TICKS])),
                time(stat, USER_TIME),
                time(stat, CHILDRENS_USER_TIME),
                residentPages(pid, stat) * PAGE_BYTES,
                Integer.parseInt(stat[THREADS])));
  }

  private static long residentPages(int pid, String[] stat) {
    Optional<String[]> live = hasLostItsFirst(stat) ? stat(live(pid)) : Optional.of(stat);
    return Long.parseLong(live.orElse(stat)[RESIDENT_PAGES]);
  }

  /// Whether its first thread has ended and others have not: then only these tell of its memory.
  private static boolean hasLostItsFirst(String[] stat) {
    return hasEnded(stat) && Integer.parseInt(stat[THREADS]) > 1;
  }

  private static Path live(int pid) {
    return threads(pid).stream()
        .map(thread -> of(pid).resolve("task/" + thread))
        .filter(thread -> stat(thread).filter(stat -> !hasEnded(stat)).isPresent())
        .findFirst()
        .orElse(of(pid));
  }

  private static boolean hasEnded(String[] stat) {
    return "ZX".contains(stat[STATE]);
  }

  /// Whether all of it has ended, and waits to be reaped.
  static boolean isDead(int pid) {
    return stat(pid).filter(stat -> hasEnded(stat) && !hasLostItsFirst(stat)).isPresent();
  }

  private static Duration time(String[] stat, int user) {
    return Duration.ofMillis(
        (Long.parseLong(stat[user]) + Long.parseLong(stat[user + 1])) * TICK_MS);
  }

  /// Its resident memory, where what is shared with others counts in part for each; empty if the
  /// process is gone, or may not be looked at. Slow: the kernel walks through all of it.
  static OptionalLong proportionalBytes(int pid) {
    boolean isWhole = stat(pid).filter(Proc::hasLostItsFirst).isEmpty();
    Matcher share = SHARE.matcher(read((isWhole ? of(pid) : live(pid)).resolve("smaps_rollup")));
    return share.find()
        ? OptionalLong.of(1024 * Long.parseLong(share.group(1)))
        : OptionalLong.empty();
  }

  private static Optional<String[]> stat(int pid) {
    return stat(of(pid));
  }

  private static Optional<String[]> stat(Path process) {
    String text = read(process.resolve("stat"));
    int name = text.lastIndexOf(") "); // the name may hold anything
    return name < 0 ? Optional.empty() : Optional.of(text.substring(name + 2).split(" ", -1));
  }
}
