package dev.romworks.trial;

import dev.romworks.trial.FuzzRound.Result;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `./romworks chaos fuzz`: sound input, spoiled at random, against a running instance and against
/// the parsers of what tools say. Whatever is fed, it must end as it should: in a verdict or a
/// problem, in time, without an error of ours, and with nothing left. The seed repeats it.
public final class FuzzChaos {

  private static final int MAX_SHOWN = 20;
  private static final int THREAD_SLACK = 32; // pools breathe

  private final Instance instance;
  private final OptionalLong worker;
  private final Terms terms;
  private final PrintStream out;

  private FuzzChaos(Instance instance, OptionalLong worker, Terms terms, PrintStream out) {
    this.instance = instance;
    this.worker = worker;
    this.terms = terms;
    this.out = out;
  }

  /// What the one who starts it chooses.
  ///
  /// @param time that all of it is to take
  /// @param folder where the inputs that failed are kept
  record Terms(Duration time, long seed, Path folder) {}

  /// Prints the table, and exits 1 if anything failed.
  ///
  /// @param args the instance's address, the folder of examples, the seconds that it is to take,
  ///   the seed, and the folder for the inputs that failed
  /// @throws IOException if the instance does not build at all
  public static void main(String... args) throws IOException {
    Terms terms =
        new Terms(
            Duration.ofSeconds(Long.parseLong(args[2])), Long.parseLong(args[3]), Path.of(args[4]));
    try (Instance instance = new Instance(URI.create(args[0]))) {
      List<Result> results = run(instance, Path.of(args[1]), terms, System.out);
      System.exit(results.stream().allMatch(Result::isSound) ? 0 : 1);
    }
  }

  /// Feeds one kind of input after the other, and prints the table.
  ///
  /// @param examples the project's folder of this name
  /// @param out where the table goes
  static List<Result> run(Instance instance, Path examples, Terms terms, PrintStream out)
      throws IOException {
    byte[] object = Files.readAllBytes(examples.resolve("hostile/lib.o"));
    OptionalLong worker =
        HostileTrial.of(
                instance,
                Secrets.of("", List.of()),
                examples.resolve("hello-world"),
                Optional.empty())
            .worker();
    out.printf(
        "seed %d%n%n| | inputs | what came of them | failed | left behind |%n", terms.seed());
    out.println("| --- | --- | --- | --- | --- |");
    FuzzChaos chaos = new FuzzChaos(instance, worker, terms, out);
    List<Result> results =
        List.of(
            chaos.round(FuzzedRequests.objects(instance, object), 40),
            chaos.round(FuzzedRequests.submissions(instance), 30),
            chaos.round(FuzzedRequests.archives(instance), 20),
            chaos.round(new FuzzedWords(), 10));
    results.stream()
        .flatMap(result -> result.faults().stream())
        .limit(MAX_SHOWN)
        .forEach(out::println);
    return results;
  }

  private Result round(FuzzTarget target, int percentOfTime) throws IOException {
    Optional<Footprint> before = worker.stream().mapToObj(Footprint::of).findFirst();
    long threads = threads();
    Duration time = terms.time().multipliedBy(percentOfTime).dividedBy(100);
    Result result = FuzzRound.play(target, time, terms.seed(), terms.folder());
    List<String> left = new ArrayList<>();
    before.ifPresent(it -> left.addAll(Footprint.leftBy(worker.orElseThrow(), it)));
    if (threads() - threads > THREAD_SLACK) {
      left.add("%d threads".formatted(threads() - threads));
    }
    if (!instance.isReady()) {
      left.add("an instance that is not ready");
    }
    Result all = result.leaving(left);
    print(all);
    return all;
  }

  private long threads() throws IOException {
    if (worker.isEmpty()) {
      return 0;
    }
    try (Stream<Path> threads =
        Files.list(Path.of("/proc/%d/task".formatted(worker.getAsLong())))) {
      return threads.count();
    }
  }

  private void print(Result result) {
    String counts =
        result.ends().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(end -> end.getValue() + " " + end.getKey())
            .collect(Collectors.joining(", "));
    String nothing = worker.isPresent() ? "nothing" : "(out of sight)";
    String left = result.left().isEmpty() ? nothing : String.join(", ", result.left());
    out.printf(
        "| %s | %d | %s | %d | %s |%n",
        result.kind(), result.inputs(), counts, result.faults().size(), left);
    out.flush();
  }
}
