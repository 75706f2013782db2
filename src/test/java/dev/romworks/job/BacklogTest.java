package dev.romworks.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Proves where a job stands while tenants take turns.
class BacklogTest {

  private static final Tenant CLASS = new Tenant("class");
  private static final Tenant SINGLE = new Tenant("single");

  private final Backlog backlog = new Backlog(Map.of(CLASS, 10_000L, SINGLE, 1L), 20);

  @Test
  void anothersTenThousandDoNotStandBeforeASingleOne() {
    assertThat(backlog.position(SINGLE, 0)).isEqualTo(2);
  }

  @Test
  void theLastOfTenThousandHasAllOthersBeforeIt() {
    assertThat(backlog.position(CLASS, 9_999)).isEqualTo(10_001);
    assertThat(backlog.total()).isEqualTo(10_001);
  }

  @Test
  void timeIsToldAtTheSpeedOfLateAndNotGuessed() {
    assertThat(backlog.timeFor(10)).contains(Duration.ofMillis(500));
    assertThat(new Backlog(Map.of(), 0).timeFor(1)).isEmpty();
  }
}
