package dev.romworks.api;

import java.time.Duration;
import java.util.HashSet;
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
/// over, reads, and answers all.
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
    final CompletableFuture<Map<K, V>> answers = new CompletableFuture<>();
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
      return Optional.ofNullable(mine.answers.join().get(key));
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
      round.answers.complete(reader.apply(round.questions));
    } catch (RuntimeException | Error e) {
      round.answers.completeExceptionally(e);
    } finally {
      turn.unlock();
    }
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
