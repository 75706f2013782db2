package dev.romworks.trial;

import dev.romworks.pipeline.Caps;
import dev.romworks.pipeline.Outcome;
import dev.romworks.pipeline.PipelineExecutor;
import dev.romworks.pipeline.Run;
import dev.romworks.pipeline.Scratch;
import dev.romworks.pipeline.Unconfined;
import dev.romworks.sandbox.Bubblewrap;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// `./romworks chaos pipeline`: sound jobs on a machine with four times too much to do, none of
/// which may be judged wrongly; then jobs of which one stage is killed at a random moment, none of
/// which may succeed by halves or blame another stage; and nothing may be left. Every second job
/// runs in the sandbox. The seed repeats it.
public final class PipelineChaos {

  private static final int CORES = Runtime.getRuntime().availableProcessors();
  private static final Caps CAPS =
      new Caps(Duration.ofMinutes(2), Duration.ofSeconds(1), 16 << 20, 4096);
  private static final int MAX_MOMENT_MS = 60; // about as long as a stage of a target runs

  private final List<PipelineExecutor> pipelines;
  private final Path folder;
  private final Path sources;
  private final long seed;
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();
  private final AtomicInteger hits = new AtomicInteger();

  private PipelineChaos(List<PipelineExecutor> pipelines, Path folder, long seed)
      throws IOException {
    this.pipelines = pipelines;
    this.folder = folder;
    this.seed = seed;
    sources = Files.createDirectory(folder.resolve("sources"));
  }

  /// Prints the table, and exits 1 if anything was wrong.
  ///
  /// @param args sound jobs, jobs with a kill, seed
  /// @throws IOException if something could not be run
  public static void main(String... args) throws IOException {
    int jobs = Integer.parseInt(args[0]);
    int kills = Integer.parseInt(args[1]);
    System.exit(run(jobs, kills, Long.parseLong(args[2]), System.out) ? 0 : 1);
  }

  /// Tells whether everything held.
  ///
  /// @param out where the table goes
  static boolean run(int jobs, int kills, long seed, PrintStream out) throws IOException {
    try (Scratch folder = Scratch.in(Path.of("/dev/shm"), "chaos-");
        PipelineExecutor bare = new PipelineExecutor(new Unconfined());
        PipelineExecutor sandboxed = new PipelineExecutor(Bubblewrap.onPath())) {
      PipelineChaos chaos = new PipelineChaos(List.of(bare, sandboxed), folder.folder(), seed);
      chaos.healthy(20 * CORES, 0); // libraries are loaded, loops are open
      Leftovers before = Leftovers.now(folder.folder());
      out.printf("seed %d%n%n| | jobs | wrong | left behind |%n| --- | --- | --- | --- |%n", seed);
      chaos.healthy(jobs, 4 * CORES);
      chaos.print("sound, four times too much load", jobs, before, out);
      chaos.kill(kills);
      if (chaos.hits.get() < kills) {
        chaos.faults.add("only %d stages could be hit".formatted(chaos.hits.get()));
      }
      chaos.print("a stage killed", chaos.hits.get(), before, out);
      chaos.faults.stream().limit(20).forEach(out::println);
      return chaos.faults.isEmpty();
    }
  }

  private void print(String what, int jobs, Leftovers before, PrintStream out) throws IOException {
    int wrong = faults.size();
    List<String> left = Leftovers.now(folder).since(before);
    left.forEach(more -> faults.add("left behind: " + more));
    out.printf(
        "| %s | %d | %d | %s |%n",
        what, jobs, wrong, left.isEmpty() ? "nothing" : String.join(", ", left));
  }

  /// @param hogs processes that use up all the time that they get
  private void healthy(int jobs, int hogs) throws IOException {
    List<Process> load = new ArrayList<>();
    try {
      for (int hog = 0; hog < hogs; hog++) {
        load.add(new ProcessBuilder("sh", "-c", "while :; do :; done").start());
      }
      inSlots(
          jobs,
          job -> {
            Torment torment = Torment.healthy(new Random(seed + job));
            Run run = run(torment, job);
            if (!torment.isKept(run)) {
              faults.add("job %d: %s".formatted(job, run.outcome().sentence()));
            }
            return null;
          });
    } finally {
      load.forEach(Process::destroyForcibly);
    }
  }

  private Run run(Torment torment, int job) throws IOException {
    return pipelines
        .get(job % pipelines.size())
        .run(torment.plan(), sources, folder, CAPS, () -> false);
  }

  /// As many jobs as it takes until so many stages were hit; some kills come too late.
  private void kill(int wanted) throws IOException {
    inSlots(
        10 * wanted,
        job -> {
          if (hits.get() >= wanted) {
            return null;
          }
          Random random = new Random(seed + job);
          String mark = "mark-" + seed + "-" + job;
          Torment torment = Torment.target(random, mark);
          String victim = "s" + random.nextInt(3);
          Duration moment = Duration.ofMillis(random.nextInt(MAX_MOMENT_MS));
          Thread killer = Thread.ofPlatform().start(() -> hit(mark + "-" + victim, moment));
          Run run = run(torment, job);
          killer.interrupt();
          killer.join();
          judge(job, torment, victim, run);
          return null;
        });
  }

  /// Kills the process of the stage that has this mark, as soon as it is there, a moment after.
  private static void hit(String mark, Duration moment) {
    Optional<ProcessHandle> victim = Optional.empty();
    while (victim.isEmpty() && !Thread.interrupted()) {
      try (Stream<ProcessHandle> processes = ProcessHandle.current().descendants()) {
        victim = processes.filter(process -> isShellOf(process, mark)).findFirst();
      }
      LockSupport.parkNanos(1_000_000);
    }
    LockSupport.parkNanos(moment.toNanos());
    victim.ifPresent(ProcessHandle::destroyForcibly);
  }

  /// Looks twice: at one look a process may be this program still, and in the next line the sandbox
  /// already, whose words have the mark, too.
  private static boolean isShellOf(ProcessHandle process, String mark) {
    return process.info().commandLine().filter(line -> line.contains(mark)).isPresent()
        && process.info().command().filter(command -> !command.endsWith("bwrap")).isPresent();
  }

  /// Either the kill came too late, or its stage is the cause.
  private void judge(int job, Torment torment, String victim, Run run) {
    if (run.outcome().equals(new Outcome.Crashed(victim, 9)) && run.outputs().isEmpty()) {
      hits.incrementAndGet();
    } else if (!torment.isKept(run)) {
      faults.add("job %d: %s was killed, but %s".formatted(job, victim, run.outcome().sentence()));
    }
  }

  /// One job.
  @FunctionalInterface
  private interface Job {
    Void run(int number) throws IOException, InterruptedException;
  }

  /// Twice as many at once as there are processors.
  private static void inSlots(int jobs, Job job) throws IOException {
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService slots = Executors.newFixedThreadPool(2 * CORES)) {
      Callable<Void> slot =
          () -> {
            for (int number = next.getAndIncrement();
                number < jobs;
                number = next.getAndIncrement()) {
              job.run(number);
            }
            return null;
          };
      List<Future<Void>> running = new ArrayList<>();
      for (int i = 0; i < 2 * CORES; i++) {
        running.add(slots.submit(slot));
      }
      for (Future<Void> each : running) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
