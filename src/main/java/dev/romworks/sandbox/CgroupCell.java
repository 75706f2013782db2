package dev.romworks.sandbox;

import dev.romworks.pipeline.Cell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.jboss.logging.Logger;

/// A leaf of the cgroup tree for one tool and what it starts.
record CgroupCell(Path folder) implements Cell {

  private static final Logger LOG = Logger.getLogger(CgroupCell.class);
  private static final int SANDBOX_PROCESSES = 16; // bubblewrap's own, and room for what ends late

  /// Bounds memory, and what it could be pushed out to, and processes somewhat above what a tool
  /// may have: that a tool has too many is then seen, and told.
  void bound(long memoryBytes, int processes) throws IOException {
    Cgroups.write(folder.resolve("memory.max"), Long.toString(memoryBytes));
    Cgroups.write(folder.resolve("memory.oom.group"), "1");
    if (Files.exists(folder.resolve("memory.swap.max"))) {
      Cgroups.write(folder.resolve("memory.swap.max"), "0");
    }
    Cgroups.write(folder.resolve("pids.max"), Long.toString(2L * processes + SANDBOX_PROCESSES));
  }

  @Override
  public OptionalLong peakBytes() {
    try {
      return OptionalLong.of(
          Long.parseLong(Files.readString(folder.resolve("memory.peak")).strip()));
    } catch (IOException e) { // before Linux 5.19
      return OptionalLong.empty();
    }
  }

  @Override
  public boolean ranOutOfMemory() {
    try {
      return Files.readString(folder.resolve("memory.events"))
          .lines()
          .anyMatch(line -> line.startsWith("oom_kill ") && !line.equals("oom_kill 0"));
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      LOG.warnf("a cgroup could not be removed: %s", e.getMessage());
    }
  }
}
