package dev.romworks.job;

import org.jspecify.annotations.Nullable;

/// What passed through one channel of an attempt.
///
/// @param name e.g. `main.o`
/// @param from the stage that writes it
/// @param kind how it was carried
/// @param from the stage that writes it; null where it is an input of the job
/// @param to the stage that reads it; null where it is an output of the job
/// @param bytes null where nobody counted them
public record ChannelRun(
    String name, Kind kind, @Nullable String from, @Nullable String to, @Nullable Long bytes) {

  /// How the bytes of a channel pass.
  public enum Kind {
    /// Through named pipes, and the worker between them.
    FIFO,
    /// Through a file in memory, at one end at least.
    SPOOL,
    /// Through one named pipe from stage to stage.
    DIRECT
  }
}
