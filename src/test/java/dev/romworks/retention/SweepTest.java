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
import org.junit.jupiter.api.Test;

/// Proves that a sweep removes all that is due, in turns, and tells of it once.
class SweepTest {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Ages AGES = new Ages(DAY, Map.of(JobState.QUARANTINED, DAY.multipliedBy(2)));

  private final List<String> told = new ArrayList<>();

  /// So much is due of each kind.
  private static final class Due implements RetentionStore {

    private final List<String> asked = new ArrayList<>();
    private int outputs;
    private int blobs;
    private boolean isAway;
    private boolean isBroken;

    @Override
    public Chunk removeOutputs(Duration age, int atMost) {
      asked.add("outputs of " + age);
      if (isBroken) {
        throw new IllegalStateException("broken");
      }
      int removed = Math.min(outputs, atMost);
      outputs -= removed;
      blobs += removed;
      return new Chunk(removed, removed == atMost);
    }

    @Override
    public Chunk removeJobs(JobState state, Duration age, int atMost) {
      asked.add(state + " of " + age);
      return Chunk.NONE;
    }

    @Override
    public Chunk removeBatches(Map<JobState, Duration> ages, int atMost) {
      asked.add("batches of " + ages);
      return Chunk.NONE;
    }

    @Override
    public Chunk removeBlobs(int atMost) {
      if (isAway) {
        throw new StoreUnavailable(new IllegalStateException("away"));
      }
      asked.add("blobs");
      int removed = Math.min(blobs, atMost);
      blobs -= removed;
      return new Chunk(removed, removed == atMost);
    }
  }

  @Test
  void eachKindIsAskedForWithItsAge() {
    Due due = new Due();
    Sweep.of(AGES, due).run(() -> true, told::add);
    assertThat(due.asked)
        .containsExactly(
            "outputs of PT24H", "QUARANTINED of PT48H", "batches of {QUARANTINED=PT48H}", "blobs");
    assertThat(told).isEmpty();
  }

  @Test
  void whereAllIsKeptForEverBlobsWithoutANameStillGo() {
    Due due = new Due();
    due.blobs = 3;
    Sweep.of(new Ages(null, Map.of()), due).run(() -> true, told::add);
    assertThat(due.asked).containsExactly("blobs");
    assertThat(told).containsExactly("3 blobs");
  }

  @Test
  void allThatIsDueGoesInTurnsAndIsToldOfOnce() {
    Due due = new Due();
    due.outputs = 240;
    Sweep.of(AGES, due).run(() -> true, told::add);
    assertThat(due.asked.stream().filter(it -> it.equals("outputs of PT24H"))).hasSize(13);
    assertThat(due.asked.stream().filter(it -> it.equals("blobs"))).hasSize(13);
    assertThat(told).containsExactly("the outputs of 240 jobs, 240 blobs");
  }

  @Test
  void whatIsLeftWhenTheTimeIsUpGoesNextTime() {
    Due due = new Due();
    due.outputs = 240;
    Sweep.of(AGES, due).run(() -> due.outputs > 60, told::add);
    assertThat(due.outputs).isEqualTo(40);
    Sweep.of(AGES, due).run(() -> true, told::add);
    assertThat(told)
        .containsExactly("the outputs of 200 jobs, 40 blobs", "the outputs of 40 jobs, 200 blobs");
  }

  @Test
  void whatIsWrongWithOneKindKeepsNoOtherFromGoing() {
    Due due = new Due();
    due.blobs = 50;
    due.isBroken = true;
    assertThatThrownBy(() -> Sweep.of(AGES, due).run(() -> true, told::add)).hasMessage("broken");
    assertThat(due.asked.stream().filter(it -> it.equals("outputs of PT24H"))).hasSize(1);
    assertThat(told).containsExactly("50 blobs");
  }

  @Test
  void whatWasRemovedBeforeTheStoreWentAwayIsToldOf() {
    Due due = new Due();
    due.outputs = 7;
    due.isAway = true;
    assertThatThrownBy(() -> Sweep.of(AGES, due).run(() -> true, told::add))
        .isInstanceOf(StoreUnavailable.class);
    assertThat(told).containsExactly("the outputs of 7 jobs");
  }
}
