package dev.romworks.pipeline;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one stage uses, look by look, and what it turned out to have used.
///
/// Time that a process has used is its parent's to see once the parent has waited for it, and
/// nobody's if it never does. So it is counted in two ways, each of which can only miss something:
/// what every process was seen to use by itself, the dead ones too; and what the live ones, and
/// those that we have waited for, say of themselves and of those that they have waited for. The
/// greater one holds. So the time of children that end between two looks, and that nobody waits
/// for, is not seen.
final class Consumption {

  private final Map<Proc.Identity, Duration> ownTimes = new HashMap<>();
  private Duration reaped = Duration.ZERO;
  private Usage usage = Usage.NONE;
  private long peakBytes;

  /// Notes the time of processes that were reaped since.
  void reaped(Duration cpu) {
    reaped = reaped.plus(cpu);
  }

  /// Looks at the stage's processes.
  Usage look(List<Integer> processes) {
    int tasks = 0;
    long residentBytes = 0;
    Duration told = reaped;
    for (int process : processes) {
      Proc.Figures figures = Proc.figures(process).orElse(null);
      if (figures != null) {
        ownTimes.put(figures.identity(), figures.ownTime());
        told = told.plus(figures.ownTime()).plus(figures.childrensTime());
        residentBytes += figures.residentBytes();
        tasks += figures.threads();
      }
    }
    Duration seen = ownTimes.values().stream().reduce(Duration.ZERO, Duration::plus);
    usage = new Usage(tasks, greatest(usage.cpu(), seen, told), residentBytes);
    peakBytes = Math.max(peakBytes, residentBytes);
    return usage;
  }

  private static Duration greatest(Duration... times) {
    return List.of(times).stream().max(Duration::compareTo).orElseThrow();
  }

  /// As last looked at.
  Usage usage() {
    return usage;
  }

  /// Notes what the kernel has counted, now that the last process is dead.
  void ended(Family.End end, Cell cell) {
    usage = new Usage(0, greatest(usage.cpu(), end.cpu()), 0);
    if (end.peakBytes() != null) {
      peakBytes = Math.max(peakBytes, end.peakBytes());
    }
    peakBytes = Math.max(peakBytes, cell.peakBytes().orElse(0));
  }

  /// The most memory at once that is known of; null if nothing is.
  @Nullable Long peakBytes() {
    return peakBytes == 0 ? null : peakBytes;
  }

  /// How a tool has ended that may have had more than it may between two looks.
  ///
  /// @param told how it ended by itself
  static Exit judge(Exit told, Family.End end, Caps caps) {
    if (end.peakBytes() != null && end.peakBytes() > caps.memoryBytes()) {
      return new Exit.OutOfMemory();
    }
    return end.cpu().compareTo(caps.cpu()) > 0 ? new Exit.OutOfCpu() : told;
  }
}
