package dev.romworks.pipeline;

import static java.util.Objects.requireNonNull;

import dev.romworks.pipeline.Run.Fate;
import dev.romworks.pipeline.Run.StageReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One stage while it runs: from its start to its end, and what is reported of it.
final class StageProcess implements Watched {

  private static final long REPORT_BYTES = 4096;
  private static final int LAST_WORDS = 500; // chars
  private static final long REPORT_TICK_NANOS = 1_000_000;
  private static final Duration REPORT_LIMIT = Duration.ofSeconds(1);

  private final EventLoop loop;
  private final StageFiles files;
  private final Caps caps;
  private final Gate gate;
  private final LogCapture stdout;
  private final LogCapture stderr;
  private final LogCapture report = new LogCapture(REPORT_BYTES);
  private @Nullable Tool tool;
  private @Nullable Bounds bounds;
  private @Nullable Family family;
  private @Nullable Cell cell;
  private final Consumption consumption = new Consumption();
  private boolean running;
  private int pidfd = Kernel.NONE;
  private long startedNanos;
  private @Nullable Instant begun;
  private Duration wall = Duration.ZERO;
  private @Nullable Duration cpu = Duration.ZERO;
  private Fate fate = new Run.NotStarted();

  StageProcess(EventLoop loop, StageFiles files, Caps caps) {
    this.loop = loop;
    this.files = files;
    this.caps = caps;
    gate = new Gate(loop.kernel());
    stdout = new LogCapture(caps.logBytes());
    stderr = new LogCapture(caps.logBytes());
  }

  Stage stage() {
    return files.stage();
  }

  StageFiles files() {
    return files;
  }

  boolean isStarted() {
    return family != null;
  }

  /// Whether its process runs.
  boolean isRunning() {
    return running;
  }

  /// How its tool ended; null while it runs, and if it was killed.
  @Nullable Exit exit() {
    return fate instanceof Run.Ended(Exit exit) ? exit : null;
  }

  /// Whether it ended well, so that all that it wrote has arrived.
  boolean isSuccess() {
    return fate instanceof Run.Ended(Exit exit) && exit.isSuccess();
  }

  private Family family() {
    return requireNonNull(family, "not started");
  }

  /// Its live processes.
  List<Integer> processes() {
    return isRunning() ? family().tools() : List.of();
  }

  /// Makes its files and starts its process.
  void start(Plan plan, Path sources) throws IOException {
    files.make();
    tool = new Tool(plan.tools(), stage().tool(), arguments());
    bounds = new Bounds(caps.cpu(), caps.memoryBytes(), files.spools().fileBytes());
    Command command = loop.sandbox().confine(tool, sources, files.folder(), bounds);
    try (StageStreams streams = files.streams()) {
      List<Spawner.Source> descriptors = new ArrayList<>();
      descriptors.add(streams.input());
      descriptors.add(streams.output(stdout));
      descriptors.add(streams.log(stderr));
      for (Command.Extra extra : command.extras()) {
        descriptors.add(
            switch (extra) {
              case Command.Report _ -> streams.log(report);
              case Command.Gate _ -> streams.gate(gate);
              case Command.Content(Path file) -> new Spawner.Source.OfFile(file);
            });
      }
      begun = Instant.now();
      startedNanos = System.nanoTime();
      int pid = loop.spawner().spawn(command, descriptors);
      family = new Family(loop, command, pid, report::text, plan.tools().processes());
      running = true;
      pidfd = loop.spawner().pidfd(pid);
    }
    admit();
  }

  /// Has its bounds set and lets it go on, once the sandbox has told where it begins.
  void admit() throws IOException {
    if (cell == null && family().isRootKnown()) {
      cell =
          loop.sandbox()
              .admit(family().root().getAsInt(), requireNonNull(tool), requireNonNull(bounds));
      gate.open();
    }
  }

  /// Looks at what it uses.
  Usage measure() throws IOException {
    if (!running) {
      return consumption.usage();
    }
    consumption.reaped(family().reapOrphans());
    return consumption.look(family().tools());
  }

  /// What it uses, as last looked at.
  Usage usage() {
    return consumption.usage();
  }

  /// How much it has written to its logs.
  long loggedBytes() {
    return stdout.bytes() + stderr.bytes();
  }

  private List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    for (Stage.Argument argument : stage().arguments()) {
      arguments.add(
          argument instanceof Stage.Literal(String text)
              ? text
              : loop.sandbox().pathOf(files.folder(), files.path(arguments.size())));
    }
    return arguments;
  }

  @Override
  public int fd() {
    return pidfd;
  }

  @Override
  public short events() {
    return Kernel.POLLIN;
  }

  /// Its process has ended.
  @Override
  public void ready() throws IOException {
    Family.End end = bury();
    cpu = end.cpu();
    fate = new Run.Ended(toolExit(end));
    if (isSuccess()) {
      files.spools().read();
    }
  }

  private Exit toolExit(Family.End end) throws IOException {
    if (cell().ranOutOfMemory()) { // the sandbox's own root may be among the dead
      return new Exit.OutOfMemory();
    }
    try {
      Exit told = loop.sandbox().exitOf(end.exit(), report.text());
      return Consumption.judge(told, end, caps);
    } catch (IOException e) {
      throw new IOException(
          stage().name() + ": " + e.getMessage() + "; it said: " + lastWords(), e);
    }
  }

  private Cell cell() {
    return cell == null ? Cell.UNCOUNTED : cell;
  }

  /// On one line and short: it goes into a message, and a tool may have written it.
  private String lastWords() {
    String words = stderr.text().replaceAll("\\p{Cc}+", " ").strip();
    return words.substring(Math.max(0, words.length() - LAST_WORDS));
  }

  /// Sends the signal that ends its process and all that came from it; [#buryKilled] must follow.
  void kill() throws IOException {
    awaitRoot();
    Usage seen = measure();
    cpu = seen.tasks() == 0 ? null : seen.cpu();
    family().kill();
  }

  /// Returns when what [#kill] killed is dead.
  ///
  /// @param collateral whether another stage's end is the reason
  void buryKilled(boolean collateral) throws IOException {
    bury(); // the time is the one seen before: a sandbox that is killed takes its own along
    fate = new Run.Killed(collateral);
  }

  private void awaitRoot() throws IOException {
    long giveUp = System.nanoTime() + REPORT_LIMIT.toNanos();
    while (!family().isRootKnown()
        && !loop.kernel().awaitReadable(pidfd, REPORT_TICK_NANOS) // then it has ended by itself
        && System.nanoTime() < giveUp) {
      files.ends().drain();
    }
  }

  private Family.End bury() throws IOException {
    files.ends().drain(); // the sandbox's report is among it
    try {
      running = false;
      Family.End end = family().bury();
      consumption.ended(end, cell());
      loop.kernel().close(pidfd);
      pidfd = Kernel.NONE;
      gate.abandon();
      wall = Duration.ofNanos(System.nanoTime() - startedNanos);
      files.stageEnded();
      return end;
    } catch (IOException e) {
      throw new IOException(stage().name() + ": " + e.getMessage(), e);
    }
  }

  StageReport report() {
    return new StageReport(
        stage(), fate, begun, wall, cpu, consumption.peakBytes(), stdout.text(), stderr.text());
  }

  void close() {
    files.close();
    gate.abandon();
    cell().close();
    loop.kernel().close(pidfd);
    pidfd = Kernel.NONE;
  }
}
