package dev.romworks.pipeline;

import java.time.Duration;

/// What a stage uses of the machine, as looked at.
///
/// @param tasks its live processes and their threads
/// @param cpu user and system time so far, to 10 ms; never less than what was seen before
/// @param residentBytes memory at the moment; what processes share counts for each
record Usage(int tasks, Duration cpu, long residentBytes) {

  static final Usage NONE = new Usage(0, Duration.ZERO, 0);
}
