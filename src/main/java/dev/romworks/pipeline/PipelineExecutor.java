package dev.romworks.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/// Runs plans: turns command-line tools that read and write files into a function, without a disk.
///
/// Theory of operation.
///
/// 1. Tools never face each other. Each file that a tool writes is a FIFO whose reading end we
///    hold, each file that it reads from another tool is a FIFO whose writing end we hold, and what
///    lies between is our memory. We always drain and always feed, so no order of opens and no full
///    pipe can make two tools wait for each other.
/// 2. No open of ours blocks. The reading ends are open before the tool starts. The writing ends
///    are tried again until the tool has opened its side; nothing tells when that happens, so while
///    one is awaited the loop turns every millisecond.
/// 3. A FIFO without a writer is not at its end: its tool may open it later, or once more. Its end
///    is when the tool's process is dead and nothing is left in it.
/// 4. A stage starts when each of its inputs has begun to arrive. An assembler that fails writes no
///    object, so the linker, which costs twenty times as much, is never started in vain; and no
///    tool waits in an open for a writer that is dead. A few stages run at once, however many
///    could: each that runs can end without one that waits.
/// 5. A channel ends for its reader only when its writer has exited 0. A reader never takes the
///    first half of what a dying tool left for the whole.
/// 6. The run has succeeded when every stage exited 0 and every byte arrived. Else it has no output
///    at all, and its outcome is the first cause; what is killed after that is collateral.
/// 7. Caps are counted where the bytes arrive, because resource limits do not see FIFOs. Past its
///    cap a log keeps being drained: a full pipe would stall its tool.
/// 8. A kill is over when the sandbox's last process is dead and its streams are closed; then the
///    FIFOs go too.
///
/// A run occupies its caller's thread, which waits in one poll(2) for everything at once. It must
/// be a platform thread: the tools are tied to it by the parent-death signal, which on Linux means
/// the parent thread's death.
public final class PipelineExecutor {

  private final Kernel kernel = new Kernel();
  private final Sandbox sandbox;

  public PipelineExecutor(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /// Runs a plan to its end and leaves no process, FIFO or descriptor behind.
  ///
  /// @param sources the tools' working directory, which they may read
  /// @param scratch an existing folder, in memory, where a folder for the FIFOs is made and removed
  /// @param canceled asked at least ten times a second; true ends the run
  /// @throws IOException if the run could not be done: never the tools' fault
  public Run run(Plan plan, Path sources, Path scratch, Caps caps, BooleanSupplier canceled)
      throws IOException {
    try (Scratch channels = Scratch.in(scratch, "channels-");
        PipelineRun run =
            new PipelineRun(kernel, sandbox, plan, sources, channels.folder(), caps)) {
      return run.run(canceled);
    }
  }
}
