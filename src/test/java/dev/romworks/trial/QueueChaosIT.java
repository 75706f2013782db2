package dev.romworks.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.Installed;
import dev.romworks.trial.QueueTrial.Scale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Proves with the packaged program, in short, what `./romworks chaos queue` does at length: that
/// no job is lost and none is done twice, whatever happens to workers and servers.
@Timeout(300)
class QueueChaosIT {

  private static final long SEED = 5;

  @TempDir private static @Nullable Path folder;
  private static @Nullable QueueTrial trial;

  /// All but the storm, which mixes the others' faults and some more, and takes its time; the
  /// second kind of fairness; and what another test shows without a cluster.
  private static final Set<String> LEFT_OUT = Set.of("storm", "fairness-slow", "idempotency");

  static Collection<String> scenarios() {
    return QueueChaos.scenarios().keySet().stream().filter(it -> !LEFT_OUT.contains(it)).toList();
  }

  @BeforeAll
  static void theProgramHasRunOnce() throws IOException, InterruptedException {
    trial =
        QueueTrial.prepare(
            Path.of("target/quarkus-app").toAbsolutePath(),
            Installed.toolchains(),
            Path.of("examples/hello-world/main.asm"),
            Files.createDirectories(Objects.requireNonNull(folder)).toRealPath(),
            Scale.SHORT,
            SEED);
  }

  @Execution(ExecutionMode.CONCURRENT)
  @ParameterizedTest
  @MethodSource("scenarios")
  void theQueueOutlives(String scenario) throws IOException, InterruptedException {
    Report report =
        Objects.requireNonNull(QueueChaos.scenarios().get(scenario))
            .run(Objects.requireNonNull(trial));
    assertThat(report.wrong()).as(report.toString()).isEmpty();
  }
}
