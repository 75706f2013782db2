package dev.romworks.pipeline;

import dev.romworks.pipeline.Stall.Wait;
import java.time.Duration;
import java.util.List;

/// How a run ended: the first cause, never what followed from it.
public sealed interface Outcome {

  /// Every stage exited 0, and every byte of every channel arrived.
  record Succeeded() implements Outcome {}

  /// The first stage to fail.
  record Failed(String stage, int exitCode) implements Outcome {}

  /// A stage exited 0 and never opened a file that it was to write.
  record Incomplete(String stage, String channel) implements Outcome {}

  /// The first stage to die of a signal that the executor did not send.
  record Crashed(String stage, int signal) implements Outcome {}

  /// Nothing could go on, or nothing did for the stall cap.
  record Stalled(Stall stall) implements Outcome {}

  /// The wall cap passed.
  ///
  /// @param waits what each live stage was doing then
  record TimedOut(Duration cap, List<Wait> waits) implements Outcome {}

  /// More was written to the channels than the cap allows; the channel named is the one that went
  /// past it.
  record OutputExceeded(String channel, long capBytes) implements Outcome {}

  /// The stages used more processor time than the cap allows; the stage named used most.
  record CpuExceeded(String stage, Duration cap) implements Outcome {}

  /// The tools had more memory than the cap allows; the stage named had most.
  record MemoryExceeded(String stage, long capBytes) implements Outcome {}

  /// A tool had more processes and threads than it may.
  record ProcessesExceeded(String stage, int cap) implements Outcome {}

  /// A stage opened and closed its files faster than could be followed.
  record Overrun(String stage) implements Outcome {}

  /// The caller wanted it ended.
  record Canceled() implements Outcome {}

  /// Whether another stage's end is the reason why those that still ran were killed.
  default boolean makesCollateral() {
    return switch (this) {
      case Failed _, Incomplete _, Crashed _ -> true;
      case Succeeded _,
          Stalled _,
          TimedOut _,
          OutputExceeded _,
          CpuExceeded _,
          MemoryExceeded _,
          ProcessesExceeded _,
          Overrun _,
          Canceled _ ->
          false;
    };
  }

  /// One sentence for people, without the full stop.
  default String sentence() {
    return switch (this) {
      case Succeeded _ -> "succeeded";
      case Failed(String stage, int code) -> stage + " failed: exit code " + code;
      case Incomplete(String stage, String channel) ->
          stage + " failed: it exited 0, but never wrote " + channel;
      case Crashed(String stage, int signal) ->
          "%s crashed: signal %d ended it".formatted(stage, signal);
      case Stalled(Stall stall) -> "stalled: " + stall;
      case TimedOut(Duration cap, List<Wait> waits) ->
          "killed at the wall limit of %d ms; still running: %s"
              .formatted(
                  cap.toMillis(), String.join("; ", waits.stream().map(Wait::toString).toList()));
      case OutputExceeded(String channel, long cap) ->
          "killed: the tools wrote more than the limit of %d bytes; %s went past it"
              .formatted(cap, channel);
      case CpuExceeded(String stage, Duration cap) ->
          "the tools used more than the limit of %d ms of processor time; %s used most of it"
              .formatted(cap.toMillis(), stage);
      case MemoryExceeded(String stage, long cap) ->
          "the tools had more than the limit of %d bytes of memory; %s had most"
              .formatted(cap, stage);
      case ProcessesExceeded(String stage, int cap) ->
          "%s started more than the %d processes and threads that it may have"
              .formatted(stage, cap);
      case Overrun(String stage) ->
          stage + " failed: it opened and closed its files faster than could be followed";
      case Canceled _ -> "canceled";
    };
  }
}
