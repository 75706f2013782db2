package dev.romworks.pipeline;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The system call in which a thread waits, as /proc/PID/syscall shows it: a number and six
/// arguments.
record SystemCall(Kind kind, List<Long> arguments) {

  /// The calls that matter here.
  enum Kind {
    /// Descriptor first.
    READ,
    /// Descriptor first.
    WRITE,
    /// Path first, then flags.
    OPEN,
    /// Folder's descriptor, path, flags.
    OPEN_AT,
    /// For a child to end.
    WAIT,
    /// For time to pass, or for a signal.
    SLEEP,
    OTHER
  }

  private static final Map<Integer, Kind> X86_64 =
      Map.ofEntries(
          Map.entry(0, Kind.READ), // read
          Map.entry(17, Kind.READ), // pread64
          Map.entry(19, Kind.READ), // readv
          Map.entry(1, Kind.WRITE), // write
          Map.entry(18, Kind.WRITE), // pwrite64
          Map.entry(20, Kind.WRITE), // writev
          Map.entry(2, Kind.OPEN),
          Map.entry(257, Kind.OPEN_AT),
          Map.entry(61, Kind.WAIT), // wait4
          Map.entry(247, Kind.WAIT), // waitid
          Map.entry(34, Kind.SLEEP), // pause
          Map.entry(35, Kind.SLEEP), // nanosleep
          Map.entry(130, Kind.SLEEP), // rt_sigsuspend
          Map.entry(230, Kind.SLEEP)); // clock_nanosleep

  private static final Map<Integer, Kind> AARCH64 =
      Map.ofEntries(
          Map.entry(63, Kind.READ),
          Map.entry(67, Kind.READ),
          Map.entry(65, Kind.READ),
          Map.entry(64, Kind.WRITE),
          Map.entry(68, Kind.WRITE),
          Map.entry(66, Kind.WRITE),
          Map.entry(56, Kind.OPEN_AT),
          Map.entry(260, Kind.WAIT),
          Map.entry(95, Kind.WAIT),
          Map.entry(101, Kind.SLEEP),
          Map.entry(133, Kind.SLEEP),
          Map.entry(115, Kind.SLEEP));

  private static final Map<Integer, Kind> HERE =
      System.getProperty("os.arch").equals("aarch64") ? AARCH64 : X86_64;

  /// Reads `0 0x3 0x7ffc… …`.
  ///
  /// @return empty if the thread is in none, runs, or may not be looked at
  static Optional<SystemCall> parse(String text) {
    String[] words = text.strip().split(" ", -1);
    if (words.length < 7) {
      return Optional.empty();
    }
    List<Long> arguments =
        Arrays.stream(words, 1, 7)
            .map(word -> Long.parseUnsignedLong(word.substring(2), 16))
            .toList();
    Kind kind = HERE.getOrDefault(Integer.valueOf(words[0]), Kind.OTHER);
    return Optional.of(new SystemCall(kind, arguments));
  }
}
