package dev.romworks.worker;

import dev.romworks.job.Attempt;
import dev.romworks.job.AttemptRecord;
import dev.romworks.job.Claim;
import dev.romworks.job.JobStore;
import dev.romworks.job.Result;
import dev.romworks.job.StoreUnavailable;
import dev.romworks.queue.Delivery;
import dev.romworks.queue.DeliveryHandler;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/// Runs one attempt: claim, build, store. Whatever happens, the store knows it before the delivery
/// is acknowledged, or the delivery is given back.
///
/// The sources' fault is a verdict, ours an exception: then the attempt is released and the job
/// tried again. While the store is out of reach the attempt waits for it, and keeps what it has, as
/// long as the delivery lasts.
final class AttemptRunner implements DeliveryHandler {

  private static final Logger LOG = Logger.getLogger(AttemptRunner.class);
  private static final Duration STORE_RETRY = Duration.ofMillis(500);

  private final String worker;
  private final JobStore store;
  private final Builder builder;
  private final WorkFolder workFolder;

  /// @param worker this process' name, for people
  AttemptRunner(String worker, JobStore store, Builder builder, WorkFolder workFolder) {
    this.worker = worker;
    this.store = store;
    this.builder = builder;
    this.workFolder = workFolder;
  }

  @Override
  public Disposition handle(Delivery delivery) {
    Optional<Optional<Claim>> claim =
        whenStoreAnswers(delivery, () -> store.claim(delivery.job(), worker, delivery.name()));
    if (claim.isEmpty()) {
      return Disposition.GIVE_BACK;
    }
    if (claim.get().isEmpty()) {
      LOG.infof("job %s: delivered, but there is nothing to run", delivery.job());
      return Disposition.DONE;
    }
    return attempt(claim.get().get(), delivery);
  }

  private Disposition attempt(Claim claim, Delivery delivery) {
    Attempt attempt = claim.attempt();
    LOG.infof("job %s: attempt %d begins", attempt.job(), attempt.number());
    try {
      Optional<Result> result = builder.build(claim.submission(), workFolder, delivery::isEnded);
      return result.isPresent()
          ? complete(attempt, result.get(), delivery)
          : release(attempt, AttemptRecord.End.RELEASED, "the worker had to let go of it");
    } catch (IOException | RuntimeException e) {
      LOG.errorf(e, "job %s: attempt %d met an error of ours", attempt.job(), attempt.number());
      return release(attempt, AttemptRecord.End.INFRA_ERROR, String.valueOf(e.getMessage()));
    }
  }

  private Disposition complete(Attempt attempt, Result result, Delivery delivery) {
    Optional<Boolean> accepted = whenStoreAnswers(delivery, () -> store.complete(attempt, result));
    if (accepted.isEmpty()) {
      LOG.warnf(
          "job %s: attempt %d: its result could not be stored", attempt.job(), attempt.number());
      return Disposition.GIVE_BACK;
    }
    LOG.infof(
        "job %s: attempt %d: %s in %d ms: %s%s",
        attempt.job(),
        attempt.number(),
        result.verdict().wireName(),
        result.run().toMillis(),
        result.message(),
        accepted.get() ? "" : " (not taken: a newer attempt began, or it was taken already)");
    return Disposition.DONE;
  }

  private Disposition release(Attempt attempt, AttemptRecord.End end, String why) {
    try {
      boolean released = store.release(attempt, end, why);
      LOG.infof(
          "job %s: attempt %d: %s",
          attempt.job(), attempt.number(), released ? "given back" : "not the newest");
      return Disposition.DONE;
    } catch (StoreUnavailable e) {
      LOG.warnf(
          "job %s: attempt %d: left to its redelivery: %s",
          attempt.job(), attempt.number(), e.getMessage());
      return Disposition.GIVE_BACK;
    }
  }

  /// The store's answer, for which it waits as long as the delivery lasts.
  ///
  /// @return empty if the delivery ended first
  private static <T> Optional<T> whenStoreAnswers(Delivery delivery, Supplier<T> question) {
    boolean said = false;
    while (true) {
      try {
        return Optional.of(question.get());
      } catch (StoreUnavailable e) {
        if (!said) {
          LOG.warnf("job %s: waits for the store: %s", delivery.job(), e.getMessage());
          said = true;
        }
      }
      try {
        if (delivery.awaitEnd(STORE_RETRY)) {
          return Optional.empty();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
    }
  }
}
