package dev.romworks.pipeline;

import java.util.OptionalLong;

/// One tool's place in a sandbox: what the kernel counts for it there, beyond what /proc shows.
public interface Cell extends AutoCloseable {

  /// A place where nothing is counted.
  Cell UNCOUNTED =
      new Cell() {
        @Override
        public OptionalLong peakBytes() {
          return OptionalLong.empty();
        }

        @Override
        public boolean ranOutOfMemory() {
          return false;
        }

        @Override
        public void close() {}
      };

  /// The most memory that all processes in it have had at once; empty if nobody counts.
  OptionalLong peakBytes();

  /// Whether the kernel has killed a process in it because of its memory bound.
  boolean ranOutOfMemory();

  /// Gives the place up; every process in it is dead.
  @Override
  void close();
}
