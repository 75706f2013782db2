package dev.romworks.trial;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Collections;
import java.util.List;

/// Contenders that build the same in turns, so that a machine whose speed changes is fair to all.
///
/// @param contenders the first one is what the others are compared with
/// @param warmUps rounds that do not count, for whoever is compiled while it runs
/// @param rounds that do
/// @param cpu what a contender has used
record Turns(List<Contender> contenders, int warmUps, int rounds, Clock cpu) {

  /// Processor time until now.
  @FunctionalInterface
  interface Clock {
    long ms() throws IOException;
  }

  /// Measures all of it, and prints a table, as Markdown.
  void print(List<Workload> workloads, PrintStream out) throws IOException {
    out.println(
        "| workload | | jobs/s | CPU ms a job | p50 ms | p99 ms | × the first in jobs/s, and its spread |");
    out.println("| --- | --- | --- | --- | --- | --- | --- |");
    for (Workload workload : workloads) {
      print(workload, measure(workload), out);
    }
  }

  private List<Figures> measure(Workload workload) throws IOException {
    List<Figures> figures =
        contenders.stream().map(contender -> Figures.of(contender.name())).toList();
    for (int round = -warmUps; round < rounds; round++) {
      for (int i = 0; i < contenders.size(); i++) {
        long cpuBefore = cpu.ms();
        long began = System.nanoTime();
        List<Long> nanos = contenders.get(i).run(workload);
        double seconds = (System.nanoTime() - began) / 1e9;
        if (round >= 0) {
          Figures measured = figures.get(i);
          measured.jobsPerSecond().add(nanos.size() / seconds);
          measured.cpuMs().add((double) (cpu.ms() - cpuBefore) / nanos.size());
          measured.nanos().addAll(nanos);
        }
      }
    }
    return figures;
  }

  private static void print(Workload workload, List<Figures> figures, PrintStream out) {
    for (Figures measured : figures) {
      List<Double> ratios = measured.ratios(figures.getFirst());
      out.printf(
          "| %s, %d at once | %s | %.1f | %.1f | %.1f | %.1f | **%.2f** (%.2f to %.2f) |%n",
          workload.name(),
          workload.parallel(),
          measured.contender(),
          Figures.median(measured.jobsPerSecond()),
          Figures.median(measured.cpuMs()),
          measured.percentileMs(50),
          measured.percentileMs(99),
          Figures.median(ratios),
          Collections.min(ratios),
          Collections.max(ratios));
    }
  }
}
