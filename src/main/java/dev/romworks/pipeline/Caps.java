package dev.romworks.pipeline;

import java.time.Duration;

/// What a run may use at most.
///
/// @param wall from the first stage's start
/// @param channelBytes through all channels together; past it the run ends
/// @param logBytes kept of each standard stream of each stage; past it the middle is left out, the
///   run goes on
public record Caps(Duration wall, long channelBytes, long logBytes) {}
