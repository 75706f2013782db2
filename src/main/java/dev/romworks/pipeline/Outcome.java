package dev.romworks.pipeline;

import java.time.Duration;

/// How a run ended: the first cause, never what followed from it.
public sealed interface Outcome {

  /// Every stage exited 0, and every byte of every channel arrived.
  record Succeeded() implements Outcome {}

  /// The first stage to fail.
  record Failed(String stage, int exitCode) implements Outcome {}

  /// The first stage to die of a signal that the executor did not send.
  record Crashed(String stage, int signal) implements Outcome {}

  /// The wall cap passed.
  record TimedOut(Duration cap) implements Outcome {}

  /// More was written to the channels than the cap allows; the channel named is the one that went
  /// past it.
  record OutputExceeded(String channel, long capBytes) implements Outcome {}

  /// The caller wanted it ended.
  record Canceled() implements Outcome {}
}
