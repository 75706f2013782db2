package dev.romworks.trial;

import dev.romworks.trial.FuzzTarget.Fed;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/// `./romworks chaos fuzz`: sound input, spoiled at random, against a running instance and against
/// the parsers of what tools say. Whatever is fed, it must end as it should: in a verdict or a
/// problem, in time, without an error of ours, and with nothing left. The seed repeats it.
public final class FuzzChaos {

  /// Inputs that are fed at once.
  static final int AT_ONCE = 4;

  private static final int MAX_SHOWN = 20;
  private static final int THREAD_SLACK = 32; // pools breathe

  private final Instance instance;
  private final OptionalLong worker;
  private final Path folder;
  private final long seed;
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();

  private FuzzChaos(Instance instance, OptionalLong worker, Path folder, long seed) {
    this.instance = instance;
    this.worker = worker;
    this.folder = folder;
    this.seed = seed;
  }

  /// Prints the table, and exits 1 if anything failed.
  ///
  /// @param args the instance's address, the folder of examples, the seconds that it is to take,
  ///   the seed, and the folder for the inputs that failed
  /// @throws IOException if the instance does not build at all
  public static void main(String... args) throws IOException {
    Duration time = Duration.ofSeconds(Long.parseLong(args[2]));
    long seed = Long.parseLong(args[3]);
    try (Instance instance = new Instance(URI.create(args[0]))) {
      System.exit(
          run(instance, Path.of(args[1]), time, seed, Path.of(args[4]), System.out) ? 0 : 1);
    }
  }

  /// Tells whether nothing failed.
  ///
  /// @param examples the project's folder of this name
  /// @param folder where the inputs that failed are kept
  /// @param out where the table goes
  static boolean run(
      Instance instance, Path examples, Duration time, long seed, Path folder, PrintStream out)
      throws IOException {
    byte[] object = Files.readAllBytes(examples.resolve("hostile/lib.o"));
    OptionalLong worker =
        HostileTrial.of(
                instance,
                Secrets.of("", List.of()),
                examples.resolve("hello-world"),
                Optional.empty())
            .worker();
    FuzzChaos chaos = new FuzzChaos(instance, worker, folder, seed);
    out.printf("seed %d%n%n| | inputs | what came of them | failed | left behind |%n", seed);
    out.println("| --- | --- | --- | --- | --- |");
    chaos.run(FuzzedRequests.objects(instance, object), time.multipliedBy(4).dividedBy(10), out);
    chaos.run(FuzzedRequests.submissions(instance), time.multipliedBy(3).dividedBy(10), out);
    chaos.run(FuzzedRequests.archives(instance), time.multipliedBy(2).dividedBy(10), out);
    chaos.run(new FuzzedWords(), time.dividedBy(10), out);
    chaos.faults.stream().limit(MAX_SHOWN).forEach(out::println);
    return chaos.faults.isEmpty();
  }

  private void run(FuzzTarget target, Duration time, PrintStream out) throws IOException {
    Optional<Footprint> before = worker.stream().mapToObj(Footprint::of).findFirst();
    long threads = threads();
    Map<String, Integer> ends = new ConcurrentSkipListMap<>();
    AtomicInteger failed = new AtomicInteger();
    long inputs =
        inTurns(
            time,
            iteration -> {
              byte[] input = target.input(seed, iteration);
              Fed fed = target.feed(input);
              ends.merge(fed.end(), 1, Integer::sum);
              if (!fed.faults().isEmpty()) {
                failed.incrementAndGet();
                keep(target, iteration, input, fed);
              }
            });
    List<String> left =
        before.map(it -> Footprint.leftBy(worker.orElseThrow(), it)).orElse(List.of());
    left.forEach(more -> faults.add(target.kind() + ": left behind: " + more));
    if (threads() - threads > THREAD_SLACK) {
      faults.add("%s: %d more threads".formatted(target.kind(), threads() - threads));
    }
    if (!instance.isReady()) {
      faults.add(target.kind() + ": then the instance is not ready");
    }
    print(target, inputs, ends, failed.get(), left, out);
  }

  private long threads() throws IOException {
    if (worker.isEmpty()) {
      return 0;
    }
    try (var threads = Files.list(Path.of("/proc/%d/task".formatted(worker.getAsLong())))) {
      return threads.count();
    }
  }

  private void keep(FuzzTarget target, long iteration, byte[] input, Fed fed) {
    Path file = folder.resolve("%s-%d-%d".formatted(target.kind(), seed, iteration));
    faults.add("%s: %s: %s".formatted(file, fed.end(), String.join("; ", fed.faults())));
    try {
      Files.createDirectories(folder);
      Files.write(file, input);
    } catch (IOException e) {
      faults.add("not kept: " + e);
    }
  }

  private void print(
      FuzzTarget target,
      long inputs,
      Map<String, Integer> ends,
      int failed,
      List<String> left,
      PrintStream out) {
    String counts =
        ends.entrySet().stream()
            .map(end -> end.getValue() + " " + end.getKey())
            .collect(Collectors.joining(", "));
    String leftovers = left.isEmpty() ? "nothing" : String.join(", ", left);
    out.printf(
        "| %s | %d | %s | %d | %s |%n",
        target.kind(), inputs, counts, failed, worker.isPresent() ? leftovers : "(out of sight)");
    out.flush();
  }

  /// Feeds one input.
  private interface Turn {
    void feed(long iteration);
  }

  /// Several at once, until the time is over.
  ///
  /// @return how many
  private static long inTurns(Duration time, Turn turn) {
    long end = System.nanoTime() + time.toNanos();
    AtomicLong next = new AtomicLong();
    try (ExecutorService feeders = Executors.newFixedThreadPool(AT_ONCE)) {
      for (int i = 0; i < AT_ONCE; i++) {
        feeders.execute(() -> {
          while (System.nanoTime() < end) {
            turn.feed(next.getAndIncrement());
          }
        });
      }
    }
    return next.get();
  }
}
