package dev.romworks.job;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// All that one attempt leaves behind: the verdict and what it rests on.
///
/// @param message one sentence that a person understands, on one line, inert: tools say parts of it
/// @param toolchain e.g. `rgbds-1.0.4`
/// @param artifacts contents by name; empty unless it succeeded
/// @param run from the first tool's start to the last one's end
public record Result(
    Verdict verdict,
    String message,
    String toolchain,
    Duration run,
    List<StageRun> stages,
    List<ChannelRun> channels,
    List<Diagnostic> diagnostics,
    List<LogText> logs,
    Map<String, byte[]> artifacts) {

  public Result {
    message = Inert.line(message);
    stages = List.copyOf(stages);
    channels = List.copyOf(channels);
    diagnostics = List.copyOf(diagnostics);
    logs = List.copyOf(logs);
    artifacts = Map.copyOf(artifacts);
  }
}
