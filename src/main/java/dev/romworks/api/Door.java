package dev.romworks.api;

import dev.romworks.job.Grant;
import dev.romworks.queue.Dispatcher;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.commons.io.input.BoundedInputStream;

/// Lets in what is handed in: as many jobs as the queue has room for and the key may hand in,
/// stored when it is their turn.
@ApplicationScoped
class Door {

  private final QueueGauge gauge;
  private final Quotas quotas;
  private final StoreTurns turns;
  private final Dispatcher dispatcher;
  private final Caller caller;

  Door(QueueGauge gauge, Quotas quotas, StoreTurns turns, Dispatcher dispatcher, Caller caller) {
    this.gauge = gauge;
    this.quotas = quotas;
    this.turns = turns;
    this.dispatcher = dispatcher;
    this.caller = caller;
  }

  /// Reads a request's body, of which each byte is counted, whatever becomes of it.
  ///
  /// @throws HttpProblem 429 if the key has brought more than it may
  <T> T read(InputStream body, Reading<T> reading) throws IOException {
    Grant grant = caller.grant();
    quotas.mayBring(grant);
    BoundedInputStream counted = BoundedInputStream.builder().setInputStream(body).get();
    try {
      return reading.read(counted);
    } finally {
      quotas.brought(grant, counted.getCount());
    }
  }

  /// What is done with a body.
  ///
  /// @param <T> what becomes of it
  interface Reading<T> {

    T read(InputStream body) throws IOException;
  }

  /// Asks whether there is room for a job, before it is read.
  ///
  /// @throws HttpProblem 429 if there is not
  void knock() {
    gauge.requireRoom();
  }

  /// Stores jobs when it is their turn, and has the queue told.
  ///
  /// @param jobs how many will wait
  /// @param isNew whether they do; if not, e.g. because they were handed in before, they take no
  ///   room
  /// @throws HttpProblem 429 if there is no room for them, their turn does not come soon, or too
  ///   many of the key's wait
  <T> T store(int jobs, Supplier<T> step, Predicate<T> isNew) {
    Grant grant = caller.grant();
    Supplier<T> inTurn =
        () ->
            turns.store(() -> {
              quotas.mayQueue(grant, jobs);
              return step.get();
            });
    T stored = gauge.counting(jobs, inTurn, isNew);
    dispatcher.wake();
    return stored;
  }
}
