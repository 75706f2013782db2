package dev.romworks.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.romworks.job.Backlog;
import dev.romworks.job.Job;
import dev.romworks.job.JobId;
import dev.romworks.job.JobKey;
import dev.romworks.job.JobStore;
import dev.romworks.job.Lane;
import dev.romworks.job.NewJob;
import dev.romworks.job.StoreUnavailable;
import dev.romworks.job.Tenant;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Proves that the queue is closed to more jobs than may wait, and by nothing else.
class QueueGaugeTest {

  /// A store that cannot say what waits, so all that counts is what was handed in since.
  private static final class Away implements JobStore {

    @Override
    public Job submit(NewJob job) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void reject(JobId id, Tenant tenant, Lane lane, String why) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Job> cancel(JobKey job) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean requeue(JobKey job) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Map<Lane, Backlog> backlog() {
      throw new StoreUnavailable(new IllegalStateException("away"));
    }
  }

  private final QueueGauge gauge =
      new QueueGauge(
          new Away(),
          new SmallRyeConfigBuilder()
              .withMapping(ApiConfig.class)
              .withDefaultValue("romworks.api.max-queued", "10")
              .build()
              .getConfigMapping(ApiConfig.class));

  private void assertFull(int jobs) {
    assertThatExceptionOfType(HttpProblem.class)
        .isThrownBy(() -> gauge.counting(jobs, () -> "stored", _ -> true))
        .satisfies(problem -> assertThat(problem.getStatusCode()).isEqualTo(429));
  }

  @Test
  void asManyJobsAreLetInAsMayWait() {
    String _ = gauge.counting(7, () -> "stored", _ -> true);
    assertFull(4);
    String _ = gauge.counting(3, () -> "stored", _ -> true);
    assertFull(1);
    assertThatExceptionOfType(HttpProblem.class).isThrownBy(gauge::requireRoom);
  }

  @Test
  void whatWasHandedInBeforeAndWhatCouldNotBeStoredTakesNoRoom() {
    for (int i = 0; i < 5; i++) {
      String _ = gauge.counting(10, () -> "known", _ -> false);
      assertThatIllegalStateException()
          .isThrownBy(() ->
              gauge.counting(
                  10,
                  () -> {
                    throw new IllegalStateException("not stored");
                  },
                  _ -> true));
    }
    assertThatCode(gauge::requireRoom).doesNotThrowAnyException();
    String _ = gauge.counting(10, () -> "stored", _ -> true);
    assertFull(1);
  }
}
