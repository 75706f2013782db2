package dev.romworks.api;

import dev.romworks.job.StoreUnavailable;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// Reads for all who ask at the same time together: however many they are, the store is asked once
/// a round, and rounds come one after the other.
///
/// A round begins after the last of its questions was asked, so nobody is answered with what was
/// there before they asked. The first one to ask leads the round: it waits until the one before is
/// over, reads, and answers all. Where that fails, but for want of a store, it reads for each
/// alone: what cannot be read is nobody else's trouble.
///
/// @param <K> what is asked for
/// @param <V> what is answered
final class Rounds<K, V> {

  private final Function<Set<K>, Map<K, V>> reader;
  private final long pauseNanos;
  private final ReentrantLock turn = new ReentrantLock(true);
  private final Object door = new Object();
  private Round<K, V> open = new Round<>();
  private long lastBegan = System.nanoTime();

  /// @param reader answers what there is of what was asked for
  /// @param pause the least time from one round's beginning to the next one's
  Rounds(Duration pause, Function<Set<K>, Map<K, V>> reader) {
    this.reader = reader;
    this.pauseNanos = pause.toNanos();
  }

  private static final class Round<K, V> {
    final Set<K> questions = new HashSet<>();
    final CompletableFuture<Answers<K, V>> answers = new CompletableFuture<>();
  }

  /// @param faults why some questions have no answer
  private record Answers<K, V>(Map<K, V> values, Map<K, RuntimeException> faults) {

    Optional<V> of(K key) {
      RuntimeException fault = faults.get(key);
      if (fault != null) {
        throw fault;
      }
      return Optional.ofNullable(values.get(key));
    }
  }

  /// What there is of this; throws what the reader throws.
  Optional<V> ask(K key) {
    Round<K, V> mine;
    boolean leads;
    synchronized (door) {
      mine = open;
      leads = mine.questions.isEmpty();
      mine.questions.add(key);
    }
    if (leads) {
      lead(mine);
    }
    try {
      return mine.answers.join().of(key);
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /// How many questions the next round has.
  int waiting() {
    synchronized (door) {
      return open.questions.size();
    }
  }

  private void lead(Round<K, V> round) {
    turn.lock();
    try {
      awaitNext();
      synchronized (door) {
        open = new Round<>();
      }
      round.answers.complete(read(round.questions));
    } catch (RuntimeException | Error e) {
      round.answers.completeExceptionally(e);
    } finally {
      turn.unlock();
    }
  }

  private Answers<K, V> read(Set<K> questions) {
    try {
      return new Answers<>(reader.apply(questions), Map.of());
    } catch (StoreUnavailable e) {
      throw e;
    } catch (RuntimeException e) {
      return questions.size() == 1 ? fault(questions, e) : readHalves(questions);
    }
  }

  private static <K, V> Answers<K, V> fault(Set<K> question, RuntimeException fault) {
    return new Answers<>(Map.of(), Map.of(question.iterator().next(), fault));
  }

  private Answers<K, V> readHalves(Set<K> questions) {
    List<K> all = List.copyOf(questions);
    int half = all.size() / 2;
    Answers<K, V> first = read(Set.copyOf(all.subList(0, half)));
    Answers<K, V> second = read(Set.copyOf(all.subList(half, all.size())));
    Map<K, V> values = new HashMap<>(first.values());
    values.putAll(second.values());
    Map<K, RuntimeException> faults = new HashMap<>(first.faults());
    faults.putAll(second.faults());
    return new Answers<>(values, faults);
  }

  private void awaitNext() {
    long now = System.nanoTime();
    long rest = lastBegan + pauseNanos - now;
    if (rest > 0) {
      try {
        Thread.sleep(Duration.ofNanos(rest));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt(); // others wait for this round: it begins now
      }
    }
    lastBegan = System.nanoTime();
  }
}
