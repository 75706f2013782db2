package dev.romworks.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What every thread of every live stage was doing at one moment. Two that are equal tell that
/// nothing of it ran in between: a thread that ran has been switched to.
///
/// @param threads by stage
record Snapshot(Map<String, List<ThreadState>> threads) {

  private static final int MAX_THREADS = 200; // of a stage
  private static final Pattern STATE = Pattern.compile("State:\\s+(\\S)");
  private static final Pattern CAUGHT = Pattern.compile("SigCgt:\\s+(\\p{XDigit}+)");
  private static final Pattern SWITCHES = Pattern.compile("ctxt_switches:\\s+(\\d+)");

  /// Signals that a timer may send later, numbers 14, 26, 27 and 34 to 64.
  private static final long TIMER_SIGNALS = 1L << 13 | 1L << 25 | 1L << 26 | ~((1L << 33) - 1);

  /// One thread.
  ///
  /// @param state as in proc(5): R, S, D, T, …
  /// @param switches how often it was put to sleep or pushed aside until now
  /// @param mayBeWoken whether it handles a signal by which a timer could wake it
  /// @param call the text of its `syscall`
  record ThreadState(
      int pid, int thread, char state, long switches, boolean mayBeWoken, String call) {}

  /// Looks at the processes of each stage.
  ///
  /// @param processes by stage
  static Snapshot of(Map<String, List<Integer>> processes) {
    Map<String, List<ThreadState>> threads = new HashMap<>();
    processes.forEach((stage, pids) -> {
      List<ThreadState> states = new ArrayList<>();
      for (int pid : pids) {
        List<Integer> all = Proc.threads(pid);
        if (states.size() + all.size() > MAX_THREADS) {
          states.clear(); // too many to be looked at fifty times a second: taken for alive
          break;
        }
        all.forEach(thread -> states.add(state(pid, thread)));
      }
      states.removeIf(thread -> "ZX".indexOf(thread.state()) >= 0);
      threads.put(stage, states);
    });
    return new Snapshot(threads);
  }

  private static ThreadState state(int pid, int thread) {
    Path folder = Proc.of(pid).resolve("task/" + thread);
    String status = Proc.read(folder.resolve("status"));
    Matcher state = STATE.matcher(status);
    Matcher caught = CAUGHT.matcher(status);
    Matcher counts = SWITCHES.matcher(status);
    long switches = 0;
    while (counts.find()) {
      switches += Long.parseLong(counts.group(1));
    }
    return new ThreadState(
        pid,
        thread,
        state.find() ? state.group(1).charAt(0) : 'X',
        switches,
        caught.find() && (Long.parseUnsignedLong(caught.group(1), 16) & TIMER_SIGNALS) != 0,
        Proc.read(folder.resolve("syscall")));
  }

  /// Whether there is something of each stage to see, and all of it sleeps or is stopped.
  boolean isQuiet() {
    return threads.values().stream()
        .allMatch(states ->
            !states.isEmpty()
                && states.stream().allMatch(thread -> "STt".indexOf(thread.state()) >= 0));
  }
}
