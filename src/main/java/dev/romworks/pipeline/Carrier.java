package dev.romworks.pipeline;

/// What an argument of a tool can take in place of a file of its own: a property of the tool, to be
/// measured, not guessed.
public enum Carrier {
  /// A named pipe: the tool opens it once, and reads or writes it from the beginning to the end.
  FIFO,
  /// A file in memory, for an argument that is sought in, is opened again, or refuses a pipe. It is
  /// whole before a tool that reads it starts, and is read when the tool that writes it has ended.
  SPOOL
}
