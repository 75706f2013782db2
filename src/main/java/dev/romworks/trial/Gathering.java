package dev.romworks.trial;

import dev.romworks.trial.Audience.Size;
import dev.romworks.trial.Audience.Told;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/// Jobs that sleep, and many who wait for their ends, which come when they are canceled.
///
/// @param port of the instance, on this machine
record Gathering(Instance instance, int port, Size size) {

  static final String HEAD =
      """
      | requests that waited, told after ms: median, 99 %, last | streams |
      | --- | --- |\
      """;

  private static final int JOBS = 2;
  private static final Duration HOLD = Duration.ofSeconds(5);
  private static final Patience STARTING = Patience.ofSeconds(20);
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final int TICK_MS = 100;
  private static final int SLEEP_MS = 60_000;

  /// They have come and wait.
  ///
  /// @param jobs that sleep
  record Waiting(List<String> jobs, Audience audience) implements AutoCloseable {

    @Override
    public void close() throws IOException {
      audience.close();
    }
  }

  /// How long after the ends of the jobs they were told, in milliseconds, in order.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Lateness(long[] waits, long[] streams) {

    @Override
    public String toString() {
      return "| %s | %s |".formatted(three(waits), three(streams));
    }

    private static String three(long[] sorted) {
      int last = sorted.length - 1;
      return "%d, %d, %d".formatted(sorted[last / 2], sorted[last * 99 / 100], sorted[last]);
    }
  }

  /// Prints what each round cost.
  void print(int rounds, Served served, PrintStream out) throws IOException, InterruptedException {
    String[] head = HEAD.split("\n", -1);
    long memory = served.memoryBytes();
    out.println(
        "| memory with garbage, MB more than before all rounds | PostgreSQL, % of a processor "
            + head[0]);
    out.println("| --- | --- " + head[1]);
    for (int round = 0; round < rounds; round++) {
      Duration cpu = served.postgresCpu();
      long began = System.nanoTime();
      try (Waiting waiting = begin()) {
        long most = hold(waiting.audience(), served);
        Lateness lateness = end(waiting);
        long ms = (System.nanoTime() - began) / 1_000_000;
        out.printf(
            "| %d | %.1f %s%n",
            (Math.max(most, served.memoryBytes()) - memory) >> 20,
            100.0 * served.postgresCpu().minus(cpu).toMillis() / ms,
            lateness);
      }
    }
  }

  /// Prints how much of the heap they take that is no garbage.
  void printHeld(Served served, PrintStream out) throws IOException, InterruptedException {
    long before = served.heldBytes();
    try (Waiting waiting = begin()) {
      hold(waiting.audience(), served);
      out.printf(
          "%nWhile they wait the heap holds %d MB more that is no garbage.%n",
          (served.heldBytes() - before) >> 20);
      end(waiting);
    }
  }

  /// @return the most memory that the program had meanwhile, in bytes
  private static long hold(Audience audience, Served served) throws IOException {
    long most = 0;
    long end = System.nanoTime() + HOLD.toNanos();
    while (System.nanoTime() < end) {
      audience.hear(TICK_MS);
      most = Math.max(most, served.memoryBytes());
    }
    return most;
  }

  /// Has them come, and wait.
  Waiting begin() throws IOException, InterruptedException {
    List<String> jobs = new ArrayList<>();
    for (int i = 0; i < JOBS; i++) {
      jobs.add(instance.submit(sleeper()).orThrow("submit").json().path("id").asText());
    }
    for (String job : jobs) {
      STARTING.until(
          "job " + job + " runs",
          () -> instance.get("/v1/jobs/" + job).json().path("state").asText().equals("running"));
    }
    return new Waiting(jobs, Audience.gather(port, jobs, size));
  }

  private static Map<String, ?> sleeper() {
    return Map.of(
        "recipe",
        "hostile",
        "lane",
        "bulk",
        "limits",
        Map.of("wallMs", SLEEP_MS, "stallMs", SLEEP_MS),
        "sources",
        Map.of(
            "writer.sh", Map.of("text", "sleep 60\n"),
            "reader.sh", Map.of("text", "sleep 60\n")));
  }

  /// Ends the jobs.
  Lateness end(Waiting waiting) throws IOException, InterruptedException {
    List<Told> told = endAndListen(waiting);
    Map<String, Instant> ends = new HashMap<>();
    for (String job : waiting.jobs()) {
      String end = instance.get("/v1/jobs/" + job).json().path("finishedAt").asText();
      ends.put(job, Instant.parse(end));
    }
    return new Lateness(late(told, ends, false), late(told, ends, true));
  }

  private List<Told> endAndListen(Waiting waiting) throws IOException, InterruptedException {
    try (ExecutorService listener = Executors.newSingleThreadExecutor()) {
      Future<List<Told>> told = listener.submit(() -> waiting.audience().listen(LIMIT));
      for (String job : waiting.jobs()) {
        instance.ask(job, "cancel").orThrow("cancel");
      }
      return told.get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }

  private static long[] late(List<Told> told, Map<String, Instant> ends, boolean streams) {
    LongStream late =
        told.stream()
            .filter(one -> one.isStream() == streams)
            .mapToLong(one -> Duration.between(ends.get(one.job()), one.at()).toMillis());
    return late.sorted().toArray();
  }
}
