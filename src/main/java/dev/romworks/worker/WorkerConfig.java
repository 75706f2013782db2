package dev.romworks.worker;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/// How this process works on jobs.
@ConfigMapping(prefix = "romworks.worker")
interface WorkerConfig {

  /// How many jobs of each lane run at once; as many as there are processors where it is not set;
  /// 0: this process takes none.
  OptionalInt slots();

  /// How many of the bulk lane, where that is another number.
  OptionalInt bulkSlots();

  /// How long running jobs may go on when the program is told to end; then they are given back.
  @WithDefault("PT10S")
  Duration grace();

  /// Where jobs' sources and FIFOs are laid out: a folder in memory, found by itself where it is
  /// not set.
  Optional<Path> workFolder();

  /// What a job's tools may write to their logs, in bytes, kept or not; past it the job ends.
  @WithDefault("16777216")
  long floodBytes();

  /// Whether the work folder may be on a disk.
  @WithDefault("false")
  boolean workFolderOnDisk();
}
