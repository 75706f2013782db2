package dev.romworks.pipeline;

import dev.romworks.pipeline.Run.Fate;
import dev.romworks.pipeline.Run.StageReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// One stage while it runs: its process, and all that comes from it.
final class StageProcess implements Watched, AutoCloseable {

  private static final long REPORT_BYTES = 4096;
  private static final int LAST_WORDS = 500; // chars
  private static final Duration REPORT_LIMIT = Duration.ofSeconds(1);
  private static final long DEATH_TICK_NANOS = 1_000_000;
  private static final Duration DEATH_LIMIT = Duration.ofSeconds(5);

  private final Kernel kernel;
  private final Spawner spawner;
  private final Sandbox sandbox;
  private final StageChannels files;
  private final LogCapture stdout;
  private final LogCapture stderr;
  private final LogCapture report = new LogCapture(REPORT_BYTES);
  private @Nullable Command command;
  private @Nullable Drain reportDrain;
  private int pid = Kernel.NONE;
  private int pidfd = Kernel.NONE;
  private long startedNanos;
  private Duration wall = Duration.ZERO;
  private @Nullable Duration cpu = Duration.ZERO;
  private Fate fate = new Run.NotStarted();

  StageProcess(EventLoop loop, StageChannels files, long logBytes) {
    this.kernel = loop.kernel();
    this.spawner = loop.spawner();
    this.sandbox = loop.sandbox();
    this.files = files;
    stdout = new LogCapture(logBytes);
    stderr = new LogCapture(logBytes);
  }

  Stage stage() {
    return files.stage();
  }

  StageChannels files() {
    return files;
  }

  boolean isStarted() {
    return pid != Kernel.NONE;
  }

  /// Whether its process runs.
  boolean isRunning() {
    return pidfd != Kernel.NONE;
  }

  /// How its tool ended; null while it runs, and if it was killed.
  @Nullable Exit exit() {
    return fate instanceof Run.Ended(Exit exit) ? exit : null;
  }

  /// Whether it ended well, so that all that it wrote has arrived.
  boolean isSuccess() {
    return fate instanceof Run.Ended(Exit exit) && exit.isSuccess();
  }

  /// Makes its files and starts its process.
  void start(Plan plan, Path sources) throws IOException {
    files.make();
    List<String> arguments = new ArrayList<>();
    for (Stage.Argument argument : stage().arguments()) {
      arguments.add(
          argument instanceof Stage.Literal(String text)
              ? text
              : sandbox.pathOf(files.folder(), files.path(arguments.size())));
    }
    Tool tool = new Tool(plan.tools(), stage().tool(), arguments, plan.environment());
    Command confined = sandbox.confine(tool, sources, files.folder());
    command = confined;
    try {
      List<Integer> descriptors = new ArrayList<>();
      descriptors.add(files.standardInput());
      descriptors.add(files.standardOutput(stdout));
      descriptors.add(files.log(stderr));
      if (confined.reports()) {
        descriptors.add(files.log(report));
        reportDrain = files.lastDrain();
      }
      startedNanos = System.nanoTime();
      pid = spawner.spawn(confined, descriptors);
      pidfd = spawner.pidfd(pid);
      files.limitSpools(spawner, pid);
    } finally {
      files.started();
    }
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
    Exit exit = bury();
    fate = new Run.Ended(toolExit(exit));
    if (isSuccess()) {
      files.readSpools();
    }
  }

  private Exit toolExit(Exit exit) throws IOException {
    try {
      return sandbox.exitOf(exit, report.text());
    } catch (IOException e) {
      throw new IOException(
          stage().name() + ": " + e.getMessage() + "; it said: " + lastWords(), e);
    }
  }

  /// On one line and short: it goes into a message, and a tool may have written it.
  private String lastWords() {
    String words = stderr.text().replaceAll("\\p{Cc}+", " ").strip();
    return words.substring(Math.max(0, words.length() - LAST_WORDS));
  }

  /// The live processes of its tool: what it started, too.
  List<Integer> processes() {
    List<Integer> processes = new ArrayList<>();
    OptionalInt root = sandbox.root(pid, report.text());
    if (isRunning() && root.isPresent()) {
      if (root.getAsInt() == pid) {
        processes.add(pid);
      }
      processes.addAll(Proc.descendants(root.getAsInt()));
      for (int orphan : survivors()) {
        processes.add(orphan);
        processes.addAll(Proc.descendants(orphan));
      }
    }
    return processes;
  }

  private List<Integer> survivors() {
    return command == null ? List.of() : sandbox.survivors(pid, command);
  }

  /// Sends the signal that ends its process and all that came from it; [#buryKilled] must follow.
  void kill() throws IOException {
    awaitReport();
    List<Integer> processes = processes();
    cpu =
        processes.isEmpty()
            ? null
            : processes.stream().map(Proc::cpu).reduce(Duration.ZERO, Duration::plus);
    spawner.kill(pid);
    OptionalInt root = sandbox.root(pid, report.text());
    if (root.isPresent()) { // it may not have tied itself to the other yet
      spawner.kill(root.getAsInt());
    }
  }

  /// Returns when what [#kill] killed is dead.
  ///
  /// @param collateral whether another stage's end is the reason
  void buryKilled(boolean collateral) throws IOException {
    Duration seen = cpu;
    bury();
    cpu = seen; // a sandbox that is killed takes the times of what ran in it along
    fate = new Run.Killed(collateral);
  }

  /// A sandbox that is killed before it has told its root could not be seen to be empty.
  private void awaitReport() throws IOException {
    long giveUp = System.nanoTime() + REPORT_LIMIT.toNanos();
    Ended ended = new Ended();
    while (reportDrain != null
        && sandbox.root(pid, report.text()).isEmpty()
        && !ended.seen
        && System.nanoTime() < giveUp) {
      kernel.poll(List.of(ended, reportDrain), DEATH_TICK_NANOS);
    }
  }

  /// Takes the exit statuses of its process and of the sandbox's root, waiting for each, ends what
  /// outlived them, and takes what is left in its streams.
  private Exit bury() throws IOException {
    Spawner.Ended first =
        awaitEnd(pid).orElseThrow(() -> new IOException(stage().name() + ": lost its process"));
    kernel.close(pidfd);
    pidfd = Kernel.NONE;
    if (reportDrain != null) {
      reportDrain.writerEnded();
    }
    OptionalInt root = sandbox.root(pid, report.text());
    Optional<Spawner.Ended> second =
        root.isPresent() && root.getAsInt() != pid ? awaitEnd(root.getAsInt()) : Optional.empty();
    endSurvivors();
    cpu = first.cpu().plus(second.map(Spawner.Ended::cpu).orElse(Duration.ZERO));
    wall = Duration.ofNanos(System.nanoTime() - startedNanos);
    files.stageEnded();
    return first.exit();
  }

  /// @return empty if another process took its exit status already
  private Optional<Spawner.Ended> awaitEnd(int process) throws IOException {
    long giveUp = System.nanoTime() + DEATH_LIMIT.toNanos();
    while (System.nanoTime() < giveUp) {
      switch (spawner.reap(process)) {
        case Spawner.Ended ended -> {
          return Optional.of(ended);
        }
        case Spawner.NotOurs _ -> {
          return Optional.empty();
        }
        case Spawner.Running _ -> kernel.poll(List.of(), DEATH_TICK_NANOS);
      }
    }
    throw notDead(process);
  }

  /// What they start meanwhile is seen the next time.
  private void endSurvivors() throws IOException {
    long giveUp = System.nanoTime() + DEATH_LIMIT.toNanos();
    for (List<Integer> left = survivors(); !left.isEmpty(); left = survivors()) {
      for (int survivor : left) {
        List<Integer> family = new ArrayList<>(List.of(survivor));
        family.addAll(Proc.descendants(survivor));
        family.forEach(spawner::kill);
        for (int each : family) { // a parent's death makes its children ours
          awaitEnd(each);
        }
      }
      if (System.nanoTime() > giveUp) {
        throw notDead(left.getFirst());
      }
    }
  }

  private IOException notDead(int process) {
    return new IOException(
        "%s: process %d is not dead after %s".formatted(stage().name(), process, DEATH_LIMIT));
  }

  StageReport report() {
    return new StageReport(stage(), fate, wall, cpu, stdout.text(), stderr.text());
  }

  @Override
  public void close() {
    files.close();
    kernel.close(pidfd);
    pidfd = Kernel.NONE;
  }

  /// The end of the process while something else is awaited.
  private final class Ended implements Watched {

    private boolean seen;

    @Override
    public int fd() {
      return pidfd;
    }

    @Override
    public short events() {
      return Kernel.POLLIN;
    }

    @Override
    public void ready() {
      seen = true;
    }
  }
}
