package dev.romworks.retention;

import dev.romworks.job.JobState;
import dev.romworks.job.RetentionStore;
import dev.romworks.job.RetentionStore.Chunk;
import dev.romworks.job.StoreUnavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/// Removes all that is due, little by little, and of each kind in turns: so what one kind leaves
/// behind goes while there is still more of it, and none waits for the end of another.
final class Sweep {

  private static final int CHUNK = 100; // of large ones, too, a transaction takes seconds at most
  private static final int BLOBS = 20; // may be large, and who stores one of them waits
  private static final int BATCHES = 5; // each may have a thousand jobs

  private final List<Kind> kinds;

  private Sweep(List<Kind> kinds) {
    this.kinds = kinds;
  }

  /// What can be due.
  ///
  /// @param counted how so many are called
  private record Kind(String counted, IntFunction<Chunk> removal, int atMost) {}

  /// Of what is older than it may become; and of blobs that nothing names, always.
  static Sweep of(Ages ages, RetentionStore store) {
    List<Kind> kinds = new ArrayList<>();
    Duration outputs = ages.outputs();
    if (outputs != null) {
      kinds.add(
          new Kind("the outputs of %d jobs", most -> store.removeOutputs(outputs, most), CHUNK));
    }
    ages.records()
        .forEach((state, age) ->
            kinds.add(new Kind(counted(state), most -> store.removeJobs(state, age, most), CHUNK)));
    if (!ages.records().isEmpty()) {
      kinds.add(new Kind("%d batches", most -> store.removeBatches(ages.records(), most), BATCHES));
    }
    kinds.add(new Kind("%d blobs", store::removeBlobs, BLOBS));
    return new Sweep(kinds);
  }

  private static String counted(JobState state) {
    return "%d " + state.name().toLowerCase(Locale.ROOT) + " jobs";
  }

  /// Removes until nothing more is due, or it is not to go on.
  ///
  /// @param told gets what was removed, in words, also if it ends with an exception; nothing if
  ///   nothing was
  void run(BooleanSupplier goesOn, Consumer<String> told) {
    Map<Kind, Integer> removed = new LinkedHashMap<>();
    List<RuntimeException> faults = new ArrayList<>();
    List<Kind> sound = new ArrayList<>(kinds);
    try {
      boolean hasMore = true;
      while (hasMore && goesOn.getAsBoolean()) {
        hasMore = false;
        for (Kind kind : List.copyOf(sound)) {
          try {
            Chunk chunk = kind.removal().apply(kind.atMost());
            removed.merge(kind, chunk.removed(), Integer::sum);
            hasMore |= chunk.hasMore();
          } catch (StoreUnavailable e) {
            throw e;
          } catch (RuntimeException e) { // what is wrong with one keeps no other from going
            faults.add(e);
            sound.remove(kind);
          }
        }
      }
    } finally {
      tell(removed, told);
    }
    if (!faults.isEmpty()) {
      throw faults.getFirst();
    }
  }

  private static void tell(Map<Kind, Integer> removed, Consumer<String> told) {
    removed.values().removeIf(count -> count == 0);
    if (!removed.isEmpty()) {
      told.accept(
          removed.entrySet().stream()
              .map(it -> it.getKey().counted().formatted(it.getValue()))
              .collect(Collectors.joining(", ")));
    }
  }
}
