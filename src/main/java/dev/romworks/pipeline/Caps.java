package dev.romworks.pipeline;

import java.time.Duration;

/// What a run may use at most.
///
/// @param wall from the first stage's start
/// @param stall for which nothing may happen: no byte moved, no tool's thread run
/// @param channelBytes through all channels together; past it the run ends
/// @param logBytes kept of each standard stream of each stage; past it the middle is left out, the
///   run goes on
public record Caps(Duration wall, Duration stall, long channelBytes, long logBytes) {

  /// A minute, 5 s, 64 MiB and 256 KiB.
  public static final Caps DEFAULT =
      new Caps(Duration.ofMinutes(1), Duration.ofSeconds(5), 64 << 20, 256 << 10);
}
