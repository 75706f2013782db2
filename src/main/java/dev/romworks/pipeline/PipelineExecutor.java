package dev.romworks.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.BooleanSupplier;

/// Runs plans: turns command-line tools that read and write files into a function, without a disk.
///
/// # Theory of operation
///
/// **Tools never face each other.** Each file that a tool writes is a FIFO that we drain, each file
/// that it reads is a FIFO that we feed, and what lies between is our memory. We always drain and
/// always feed, so no order of opens and no full pipe can make two tools wait for each other.
///
/// **No open waits, ours or theirs.** We open a FIFO at both ends before its tool starts. So the
/// tool's open finds its partner there, and what we wrote before it came stays. inotify tells when
/// it has opened: from then on we hold only our own end of what we feed, to be told when the tool
/// leaves. It also tells what a tool did not do: one that exits 0 and never opened its output for
/// writing has not succeeded; nor has one that opened its input a second time, for it took the rest
/// for the whole.
///
/// **A FIFO ends when its writer's processes are dead** and nothing is left in it, for until then
/// they may open it once more; and it ends for its reader only if the writer exited 0. A reader
/// never takes the first half of what a dying tool left for the whole.
///
/// **A stage starts when its inputs begin to arrive**; what it can only read from a file must have
/// arrived. An assembler that fails writes no object, so the linker, which costs twenty times as
/// much, is never started in vain. A few stages run at once, however many could: each that runs can
/// end without one that waits.
///
/// **Spools.** Some arguments take no FIFO: the tool seeks in the file, opens it again, or refuses.
/// Such a file lies in memory, whole; [Carrier] says for each argument which it is.
///
/// **Conversations.** Only in an interactive plan are stages joined to each other, by FIFOs that we
/// merely hold open until both have come, see [DirectFifo]. There they can wait for each other for
/// ever.
///
/// **Stalls.** While nothing moves we look at every thread of every tool, fifty times a second, in
/// /proc. If all of them wait for what can never come, that is proven and ends at once, see
/// [Diagnosis]; if nothing moves and no thread runs for the stall cap, it ends then. Either way the
/// explanation is made before the kill. A thread that could run, however slowly, is no stall: the
/// wall cap is for those.
///
/// **One cause.** The run has succeeded when every stage exited 0 and every byte arrived. Else it
/// has no output at all, and its outcome is the first cause; what is killed after that is
/// collateral. Caps are counted where the bytes arrive, because resource limits do not see FIFOs.
/// Past its cap a log keeps being drained: a full pipe would stall its tool.
///
/// **A kill is over** when every process that came from the tool is dead and reaped, its streams
/// are at their end, and its FIFOs are gone.
///
/// A run occupies its caller's thread, which waits in one poll(2) for everything at once: there is
/// no other thread, no lock, and nothing to hand over. It must be a platform thread: a sandbox may
/// tie the tools to it by the parent-death signal, which on Linux means the parent thread's death.
public final class PipelineExecutor implements AutoCloseable {

  private final Spawner spawner = new Spawner();
  private final Deque<EventLoop> idle = new ConcurrentLinkedDeque<>();
  private final Sandbox sandbox;

  /// Without a sandbox, for tools and input that are trusted.
  public PipelineExecutor() {
    this(new Unconfined());
  }

  public PipelineExecutor(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /// Runs a plan with the caps' defaults, in an empty working directory in memory.
  ///
  /// @throws IOException if the run could not be done: never the tools' fault
  public Run run(Plan plan) throws IOException {
    try (Scratch scratch = Scratch.inMemory()) {
      Path sources = Files.createDirectory(scratch.folder().resolve("sources"));
      return run(plan, sources, scratch.folder(), Caps.DEFAULT, () -> false);
    }
  }

  /// Runs a plan to its end and leaves no process, FIFO or descriptor behind.
  ///
  /// @param sources the tools' working directory, which they may read
  /// @param scratch an existing folder, in memory, where a folder for the FIFOs is made and removed
  /// @param canceled asked at least ten times a second; true ends the run
  /// @throws IOException if the run could not be done: never the tools' fault
  public Run run(Plan plan, Path sources, Path scratch, Caps caps, BooleanSupplier canceled)
      throws IOException {
    EventLoop free = idle.poll();
    EventLoop loop = free == null ? EventLoop.open(spawner, sandbox) : free;
    try (Scratch files = Scratch.in(scratch, "channels-");
        PipelineRun run = new PipelineRun(loop, plan, sources, files.folder(), caps)) {
      return run.run(canceled);
    } finally {
      idle.push(loop);
    }
  }

  /// Lets go of what is kept between runs. No run may be under way.
  @Override
  public void close() {
    idle.forEach(EventLoop::close);
    idle.clear();
  }
}
