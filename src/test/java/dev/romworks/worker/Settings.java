package dev.romworks.worker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/// A worker's settings by hand.
record Settings(Optional<Path> workFolder) implements WorkerConfig {

  @Override
  public OptionalInt slots() {
    return OptionalInt.empty();
  }

  @Override
  public OptionalInt bulkSlots() {
    return OptionalInt.empty();
  }

  @Override
  public Duration grace() {
    return Duration.ZERO;
  }

  @Override
  public long floodBytes() {
    return 1 << 20;
  }

  @Override
  public boolean workFolderOnDisk() {
    return false;
  }
}
