package dev.romworks.pipeline;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// Looks, up to fifty times a second, at what the stages use, and tells what is more than they may.
/// So a verdict rests on what was seen, the same with every sandbox; the kernel's own bounds stand
/// behind it, for what happens between two looks.
final class Meter {

  private static final Duration INTERVAL = Duration.ofMillis(20);

  private final Caps caps;
  private final int maxTasks;
  private long lastNanos = System.nanoTime();

  /// @param maxTasks processes and threads of each stage
  Meter(Caps caps, int maxTasks) {
    this.caps = caps;
    this.maxTasks = maxTasks;
  }

  /// What went past its cap; empty if nothing did, or if it is too soon to look again.
  Optional<Outcome> look(List<StageProcess> stages, long nowNanos) throws IOException {
    if (nowNanos - lastNanos < INTERVAL.toNanos()) {
      return Optional.empty();
    }
    lastNanos = nowNanos;
    long cpuNanos = 0;
    long residentBytes = 0;
    for (StageProcess stage : stages) {
      Usage usage = stage.measure();
      cpuNanos += usage.cpu().toNanos();
      residentBytes += usage.residentBytes();
      if (usage.tasks() > maxTasks) {
        return Optional.of(new Outcome.ProcessesExceeded(stage.stage().name(), maxTasks));
      }
    }
    if (residentBytes > caps.memoryBytes() && sharedBytesOnce(stages) > caps.memoryBytes()) {
      String most = most(stages, stage -> stage.usage().residentBytes());
      return Optional.of(new Outcome.MemoryExceeded(most, caps.memoryBytes()));
    }
    if (cpuNanos > caps.cpu().toNanos()) {
      String most = most(stages, stage -> stage.usage().cpu().toNanos());
      return Optional.of(new Outcome.CpuExceeded(most, caps.cpu()));
    }
    return Optional.empty();
  }

  /// Whether the stages have written more to their logs than they may, kept or not.
  Optional<Outcome> flood(List<StageProcess> stages) {
    long bytes = 0;
    for (StageProcess stage : stages) {
      bytes += stage.loggedBytes();
    }
    return bytes <= caps.floodBytes()
        ? Optional.empty()
        : Optional.of(
            new Outcome.OutputExceeded(
                most(stages, StageProcess::loggedBytes) + "'s log", caps.floodBytes()));
  }

  /// The memory of all, where what processes share counts once: slow to find out, and only wanted
  /// where the quick answer is too much.
  private static long sharedBytesOnce(List<StageProcess> stages) {
    return stages.stream()
        .flatMap(stage -> stage.processes().stream())
        .mapToLong(Meter::sharedBytesOnce)
        .sum();
  }

  private static long sharedBytesOnce(int process) {
    return Proc.proportionalBytes(process)
        .orElseGet(() -> Proc.figures(process).map(Proc.Figures::residentBytes).orElse(0L));
  }

  private static String most(List<StageProcess> stages, ToLongFunction<StageProcess> amount) {
    return stages.stream().max(Comparator.comparingLong(amount)).orElseThrow().stage().name();
  }
}
