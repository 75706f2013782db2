package dev.romworks.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// One run of a plan: the event loop of [PipelineExecutor]'s theory of operation.
final class PipelineRun implements AutoCloseable {

  private static final int MAX_RUNNING = 8; // stages at once, however many units a job has
  private static final int MAX_LOGS = 16; // of the cap's size; more of them share that room
  private static final Duration STANDSTILL =
      Duration.ofSeconds(1); // no turn of the loop takes so long
  private static final Duration TICK =
      Duration.ofMillis(100); // how late a cancellation may be seen
  private static final Duration READER_TICK =
      Duration.ofMillis(1); // nothing tells that a FIFO got a reader

  private final Kernel kernel;
  private final Sandbox sandbox;
  private final Plan plan;
  private final Path sources;
  private final Path channels;
  private final Caps caps;
  private final Map<String, ChannelBuffer> buffers = new LinkedHashMap<>();
  private final Map<String, String> fileNames = new LinkedHashMap<>();
  private final List<StageProcess> processes = new ArrayList<>();
  private final long startedNanos = System.nanoTime();
  private long lastTurnNanos = startedNanos;
  private long stoodStillNanos;
  private long channelBytes;
  private @Nullable String overflowing;
  private @Nullable Outcome firstEnd;

  PipelineRun(Kernel kernel, Sandbox sandbox, Plan plan, Path sources, Path channels, Caps caps) {
    this.kernel = kernel;
    this.sandbox = sandbox;
    this.plan = plan;
    this.sources = sources;
    this.channels = channels;
    this.caps = caps;
    for (Stage stage : plan.stages()) {
      processes.add(new StageProcess(kernel, sandbox, stage, logBytes(plan, caps)));
      for (String channel : stage.outputs()) {
        fileNames.put(channel, Integer.toString(fileNames.size()));
        buffers.put(channel, new ChannelBuffer());
      }
    }
  }

  private static long logBytes(Plan plan, Caps caps) {
    int logs = 2 * plan.stages().size();
    return caps.logBytes() * MAX_LOGS / Math.max(MAX_LOGS, logs);
  }

  Run run(BooleanSupplier canceled) throws IOException {
    Optional<Outcome> outcome = outcome(canceled);
    while (outcome.isEmpty()) {
      startReadyStages();
      awaitEvents();
      completeChannels();
      outcome = outcome(canceled);
    }
    killRunning(outcome.get());
    return report(outcome.get());
  }

  /// How the run ended, if it did.
  private Optional<Outcome> outcome(BooleanSupplier canceled) {
    if (firstEnd != null) {
      return Optional.of(firstEnd);
    }
    if (overflowing != null) {
      return Optional.of(new Outcome.OutputExceeded(overflowing, caps.channelBytes()));
    }
    if (processes.stream().allMatch(StageProcess::isComplete)) {
      return Optional.of(new Outcome.Succeeded());
    }
    if (canceled.getAsBoolean()) {
      return Optional.of(new Outcome.Canceled());
    }
    forgiveStandstill();
    return elapsed().compareTo(caps.wall()) >= 0
        ? Optional.of(new Outcome.TimedOut(caps.wall()))
        : Optional.empty();
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startedNanos - stoodStillNanos);
  }

  /// Takes a turn off the run's time in which this process stood still, e.g. because it or the
  /// machine was stopped: the tools are not to be blamed for that.
  private void forgiveStandstill() {
    long now = System.nanoTime();
    if (now - lastTurnNanos > STANDSTILL.toNanos()) {
      stoodStillNanos += now - lastTurnNanos;
    }
    lastTurnNanos = now;
  }

  /// Starts stages whose every input has begun to arrive: so a failed stage starts none that needs
  /// it. Those that must wait for room keep nobody waiting: what runs needs only what ran before.
  private void startReadyStages() throws IOException {
    long room = MAX_RUNNING - processes.stream().filter(StageProcess::isRunning).count();
    for (StageProcess process : processes) {
      if (room > 0 && !process.isStarted() && inputsHaveBegun(process.stage())) {
        start(process);
        room--;
      }
    }
  }

  private boolean inputsHaveBegun(Stage stage) {
    return stage.inputs().stream().allMatch(channel -> buffer(channel).hasBegun());
  }

  private void start(StageProcess process) throws IOException {
    Stage stage = process.stage();
    Path folder =
        Files.createDirectory(channels.resolve(Integer.toString(processes.indexOf(process))));
    for (String channel : stage.outputs()) {
      Path fifo = makeFifo(folder, channel);
      process.drainFifo(fifo, bytes -> append(channel, bytes));
    }
    for (Stage.Input input : stage.fileInputs()) {
      process.feedFifo(makeFifo(folder, input.channel()), buffer(input.channel()));
    }
    Tool tool = new Tool(plan.tools(), stage.tool(), arguments(stage, folder), plan.environment());
    process.start(
        sandbox.confine(tool, sources, folder), stage.stdin().map(this::buffer).orElse(null));
  }

  private Path makeFifo(Path folder, String channel) throws IOException {
    Path fifo = folder.resolve(fileName(channel));
    kernel.mkfifo(fifo);
    return fifo;
  }

  private List<String> arguments(Stage stage, Path folder) {
    return stage.arguments().stream()
        .map(argument ->
            switch (argument) {
              case Stage.Literal(String text) -> text;
              case Stage.Input(String channel, _) -> sandbox.pathOf(folder, fileName(channel));
              case Stage.Output(String channel, _) -> sandbox.pathOf(folder, fileName(channel));
            })
        .toList();
  }

  private void append(String channel, ByteBuffer bytes) {
    channelBytes += bytes.remaining();
    if (channelBytes > caps.channelBytes()) {
      overflowing = overflowing == null ? channel : overflowing;
    } else {
      buffer(channel).append(bytes);
    }
  }

  private void awaitEvents() throws IOException {
    List<Watched> watched = new ArrayList<>();
    boolean readerAwaited = false;
    for (StageProcess process : processes) {
      if (process.isStarted()) {
        process.advanceFeeds();
        readerAwaited |= process.isRunning() && process.hasUnopenedFeed();
        process.watched().stream().filter(w -> w.fd() != Kernel.NONE).forEach(watched::add);
      }
    }
    int[] fds = watched.stream().mapToInt(Watched::fd).toArray();
    short[] events = new short[fds.length];
    for (int i = 0; i < fds.length; i++) {
      events[i] = watched.get(i).events();
    }
    short[] ready = kernel.poll(fds, events, patience(readerAwaited));
    for (int i = 0; i < fds.length; i++) {
      if (ready[i] != 0 && watched.get(i).fd() == fds[i]) { // not closed meanwhile by another one
        watched.get(i).ready(ready[i]);
      }
    }
    noteFirstEnd();
  }

  private Duration patience(boolean readerAwaited) {
    Duration left = caps.wall().minus(elapsed());
    Duration tick = readerAwaited ? READER_TICK : TICK;
    return left.compareTo(tick) < 0 ? left : tick;
  }

  /// The first stage that did not end well is the cause of all that follows. Of two in one round,
  /// the one that stands first in the plan: a stage can only harm those after it.
  private void noteFirstEnd() {
    for (StageProcess process : processes) {
      Exit exit = process.exit();
      if (firstEnd == null && exit != null && !exit.isSuccess()) {
        String name = process.stage().name();
        firstEnd =
            switch (exit) {
              case Exit.Exited(int code) -> new Outcome.Failed(name, code);
              case Exit.Signaled(int signal) -> new Outcome.Crashed(name, signal);
            };
      }
    }
  }

  private void completeChannels() {
    for (StageProcess process : processes) {
      Exit exit = process.exit();
      if (process.isComplete() && exit != null && exit.isSuccess()) {
        process.stage().outputs().forEach(channel -> buffer(channel).complete());
      }
    }
  }

  private void killRunning(Outcome outcome) throws IOException {
    boolean collateral = outcome instanceof Outcome.Failed || outcome instanceof Outcome.Crashed;
    List<StageProcess> running = processes.stream().filter(StageProcess::isRunning).toList();
    for (StageProcess process : running) {
      process.kill();
    }
    for (StageProcess process : running) {
      process.buryKilled(collateral);
    }
  }

  private Run report(Outcome outcome) {
    Map<String, Long> bytes = new LinkedHashMap<>();
    Map<String, byte[]> outputs = new LinkedHashMap<>();
    buffers.forEach((channel, buffer) -> {
      bytes.put(channel, (long) buffer.size());
      if (outcome instanceof Outcome.Succeeded && plan.readerOf(channel).isEmpty()) {
        outputs.put(channel, buffer.toArray());
      }
    });
    return new Run(
        outcome, processes.stream().map(StageProcess::report).toList(), bytes, outputs, elapsed());
  }

  private ChannelBuffer buffer(String channel) {
    return Objects.requireNonNull(buffers.get(channel), channel);
  }

  private String fileName(String channel) {
    return Objects.requireNonNull(fileNames.get(channel), channel);
  }

  /// Leaves nothing behind, whatever happened: no process, no descriptor.
  @Override
  public void close() throws IOException {
    IOException fault = null;
    for (StageProcess process : processes) {
      try {
        if (process.isRunning()) {
          process.kill();
          process.buryKilled(false);
        }
      } catch (IOException e) {
        fault = e;
      }
      process.close();
    }
    if (fault != null) {
      throw fault;
    }
  }
}
