package dev.romworks.pipeline;

import java.time.Duration;

/// What processes use of the machine.
///
/// @param cpu user and system time, that of their reaped children too, to 10 ms
/// @param residentBytes memory at the moment
record Usage(int processes, Duration cpu, long residentBytes) {

  static final Usage NONE = new Usage(0, Duration.ZERO, 0);

  Usage plus(Usage other) {
    return new Usage(
        processes + other.processes, cpu.plus(other.cpu), residentBytes + other.residentBytes);
  }
}
