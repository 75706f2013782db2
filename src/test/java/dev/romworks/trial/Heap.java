package dev.romworks.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;

/// What this process has in memory, a tested instance in it: a leak is more of it afterwards.
final class Heap {

  private static final long SLACK = 64 << 20; // bytes, for what is loaded at its first use

  private final long before = inUse();

  private static long inUse() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  void assertNothingIsLeft() {
    assertThat(inUse() - before).as("bytes of the heap").isLessThan(SLACK);
  }
}
