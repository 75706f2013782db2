package dev.romworks.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why an attempt's tools stood still.
///
/// @param proven whether nothing could ever have gone on; else nothing did for the stall limit
/// @param waits what each tool was doing, the one that says most first
public record Stall(Kind kind, boolean proven, List<Wait> waits) {

  public Stall {
    waits = List.copyOf(waits);
  }

  /// What went wrong.
  public enum Kind {
    /// One waits for bytes that nobody is there to write.
    MISSING_WRITER,
    /// One waits for a reader that is not there.
    MISSING_READER,
    /// One writes more than a pipe holds, and who should read it does not.
    FULL_PIPE,
    /// They wait for each other, or one for itself.
    CYCLE,
    /// One sleeps, or was stopped.
    SILENT
  }

  /// What one stage was doing.
  ///
  /// @param does e.g. `open-read`
  /// @param channel null if it is about none
  /// @param waitsFor the stage whose turn it is; null if it is none's
  /// @param because why that does not happen, a clause for people
  public record Wait(
      String stage,
      String does,
      @Nullable String channel,
      @Nullable String waitsFor,
      String because) {}
}
