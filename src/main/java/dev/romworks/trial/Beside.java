package dev.romworks.trial;

import dev.romworks.trial.Gathering.Lateness;
import dev.romworks.trial.Gathering.Waiting;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// What jobs lose while many wait for other ones. Those end when four of five jobs are built, so
/// whoever waits is told in the thick of it.
record Beside(Contender jobs, Gathering gathering) {

  private static final int PARTS = 5;
  private static final Duration LEAVING = Duration.ofSeconds(2); // till the last has hung up

  /// Measures alone and beside them in turns, so that a machine whose speed changes is fair to
  /// both.
  void print(int rounds, Workload workload, PrintStream out)
      throws IOException, InterruptedException {
    String[] head = Gathering.HEAD.split("\n", -1);
    out.println("| jobs/s alone | beside them | ratio " + head[0]);
    out.println("| --- | --- | --- " + head[1]);
    jobs.run(workload); // compiles what it does
    for (int round = 0; round < rounds; round++) {
      boolean aloneFirst = round % 2 == 0;
      double before = aloneFirst ? alone(workload) : 0;
      Round beside = beside(workload);
      Patience.pause(LEAVING);
      double alone = aloneFirst ? before : alone(workload);
      out.printf(
          "| %.1f | %.1f | **%.2f** %s%n",
          alone, beside.jobsPerSecond(), beside.jobsPerSecond() / alone, beside.told());
    }
  }

  /// What was measured beside them.
  private record Round(double jobsPerSecond, Lateness told) {}

  private double alone(Workload workload) throws IOException {
    return workload.jobs() / seconds(() -> jobs.run(workload));
  }

  private Round beside(Workload workload) throws IOException, InterruptedException {
    Workload first = part(workload, workload.jobs() * (PARTS - 1) / PARTS);
    Workload rest = part(workload, workload.jobs() - first.jobs());
    try (Waiting waiting = gathering.begin();
        ExecutorService teller = Executors.newSingleThreadExecutor()) {
      double seconds = seconds(() -> jobs.run(first));
      Future<Lateness> told = teller.submit(() -> gathering.end(waiting));
      seconds += seconds(() -> jobs.run(rest));
      return new Round(workload.jobs() / seconds, told.get());
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }

  private static Workload part(Workload all, int jobs) {
    return new Workload(all.name(), all.folder(), all.units(), all.fails(), all.parallel(), jobs);
  }

  private interface Step {
    Object run() throws IOException;
  }

  private static double seconds(Step step) throws IOException {
    long began = System.nanoTime();
    Object _ = step.run();
    return (System.nanoTime() - began) / 1e9;
  }
}
