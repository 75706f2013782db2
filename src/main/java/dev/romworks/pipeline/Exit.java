package dev.romworks.pipeline;

/// How a tool ended by itself, or by the kernel's hand.
public sealed interface Exit {

  /// It exited.
  record Exited(int code) implements Exit {}

  /// A signal ended it.
  record Signaled(int signal) implements Exit {}

  /// The kernel ended it for the memory that it wanted, or it ended having had more than it may.
  record OutOfMemory() implements Exit {}

  /// It ended having used more processor time than it may, by the kernel's hand or not.
  record OutOfCpu() implements Exit {}

  /// Whether it ended well.
  default boolean isSuccess() {
    return this instanceof Exited(int code) && code == 0;
  }
}
