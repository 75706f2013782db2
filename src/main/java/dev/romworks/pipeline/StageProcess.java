package dev.romworks.pipeline;

import dev.romworks.pipeline.Run.Fate;
import dev.romworks.pipeline.Run.StageReport;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One stage while it runs: its process, and the worker's end of everything that it reads and
/// writes.
final class StageProcess {

  private static final long REPORT_BYTES = 4096;
  private static final int LAST_WORDS = 500; // chars
  private static final Duration REPORT_LIMIT = Duration.ofSeconds(1);
  private static final Duration DEATH_TICK = Duration.ofMillis(1);
  private static final Duration DEATH_LIMIT = Duration.ofSeconds(5);

  private final Kernel kernel;
  private final Sandbox sandbox;
  private final Stage stage;
  private final LogCapture stdout;
  private final LogCapture stderr;
  private final LogCapture report = new LogCapture(REPORT_BYTES);
  private final List<Drain> drains = new ArrayList<>();
  private final List<Feed> feeds = new ArrayList<>();
  private int pid = Kernel.NONE;
  private int pidfd = Kernel.NONE;
  private long startedNanos;
  private Duration wall = Duration.ZERO;
  private @Nullable Duration cpu = Duration.ZERO;
  private boolean running;
  private Fate fate = new Run.NotStarted();

  StageProcess(Kernel kernel, Sandbox sandbox, Stage stage, long logBytes) {
    this.kernel = kernel;
    this.sandbox = sandbox;
    this.stage = stage;
    stdout = new LogCapture(logBytes);
    stderr = new LogCapture(logBytes);
  }

  Stage stage() {
    return stage;
  }

  boolean isStarted() {
    return pid != Kernel.NONE;
  }

  /// Whether its process runs.
  boolean isRunning() {
    return running;
  }

  /// How its tool ended; null while it runs, and if it was killed.
  @Nullable Exit exit() {
    return fate instanceof Run.Ended(Exit exit) ? exit : null;
  }

  /// Whether it ended by itself and everything that it wrote has arrived.
  boolean isComplete() {
    return exit() != null && drains.stream().allMatch(Drain::isAtEnd);
  }

  void drainFifo(Path fifo, Consumer<ByteBuffer> sink) throws IOException {
    drains.add(Drain.ofFifo(kernel, fifo, sink));
  }

  void feedFifo(Path fifo, ChannelBuffer source) {
    feeds.add(Feed.ofFifo(kernel, fifo, source));
  }

  /// Starts its process. The FIFOs that it writes must be drained already.
  ///
  /// @param stdin what it reads as standard input; null for nothing
  void start(Command command, @Nullable ChannelBuffer stdin) throws IOException {
    List<Integer> toolEnds = new ArrayList<>();
    try {
      int in = Kernel.NONE;
      if (stdin != null) {
        Kernel.Pipe pipe = kernel.pipe();
        toolEnds.add(pipe.readEnd());
        feeds.add(Feed.ofPipe(kernel, pipe.writeEnd(), stdin));
        in = pipe.readEnd();
      }
      int out = drainedPipe(toolEnds, stdout);
      int err = drainedPipe(toolEnds, stderr);
      int reported = drainedPipe(toolEnds, report);
      startedNanos = System.nanoTime();
      pid = kernel.spawn(command, in, out, err, reported);
      running = true;
      pidfd = kernel.pidfd(pid);
    } finally {
      toolEnds.forEach(kernel::close);
    }
  }

  private int drainedPipe(List<Integer> toolEnds, LogCapture log) throws IOException {
    Kernel.Pipe pipe = kernel.pipe();
    toolEnds.add(pipe.writeEnd());
    drains.add(Drain.ofPipe(kernel, pipe.readEnd(), log::append));
    return pipe.writeEnd();
  }

  /// All that the event loop waits for on its behalf.
  List<Watched> watched() {
    List<Watched> watched = new ArrayList<>(drains);
    watched.addAll(feeds);
    if (isRunning()) {
      watched.add(new ProcessEnd());
    }
    return watched;
  }

  /// Whether a FIFO waits for its tool to open it.
  boolean hasUnopenedFeed() {
    return feeds.stream().anyMatch(Feed::isWaitingForReader);
  }

  /// Moves what can move towards its tool.
  void advanceFeeds() throws IOException {
    for (Feed feed : feeds) {
      feed.advance();
    }
  }

  /// Sends the signal that ends its process and all that came from it; [#buryKilled] must follow.
  void kill() throws IOException {
    awaitReport();
    kernel.kill(pid);
  }

  /// Returns when what [#kill] killed is dead.
  ///
  /// @param collateral whether another stage's end is the reason
  void buryKilled(boolean collateral) throws IOException {
    bury();
    cpu = null; // a sandbox that is killed takes the times of what ran in it along
    fate = new Run.Killed(collateral);
  }

  /// A sandbox that is killed before it has told its last process could not be seen to be empty.
  private void awaitReport() throws IOException {
    long giveUp = System.nanoTime() + REPORT_LIMIT.toNanos();
    while (sandbox.lastToDie(report.text()).isEmpty() && System.nanoTime() < giveUp) {
      int[] fds = {pidfd, reportDrain().fd()};
      short[] ready = kernel.poll(fds, new short[] {Kernel.POLLIN, Kernel.POLLIN}, DEATH_TICK);
      if (ready[0] != 0) {
        return; // it has ended by itself
      }
      reportDrain().ready(ready[1]);
    }
  }

  /// Takes the exit statuses of its process and of the sandbox's last one, waiting for each, and
  /// what is left in its streams.
  private Exit bury() throws IOException {
    Kernel.Ended first =
        awaitEnd(pid).orElseThrow(() -> new IOException(stage.name() + ": lost its process"));
    running = false;
    kernel.close(pidfd);
    pidfd = Kernel.NONE;
    reportDrain().writerEnded();
    OptionalInt last = sandbox.lastToDie(report.text());
    Optional<Kernel.Ended> second = last.isPresent() ? awaitEnd(last.getAsInt()) : Optional.empty();
    cpu = first.cpu().plus(second.map(Kernel.Ended::cpu).orElse(Duration.ZERO));
    wall = Duration.ofNanos(System.nanoTime() - startedNanos);
    feeds.forEach(Feed::close);
    for (Drain drain : drains) {
      drain.writerEnded();
    }
    return first.exit();
  }

  /// @return empty if another process took its exit status already
  private Optional<Kernel.Ended> awaitEnd(int process) throws IOException {
    long giveUp = System.nanoTime() + DEATH_LIMIT.toNanos();
    while (System.nanoTime() < giveUp) {
      switch (kernel.reap(process)) {
        case Kernel.Ended ended -> {
          return Optional.of(ended);
        }
        case Kernel.NotOurs _ -> {
          return Optional.empty();
        }
        case Kernel.Running _ -> kernel.poll(new int[0], new short[0], DEATH_TICK);
      }
    }
    throw new IOException(
        "%s: process %d is not dead after %s".formatted(stage.name(), process, DEATH_LIMIT));
  }

  private Drain reportDrain() {
    return drains.getLast();
  }

  StageReport report() {
    return new StageReport(stage, fate, wall, cpu, stdout.text(), stderr.text());
  }

  void close() {
    drains.forEach(Drain::close);
    feeds.forEach(Feed::close);
    kernel.close(pidfd);
    pidfd = Kernel.NONE;
  }

  /// The end of the process, as something to wait for.
  private final class ProcessEnd implements Watched {

    @Override
    public int fd() {
      return pidfd;
    }

    @Override
    public short events() {
      return Kernel.POLLIN;
    }

    @Override
    public void ready(short events) throws IOException {
      fate = new Run.Ended(toolExit(bury()));
    }

    private Exit toolExit(Exit exit) throws IOException {
      try {
        return sandbox.exitOf(exit, report.text());
      } catch (IOException e) {
        throw new IOException(
            stage.name() + ": " + e.getMessage() + "; it said: " + lastWords(), e);
      }
    }

    /// On one line and short: it goes into a message, and a tool may have written it.
    private String lastWords() {
      String words = stderr.text().replaceAll("\\p{Cc}+", " ").strip();
      return words.substring(Math.max(0, words.length() - LAST_WORDS));
    }
  }
}
