package dev.romworks.job;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the tools of a job's accepted attempt left, besides what is known of their run.
///
/// @param artifacts the files; told also when their bytes are gone
/// @param expiry null while the bytes of artifacts and logs are kept, or if there never were any
public record Outputs(List<Artifact> artifacts, @Nullable Expiry expiry) {

  public Outputs {
    artifacts = List.copyOf(artifacts);
  }

  /// That the bytes are gone, for they were kept for as long as was wanted.
  ///
  /// @param hadLogs whether a tool had said anything
  public record Expiry(Instant at, boolean hadLogs) {}
}
