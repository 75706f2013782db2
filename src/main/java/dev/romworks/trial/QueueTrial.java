package dev.romworks.trial;

import dev.romworks.trial.Cluster.Wiring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// What every scenario of the queue's trial begins with.
///
/// @param program which has run once, so that it starts quickly
/// @param toolchains the folder of installed ones
/// @param orders which know what the ROM must be
/// @param folder for the clusters' data
/// @param seed of all that is random
/// @param wanted how many jobs there shall be, if not as many as the scenario has by itself
/// @param before an older version of the program, if there is one to be tried beside this one
record QueueTrial(
    Program program,
    Path toolchains,
    Orders orders,
    Path folder,
    Scale scale,
    long seed,
    OptionalInt wanted,
    Optional<Program> before) {

  private static final Duration SETTLING = Duration.ofSeconds(90);
  private static final double LEAST_RATE =
      8; // jobs a second that any machine reaches, under attack

  /// How much of it there is.
  enum Scale {
    /// As the figures that are told.
    FULL,
    /// As a test.
    SHORT
  }

  /// Learns what the ROM must be, from a first process, which the later ones start quicker for.
  ///
  /// @param app the packaged program's folder
  /// @param source of the ROM
  static QueueTrial prepare(
      Path app, Path toolchains, Path source, Path folder, Scale scale, long seed)
      throws IOException, InterruptedException {
    Path cache = folder.resolve("classes.aot");
    Program training = Program.training(app, cache);
    Cluster.Setup setup = // one process, which does all
        new Cluster.Setup(
            training, toolchains, 0, 0, Map.of("ROMWORKS_WORKER_SLOTS", "1"), Wiring.PLAIN);
    Orders orders;
    try (Cluster cluster = Cluster.start(setup, folder.resolve("training"))) {
      Path byHand = Files.createDirectory(folder.resolve("by-hand"));
      orders =
          Orders.learn(
              cluster.api().instance(), source, PipelineBench.prefix(rgbds(toolchains)), byHand);
      cluster.shutDown();
    }
    return new QueueTrial(
        training.trained(cache),
        toolchains,
        orders,
        folder,
        scale,
        seed,
        OptionalInt.empty(),
        Optional.empty());
  }

  private static Path rgbds(Path toolchains) throws IOException {
    try (Stream<Path> all = Files.list(toolchains)) {
      return all.filter(it -> it.getFileName().toString().startsWith("rgbds-"))
          .findFirst()
          .orElseThrow(() -> new IOException("no RGBDS in " + toolchains))
          .toRealPath();
    }
  }

  /// The same with another number of jobs.
  QueueTrial withJobs(int jobs) {
    return new QueueTrial(
        program, toolchains, orders, folder, scale, seed, OptionalInt.of(jobs), before);
  }

  /// The same with an older version of the program beside it.
  ///
  /// @param app its folder, as packaged
  QueueTrial withBefore(Path app) {
    Optional<Program> older = Optional.of(Program.untrained(app));
    return new QueueTrial(program, toolchains, orders, folder, scale, seed, wanted, older);
  }

  /// How many jobs there are to be.
  int jobs(int full, int brief) {
    return wanted.orElse(pick(full, brief));
  }

  <T> T pick(T full, T brief) {
    return switch (scale) {
      case FULL -> full;
      case SHORT -> brief;
    };
  }

  /// How many faults there are to be: as many as find room, or a few.
  int faults(int brief) {
    return pick(Integer.MAX_VALUE, brief);
  }

  Cluster.Setup cluster(int workers, int slots) {
    return new Cluster.Setup(program, toolchains, workers, slots, Map.of(), Wiring.PLAIN);
  }

  /// How long so many jobs may take in all.
  Patience patience(int jobs) {
    return new Patience(SETTLING.plusSeconds((long) (jobs / LEAST_RATE)));
  }
}
