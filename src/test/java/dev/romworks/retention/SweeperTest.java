package dev.romworks.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.romworks.job.JobState;
import dev.romworks.job.RetentionStore;
import dev.romworks.job.StoreUnavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Proves what is told of sweeps, and that the next one begins whatever became of the last.
class SweeperTest {

  private static final Logger LOG = Logger.getLogger(Sweeper.class.getName());

  private final List<String> said = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          said.add(line.getLevel() + " " + line.getMessage().formatted(line.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };
  private final Blobs store = new Blobs();
  private final Sweeper sweeper =
      new Sweeper(store, AgesTest.config("artifacts=", "finished=", "quarantined="));

  /// Has only blobs to remove, and a fault or none.
  private static final class Blobs implements RetentionStore {

    private final List<RuntimeException> faults = new ArrayList<>();
    private int due;

    @Override
    public Chunk removeOutputs(Duration age, int atMost) {
      return Chunk.NONE;
    }

    @Override
    public Chunk removeJobs(JobState state, Duration age, int atMost) {
      return Chunk.NONE;
    }

    @Override
    public Chunk removeBatches(Map<JobState, Duration> ages, int atMost) {
      return Chunk.NONE;
    }

    @Override
    public Chunk removeBlobs(int atMost) {
      if (!faults.isEmpty()) {
        throw faults.removeFirst();
      }
      int removed = due;
      due = 0;
      return new Chunk(removed, false);
    }
  }

  @BeforeEach
  void listen() {
    LOG.addHandler(handler);
  }

  @AfterEach
  void listenNoMore() {
    LOG.removeHandler(handler);
  }

  @Test
  void aSweepThatRemovedSomethingIsOneLineAndAnotherIsNone() {
    store.due = 3;
    sweeper.sweep();
    sweeper.sweep();
    assertThat(said).containsExactly("INFO retention: removed 3 blobs");
  }

  @Test
  void thatTheStoreIsAwayIsSaidOnceAndSoIsThatItIsBack() {
    store.faults.add(new StoreUnavailable(new IllegalStateException("away")));
    store.faults.add(new StoreUnavailable(new IllegalStateException("away")));
    sweeper.sweep();
    sweeper.sweep();
    assertThat(said).hasSize(1).first().asString().startsWith("WARN");
    said.clear();
    store.due = 1;
    sweeper.sweep();
    sweeper.sweep();
    assertThat(said)
        .containsExactly(
            "INFO retention: removed 1 blobs", "INFO retention: removes what is due again");
  }

  @Test
  void aFaultOfOursIsSaidAndTheNextSweepRemovesWhatIsDue() {
    store.faults.add(new IllegalStateException("ours"));
    store.due = 1;
    sweeper.sweep();
    sweeper.sweep();
    assertThat(said).hasSize(2);
    assertThat(said.getFirst()).startsWith("ERROR");
    assertThat(said.getLast()).isEqualTo("INFO retention: removed 1 blobs");
  }

  @Test
  void itIsNotLookedAllTheTime() {
    RetentionConfig always = AgesTest.config("sweep=PT0S");
    assertThatThrownBy(() -> new Sweeper(store, always))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("romworks.retention.sweep: must be some time: PT0S");
  }
}
