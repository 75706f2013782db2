package dev.romworks.health;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The answer to a question that is asked once in a while, however many want to know, and not
/// waited for longer than it may take. While there is no answer it is not asked again: so what
/// hangs holds one thread and not more with each who wants to know.
///
/// @param <T> what is answered
public final class Recent<T> {

  private static final Executor THREADS = task -> Thread.ofVirtual().name("recent").start(task);

  private final Supplier<T> question;
  private final Duration fresh;
  private final Duration patience;
  private @Nullable Asked<T> last;

  /// @param fresh how long an answer is good
  /// @param patience the longest that one is waited for
  public Recent(Duration fresh, Duration patience, Supplier<T> question) {
    this.question = question;
    this.fresh = fresh;
    this.patience = patience;
  }

  private record Asked<T>(long atNanos, CompletableFuture<Answer<T>> answer) {

    static <T> Asked<T> now(Supplier<T> question) {
      return new Asked<>(
          System.nanoTime(),
          CompletableFuture.supplyAsync(question, THREADS)
              .handle((value, _) -> new Answer<>(Optional.ofNullable(value), System.nanoTime())));
    }

    boolean isStale(Duration fresh) {
      Answer<T> last = answer.getNow(null);
      return last != null && System.nanoTime() - last.atNanos() > fresh.toNanos();
    }
  }

  /// @param value empty if the question threw
  /// @param atNanos when it came: to find out that nobody answers takes longer than it is good
  private record Answer<T>(Optional<T> value, long atNanos) {}

  /// The answer of a moment ago, or a new one; empty if none comes in time, or the question throws.
  public Optional<T> get() {
    Asked<T> asked = asked();
    long rest = asked.atNanos() + patience.toNanos() - System.nanoTime();
    try {
      return asked.answer().get(Math.max(0, rest), TimeUnit.NANOSECONDS).value();
    } catch (TimeoutException | ExecutionException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private synchronized Asked<T> asked() {
    Asked<T> now = last;
    if (now == null || now.isStale(fresh)) {
      now = Asked.now(question);
      last = now;
    }
    return now;
  }
}
