package dev.romworks.pipeline;

import java.time.Duration;

/// What a run may use at most.
///
/// @param wall from the first stage's start
/// @param stall for which nothing may happen: no byte moved, no tool's thread run
/// @param cpu user and system time of all stages together
/// @param memoryBytes resident in all live tools together
/// @param channelBytes through all channels together; past it the run ends
/// @param logBytes kept of each standard stream of each stage; past it the middle is left out, the
///   run goes on
/// @param floodBytes written to all logs together; past it the run ends
public record Caps(
    Duration wall,
    Duration stall,
    Duration cpu,
    long memoryBytes,
    long channelBytes,
    long logBytes,
    long floodBytes) {

  private static final long FLOOD_BYTES = 16L << 20;

  /// A minute, 5 s, a minute of CPU, 1 GiB of memory, 64 MiB, 256 KiB and 16 MiB.
  public static final Caps DEFAULT =
      new Caps(Duration.ofMinutes(1), Duration.ofSeconds(5), 64 << 20, 256 << 10);

  /// With the defaults' CPU time, memory and flood.
  public Caps(Duration wall, Duration stall, long channelBytes, long logBytes) {
    this(wall, stall, Duration.ofMinutes(1), 1L << 30, channelBytes, logBytes, FLOOD_BYTES);
  }

  /// These with other bounds on CPU time and memory.
  public Caps using(Duration newCpu, long newMemoryBytes) {
    return new Caps(wall, stall, newCpu, newMemoryBytes, channelBytes, logBytes, floodBytes);
  }

  /// These with other room for what is kept of each log.
  Caps logging(long newLogBytes) {
    return new Caps(wall, stall, cpu, memoryBytes, channelBytes, newLogBytes, floodBytes);
  }

  /// These with another bound on what is written to logs.
  public Caps flooding(long newFloodBytes) {
    return new Caps(wall, stall, cpu, memoryBytes, channelBytes, logBytes, newFloodBytes);
  }
}
