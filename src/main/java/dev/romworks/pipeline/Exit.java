package dev.romworks.pipeline;

/// How a tool ended by itself.
public sealed interface Exit {

  /// It exited.
  record Exited(int code) implements Exit {}

  /// A signal ended it.
  record Signaled(int signal) implements Exit {}

  /// Whether it ended well.
  default boolean isSuccess() {
    return this instanceof Exited(int code) && code == 0;
  }
}
