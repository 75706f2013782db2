package dev.romworks.pipeline;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why a run fails: the first stage that did not end well is the cause of all that follows.
///
/// Of two that are seen at once, one that a signal ended stands before one that failed, because its
/// end may be why the other failed (not so SIGPIPE, which tells that the other one has left); else
/// the one that is told first.
final class FirstCause {

  private static final int SIGPIPE = 13;

  private final Caps caps;
  private @Nullable Outcome cause;

  FirstCause(Caps caps) {
    this.caps = caps;
  }

  /// Tells how a stage ended by itself.
  void note(StageProcess process, Exit exit) {
    Outcome outcome = outcome(process, exit);
    if (outcome != null && (cause == null || (isDeath(outcome) && !isDeath(cause)))) {
      cause = outcome;
    }
  }

  /// Tells that a stage has opened a channel for reading once more. What it read then was not what
  /// it should have read, even if it ends well.
  void note(Stall reopened) {
    if (cause == null) {
      cause = new Outcome.Stalled(reopened);
    }
  }

  /// Tells that nobody knows any more what a stage has opened.
  void noteOverrun(Stage stage) {
    if (cause == null) {
      cause = new Outcome.Overrun(stage.name());
    }
  }

  Optional<Outcome> outcome() {
    return Optional.ofNullable(cause);
  }

  private static boolean isDeath(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Crashed(_, int signal) -> signal != SIGPIPE;
      case Outcome.MemoryExceeded _, Outcome.CpuExceeded _ -> true;
      case Outcome.Succeeded _,
          Outcome.Failed _,
          Outcome.Incomplete _,
          Outcome.Stalled _,
          Outcome.TimedOut _,
          Outcome.OutputExceeded _,
          Outcome.ProcessesExceeded _,
          Outcome.Overrun _,
          Outcome.Canceled _ ->
          false;
    };
  }

  private @Nullable Outcome outcome(StageProcess process, Exit exit) {
    String name = process.stage().name();
    return switch (exit) {
      case Exit.Signaled(int signal) -> new Outcome.Crashed(name, signal);
      case Exit.OutOfMemory _ -> new Outcome.MemoryExceeded(name, caps.memoryBytes());
      case Exit.OutOfCpu _ -> new Outcome.CpuExceeded(name, caps.cpu());
      case Exit.Exited(int code) ->
          code != 0
              ? new Outcome.Failed(name, code)
              : process
                  .files()
                  .neverWritten()
                  .map(channel -> new Outcome.Incomplete(name, channel))
                  .orElse(null);
    };
  }
}
