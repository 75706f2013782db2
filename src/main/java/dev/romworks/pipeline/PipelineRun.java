package dev.romworks.pipeline;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// One run of a plan: the event loop of [PipelineExecutor]'s theory of operation.
final class PipelineRun implements AutoCloseable {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int MAX_RUNNING = 8; // stages at once, however many units a job has
  private static final int MAX_LOGS = 16; // of the cap's size; more of them share that room
  private static final Duration STANDSTILL =
      Duration.ofSeconds(1); // nobody waits so long for a processor
  private static final Duration TICK = Duration.ofMillis(20); // between two looks at what stalls

  private final EventLoop loop;
  private final Plan plan;
  private final Path sources;
  private final Caps caps;
  private final Channels channels;
  private final List<StageProcess> processes = new ArrayList<>();
  private final List<Watched> watched = new ArrayList<>();
  private final Set<StageProcess> ended = new HashSet<>();
  private final FirstCause firstCause;
  private final Meter meter;
  private final long startedNanos = System.nanoTime();
  private long lastTurnNanos = startedNanos;
  private long lastCpuNanos = THREADS.getCurrentThreadCpuTime();
  private long waitNanos; // how long this turn may wait on purpose
  private long stoodStillNanos;
  private StallWatch watch;
  private @Nullable Stall stall;

  /// @param folder an existing, empty folder for the stages' files
  PipelineRun(EventLoop loop, Plan plan, Path sources, Path folder, Caps caps) throws IOException {
    this.loop = loop;
    this.plan = plan;
    this.sources = sources;
    this.caps = caps;
    firstCause = new FirstCause(caps);
    meter = new Meter(caps, plan.tools().processes());
    watch = StallWatch.from(caps.stall(), startedNanos);
    channels = new Channels(loop.kernel(), plan, folder, caps.channelBytes());
    Caps each = caps.logging(logBytes());
    for (Stage stage : plan.stages()) {
      Path files = folder.resolve(Integer.toString(processes.size()));
      StageFiles made = new StageFiles(loop, stage, files, channels);
      processes.add(new StageProcess(loop, made, each));
    }
  }

  private long logBytes() {
    int logs = 2 * plan.stages().size();
    return caps.logBytes() * MAX_LOGS / Math.max(MAX_LOGS, logs);
  }

  Run run(BooleanSupplier canceled) throws IOException {
    Optional<Outcome> outcome = outcome(canceled);
    while (outcome.isEmpty()) {
      startReadyStages();
      awaitEvents();
      noteEnds();
      outcome = outcome(canceled);
    }
    killRunning(outcome.get().makesCollateral());
    return report(outcome.get());
  }

  /// How the run ended, if it did.
  private Optional<Outcome> outcome(BooleanSupplier canceled) throws IOException {
    forgiveStandstill();
    if (channels.overflowing().isPresent()) {
      String channel = channels.overflowing().get();
      return Optional.of(new Outcome.OutputExceeded(channel, caps.channelBytes()));
    }
    if (firstCause.outcome().isPresent()) {
      return firstCause.outcome();
    }
    Optional<Outcome> flood = meter.flood(processes);
    if (flood.isPresent()) {
      return flood;
    }
    if (allSucceeded()) {
      return Optional.of(new Outcome.Succeeded());
    }
    if (canceled.getAsBoolean()) {
      return Optional.of(new Outcome.Canceled());
    }
    if (stall != null) {
      return Optional.of(new Outcome.Stalled(stall));
    }
    return elapsedNanos() >= caps.wall().toNanos()
        ? Optional.of(new Outcome.TimedOut(caps.wall(), diagnosis(snapshot()).waits()))
        : meter.look(processes, lastTurnNanos);
  }

  private boolean allSucceeded() {
    for (StageProcess process : processes) {
      if (!process.isSuccess()) {
        return false;
      }
    }
    return true;
  }

  private long elapsedNanos() {
    return lastTurnNanos - startedNanos - stoodStillNanos;
  }

  /// Takes the time off the run's in which this thread neither ran nor waited on purpose, e.g.
  /// because it or the machine was stopped: the tools are not to be blamed for that. What they make
  /// it do is their time.
  private void forgiveStandstill() {
    long now = System.nanoTime();
    long cpu = THREADS.getCurrentThreadCpuTime();
    long stoodStill = now - lastTurnNanos - (cpu - lastCpuNanos) - waitNanos;
    if (stoodStill > STANDSTILL.toNanos()) {
      stoodStillNanos += stoodStill;
      watch = watch.moved(now);
    }
    lastTurnNanos = now;
    lastCpuNanos = cpu;
    waitNanos = 0;
  }

  /// Starts stages whose every input is there: so a failed stage starts none that needs it. Those
  /// that must wait for room keep nobody waiting: what runs needs only what ran before. Stages that
  /// talk to each other start together.
  private void startReadyStages() throws IOException {
    int room = plan.interactive() ? Integer.MAX_VALUE : MAX_RUNNING;
    for (StageProcess process : processes) {
      if (process.isRunning()) {
        room--;
      }
    }
    for (StageProcess process : processes) {
      if (room > 0 && !process.isStarted() && channels.canStart(process.stage())) {
        process.start(plan, sources);
        room--;
      }
    }
  }

  private void awaitEvents() throws IOException {
    watched.clear();
    watched.add(loop.openings());
    for (StageProcess process : processes) {
      if (process.isRunning()) {
        process.files().ends().advanceFeeds();
        process.files().ends().addWatched(watched);
      }
    }
    for (StageProcess process : processes) { // after its streams: they hold what it said last
      if (process.isRunning()) {
        watched.add(process);
      }
    }
    waitNanos = Math.min(caps.wall().toNanos() - elapsedNanos(), TICK.toNanos());
    long doneNanos = System.nanoTime(); // all that is to be closed is closed
    int ready = loop.kernel().poll(watched, waitNanos);
    if (ready > 0 || loop.spawner().isStartUnderWaySince(doneNanos)) {
      watch = watch.moved(System.nanoTime());
    } else {
      lookForStall();
    }
  }

  /// Nothing has moved for a while. Explains before anything is killed: the dead tell nothing.
  private void lookForStall() {
    Snapshot now = snapshot();
    watch = watch.observe(now, System.nanoTime());
    if (watch.isConfirmed() || watch.isStalled(System.nanoTime())) {
      Diagnosis diagnosis = diagnosis(now);
      if (diagnosis.isProof() || watch.isStalled(System.nanoTime())) {
        stall = diagnosis.stall();
      }
    }
  }

  private Snapshot snapshot() {
    Map<String, List<Integer>> pids = new LinkedHashMap<>();
    for (StageProcess process : processes) {
      if (process.isRunning()) {
        pids.put(process.stage().name(), process.processes());
      }
    }
    return Snapshot.of(pids);
  }

  private Diagnosis diagnosis(Snapshot snapshot) {
    return new Diagnosis(plan, processes, channels, snapshot);
  }

  private void noteEnds() throws IOException {
    for (StageProcess process : processes) {
      if (process.isRunning()) {
        process.admit();
      }
      StageFiles files = process.files();
      if (files.isOverrun()) {
        firstCause.noteOverrun(process.stage());
      }
      Optional<String> again = files.ends().openedAgain();
      if (again.isPresent()) {
        firstCause.note(
            Stall.ofOpeningAgain(process.stage(), again.get(), plan.writerOf(again.get())));
      }
      Exit exit = process.exit();
      if (process.isRunning() || (exit != null && ended.add(process))) {
        if (files.spools().areExpected()) {
          files.spools().overfull().ifPresent(channels::overflow);
        }
        noteEnd(process, exit);
      }
    }
  }

  private void noteEnd(StageProcess process, @Nullable Exit exit) {
    if (exit != null) {
      firstCause.note(process, exit);
      if (exit.isSuccess()) {
        channels.complete(process.stage());
      }
    }
  }

  private void killRunning(boolean collateral) throws IOException {
    List<StageProcess> running = processes.stream().filter(StageProcess::isRunning).toList();
    for (StageProcess process : running) {
      process.kill();
    }
    for (StageProcess process : running) {
      process.buryKilled(collateral);
    }
  }

  private Run report(Outcome outcome) {
    return new Run(
        outcome,
        processes.stream().map(StageProcess::report).toList(),
        channels.byteCounts(),
        outcome instanceof Outcome.Succeeded ? channels.outputs() : Map.of(),
        Duration.ofNanos(System.nanoTime() - startedNanos - stoodStillNanos));
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
    channels.close();
    if (fault != null) {
      throw fault;
    }
  }
}
