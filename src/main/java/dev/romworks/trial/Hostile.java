package dev.romworks.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// The catalog of hostile inputs: every row of the table in `examples/hostile/README.md`, in its
/// order. Tests and `./romworks chaos hostile` hand in the same.
final class Hostile {

  private static final long NO_PROCESS = 4_194_305; // one more than Linux gives

  private Hostile() {}

  /// How much of it.
  enum Scale {
    /// What takes a moment, and samples of what there is much of.
    SHORT(40),
    FULL(1000);

    private final int mutations;

    Scale(int mutations) {
      this.mutations = mutations;
    }
  }

  /// All cases.
  ///
  /// @param examples the project's folder of this name
  /// @param worker the worker's process
  /// @param port of the instance
  static List<HostileCase> all(
      Scale scale, Secrets secrets, Path examples, OptionalLong worker, int port)
      throws IOException {
    long pid = worker.orElse(NO_PROCESS);
    byte[] object = Files.readAllBytes(examples.resolve("hostile/lib.o"));
    return Stream.of(
            HostileSources.reads(secrets, pid),
            HostileFloods.all(),
            HostileNames.all(),
            HostileArchives.all(),
            HostileBombs.all(),
            HostileSources.forgeries(),
            HostileSources.texts(),
            HostileObjects.all(object, scale.mutations),
            HostileTools.all(secrets, pid, port),
            HostileJson.all())
        .flatMap(cases -> cases)
        .filter(it -> scale == Scale.FULL || !it.isLong())
        .sorted(Comparator.comparingInt(HostileCase::row))
        .toList();
  }
}
