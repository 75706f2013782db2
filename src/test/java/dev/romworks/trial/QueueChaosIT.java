package dev.romworks.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Proves with the packaged program, in short, what `./romworks chaos queue` does at length: that
/// no job is lost and none is done twice, whatever happens to workers and servers.
@Timeout(300)
@ExtendWith(ShortTrial.class)
class QueueChaosIT {

  /// All but the storm, which mixes the others' faults and some more, and takes its time; the
  /// second kind of fairness; what another test shows without a cluster; a lost Kafka, which is
  /// much like deleted topics; the flood, see [QueueFloodIT]; and what takes root, or an older
  /// version of the program.
  private static final Set<String> LEFT_OUT =
      Stream.concat(
              Stream.of("storm", "fairness-slow", "idempotency", "kafka-lost", "flood"),
              QueueChaos.BY_NAME.stream())
          .collect(Collectors.toSet());

  static Collection<String> scenarios() {
    assertThat(QueueChaos.scenarios().keySet()).containsAll(LEFT_OUT);
    return QueueChaos.scenarios().keySet().stream().filter(it -> !LEFT_OUT.contains(it)).toList();
  }

  @Execution(ExecutionMode.CONCURRENT)
  @ParameterizedTest
  @MethodSource("scenarios")
  void theQueueOutlives(String scenario, QueueTrial trial)
      throws IOException, InterruptedException {
    Report report = Objects.requireNonNull(QueueChaos.scenarios().get(scenario)).run(trial);
    assertThat(report.wrong()).as(report.toString()).isEmpty();
  }
}
