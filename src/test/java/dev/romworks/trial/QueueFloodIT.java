package dev.romworks.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/// The scenario that is judged by how long a request takes: beside no other, for it has to be the
/// flood that makes it wait, and not another scenario's processes.
@Isolated
@Timeout(300)
@ExtendWith(ShortTrial.class)
class QueueFloodIT {

  @Test
  void theQueueOutlivesAFlood(QueueTrial trial) throws IOException, InterruptedException {
    Report report = CrowdScenarios.flood(trial);
    assertThat(report.wrong()).as(report.toString()).isEmpty();
  }
}
