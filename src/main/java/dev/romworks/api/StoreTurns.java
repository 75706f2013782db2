package dev.romworks.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// How many submissions are stored at once. The others wait for their turn, but not for long: who
/// would have to is told to come again. So a flood takes neither all connections to the database
/// nor the time of those that are taken.
@ApplicationScoped
class StoreTurns {

  private static final int AT_ONCE = 2;
  private static final int MANY = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(5); // where few wait

  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private final ApiConfig config;

  StoreTurns(ApiConfig config) {
    this.config = config;
  }

  /// Stores when it is its turn.
  ///
  /// @throws io.quarkiverse.resteasy.problem.HttpProblem 429 if that does not come soon
  <T> T store(Supplier<T> step) {
    try {
      Duration most = turns.getQueueLength() < MANY ? PATIENCE : config.maxStoreWait();
      if (!turns.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
        throw Problems.noRoom();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problems.noRoom();
    }
    try {
      return step.get();
    } finally {
      turns.release();
    }
  }
}
