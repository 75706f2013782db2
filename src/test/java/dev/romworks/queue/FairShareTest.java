package dev.romworks.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.job.JobId;
import dev.romworks.job.Outbox.Demand;
import dev.romworks.job.Tenant;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Proves how tenants share what Kafka is told of ahead.
class FairShareTest {

  private static final Tenant CLASS = new Tenant("class");
  private static final Tenant SINGLE = new Tenant("single");

  private final FairShare even = new FairShare(Duration.ofMillis(500), Map.of());
  private final FairShare weighted = new FairShare(Duration.ofMillis(500), Map.of("single", 3));

  @Test
  void aTenantThatIsAloneHasTheWholeTime() {
    assertThat(even.shares(Map.of(CLASS, 0), demand(100))).isEqualTo(Map.of(CLASS, 50));
    assertThat(even.shares(Map.of(CLASS, 40), demand(100))).isEqualTo(Map.of(CLASS, 10));
    assertThat(even.shares(Map.of(CLASS, 60), demand(100))).isEmpty();
  }

  @Test
  void whereJobsAreSlowKafkaHasOneAheadAndOneForEachSlotThatIdles() {
    assertThat(even.shares(Map.of(CLASS, 0), demand(0))).isEqualTo(Map.of(CLASS, 1));
    assertThat(even.shares(Map.of(CLASS, 0), new Demand(4, 0))).isEqualTo(Map.of(CLASS, 4));
    assertThat(even.shares(Map.of(CLASS, 1, SINGLE, 0), demand(0))).isEqualTo(Map.of(SINGLE, 1));
  }

  @Test
  void twoTenantsHaveHalfEachAndOneThatComesLaterHasItsOwnAtOnce() {
    assertThat(even.shares(Map.of(CLASS, 50, SINGLE, 0), demand(100)))
        .isEqualTo(Map.of(SINGLE, 25));
  }

  @Test
  void eachHasOneAtLeast() {
    Map<Tenant, Integer> many =
        Stream.iterate(0, i -> i + 1)
            .limit(100)
            .collect(Collectors.toMap(i -> new Tenant("t" + i), _ -> 0));
    assertThat(even.shares(many, demand(0)).values()).hasSize(100).containsOnly(1);
  }

  @Test
  void weightsDivide() {
    assertThat(weighted.shares(Map.of(CLASS, 0, SINGLE, 0), demand(80)))
        .isEqualTo(Map.of(CLASS, 10, SINGLE, 30));
  }

  @Test
  void tenantsTakeTurns() {
    List<JobId> mine = jobs(3);
    List<JobId> yours = jobs(2);
    assertThat(even.inTurn(Map.of(CLASS, mine, SINGLE, yours)))
        .containsExactly(mine.get(0), yours.get(0), mine.get(1), yours.get(1), mine.get(2));
  }

  @Test
  void theHeavierHasMoreTurns() {
    List<JobId> mine = jobs(1);
    List<JobId> yours = jobs(4);
    assertThat(weighted.inTurn(Map.of(CLASS, mine, SINGLE, yours)))
        .containsExactly(yours.get(0), yours.get(1), mine.get(0), yours.get(2), yours.get(3));
  }

  /// All slots are busy.
  private static Demand demand(double startsPerSecond) {
    return new Demand(0, startsPerSecond);
  }

  private static List<JobId> jobs(int count) {
    return Stream.generate(() -> new JobId(UUID.randomUUID())).limit(count).toList();
  }
}
