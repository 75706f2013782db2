package dev.romworks.trial;

import dev.romworks.trial.FuzzTarget.Fed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// One target, fed with several inputs at once until its time is over.
final class FuzzRound {

  /// Inputs that are fed at once.
  static final int AT_ONCE = 4;

  private static final int MAX_FAULTS = 20; // then it ends: more of them would say no more

  private final FuzzTarget target;
  private final long seed;
  private final Path folder;
  private final AtomicLong next = new AtomicLong();
  private final Map<String, Integer> ends = new ConcurrentSkipListMap<>();
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();

  private FuzzRound(FuzzTarget target, long seed, Path folder) {
    this.target = target;
    this.seed = seed;
    this.folder = folder;
  }

  /// What came of it.
  ///
  /// @param inputs how many were fed
  /// @param ends how often each was seen
  /// @param faults what must not have happened: one for each input that failed, with its file
  /// @param left what there is afterwards that was not before, or is not any more and should be
  record Result(
      String kind, long inputs, Map<String, Integer> ends, List<String> faults, List<String> left) {

    boolean isSound() {
      return faults.isEmpty() && left.isEmpty();
    }

    Result leaving(List<String> more) {
      return new Result(kind, inputs, ends, faults, more);
    }
  }

  /// Plays it.
  ///
  /// @param folder where the inputs that failed are kept
  static Result play(FuzzTarget target, Duration time, long seed, Path folder) {
    FuzzRound round = new FuzzRound(target, seed, folder);
    long end = System.nanoTime() + time.toNanos();
    try (ExecutorService feeders = Executors.newFixedThreadPool(AT_ONCE)) {
      for (int i = 0; i < AT_ONCE; i++) {
        feeders.execute(() -> {
          while (System.nanoTime() < end && round.faults.size() < MAX_FAULTS) {
            round.feedNext();
          }
        });
      }
    }
    return new Result(
        target.kind(),
        round.next.get(),
        Map.copyOf(round.ends),
        List.copyOf(round.faults),
        List.of());
  }

  /// Whatever is thrown is this input's fault; a feeder that died of it would go unnoticed.
  private void feedNext() {
    long iteration = next.getAndIncrement();
    byte[] input = {};
    Fed fed;
    try {
      input = target.input(seed, iteration);
      fed = target.feed(input);
    } catch (Throwable e) {
      fed = new Fed("thrown", List.of(e.toString()));
    }
    ends.merge(fed.end(), 1, Integer::sum);
    if (!fed.faults().isEmpty()) {
      keep(iteration, input, fed);
    }
  }

  private void keep(long iteration, byte[] input, Fed fed) {
    Path file = folder.resolve("%s-%d-%d".formatted(target.kind(), seed, iteration));
    List<String> why = new ArrayList<>(fed.faults());
    try {
      Files.createDirectories(folder);
      Files.write(file, input);
    } catch (IOException e) {
      why.add("not kept: " + e);
    }
    faults.add("%s: %s: %s".formatted(file, fed.end(), String.join("; ", why)));
  }
}
