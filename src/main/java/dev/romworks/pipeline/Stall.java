package dev.romworks.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Why a run stood still.
///
/// @param kind in one word
/// @param proven whether nothing could ever have gone on; else nothing did for the stall cap
/// @param waits what each live stage was doing, the one that says most first
public record Stall(Kind kind, boolean proven, List<Wait> waits) {

  /// Why a FIFO cannot be read a second time.
  static final String SERVED =
      "it has had it: a pipe gives its bytes once; what is opened again must be spooled";

  public Stall {
    waits = List.copyOf(waits);
  }

  /// A stage has opened a channel that it reads a second time, and would wait for its beginning, or
  /// take its rest for the whole.
  static Stall ofOpeningAgain(Stage stage, String channel, Optional<Stage> writer) {
    Wait wait =
        new Wait(
            stage.name(), Does.OPEN_READ, Optional.of(channel), writer.map(Stage::name), SERVED);
    return new Stall(Kind.MISSING_WRITER, true, List.of(wait));
  }

  /// What went wrong.
  public enum Kind {
    /// A stage waits for bytes, and nobody is there who could write them.
    MISSING_WRITER,
    /// A stage waits for a reader that is not there.
    MISSING_READER,
    /// A stage writes more than a pipe holds, and who should read it does not.
    FULL_PIPE,
    /// Stages wait for each other in a circle, or one for itself.
    CYCLE,
    /// A stage waits for nothing in the plan: it sleeps, or is stopped.
    SILENT
  }

  /// What a process does.
  public enum Does {
    OPEN_READ,
    OPEN_WRITE,
    READ,
    WRITE,
    /// Waits for something that is no channel, e.g. for time to pass.
    SLEEP,
    /// Was stopped by a signal.
    STOPPED,
    /// Waits for no more than a processor.
    RUN
  }

  /// What one stage was doing.
  ///
  /// @param channel which channel it is about; empty if none
  /// @param waitsFor the stage that should do something about it; empty if it is none's turn
  /// @param because why that does not happen, a clause for people
  public record Wait(
      String stage,
      Does does,
      Optional<String> channel,
      Optional<String> waitsFor,
      String because) {

    /// E.g. `link waits to open lib.o for reading, but asm:lib.asm exited 1 without opening it`.
    @Override
    public String toString() {
      String what =
          switch (does) {
            case OPEN_READ -> "waits to open %s for reading, but ";
            case OPEN_WRITE -> "waits to open %s for writing, but ";
            case READ -> "waits to read %s, but ";
            case WRITE -> "waits to write %s, which is full, but ";
            case SLEEP, STOPPED, RUN -> "";
          };
      return stage + " " + what.formatted(channel.orElse("a pipe of its own")) + because;
    }
  }

  /// The stages' waits as one sentence.
  @Override
  public String toString() {
    return waits.stream().map(Wait::toString).collect(Collectors.joining("; "));
  }
}
