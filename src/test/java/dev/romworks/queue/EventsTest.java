package dev.romworks.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.job.JobEvent;
import dev.romworks.job.JobId;
import dev.romworks.job.JobState;
import dev.romworks.job.Tenant;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Proves that a job's event is not sent before Kafka has the one before it.
class EventsTest {

  private static final JobId ONE = JobId.create();
  private static final JobId OTHER = JobId.create();

  private static JobEvent event(long id, JobId job) {
    return new JobEvent(id, job, Tenant.DEFAULT, JobState.RUNNING, 1, null, null, Instant.EPOCH);
  }

  @Test
  void aJobHasOneEventAtMostInEachPartAndTheyAreInOrder() {
    JobEvent first = event(1, ONE);
    JobEvent others = event(2, OTHER);
    JobEvent second = event(3, ONE);
    JobEvent third = event(4, ONE);
    assertThat(Events.waves(List.of(first, others, second, third)))
        .containsExactly(List.of(first, others), List.of(second), List.of(third));
    assertThat(Events.waves(List.of())).isEmpty();
  }
}
