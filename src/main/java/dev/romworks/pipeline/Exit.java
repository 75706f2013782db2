package dev.romworks.pipeline;

/// How a tool ended by itself, or by the kernel's hand.
public sealed interface Exit {

  /// It exited.
  record Exited(int code) implements Exit {}

  /// A signal ended it.
  record Signaled(int signal) implements Exit {}

  /// The kernel ended it for the memory that it wanted, or it ended having had more than it may.
  record OutOfMemory() implements Exit {}

  /// The kernel ended it for the processor time that it had used.
  record OutOfCpu() implements Exit {}

  /// Whether it ended well.
  default boolean isSuccess() {
    return this instanceof Exited(int code) && code == 0;
  }
}
