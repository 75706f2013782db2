package dev.romworks.worker;

import dev.romworks.job.Attempt;
import dev.romworks.job.AttemptRecord.End;
import dev.romworks.job.AttemptStore;
import dev.romworks.job.AttemptStore.Asked;
import dev.romworks.job.Claim;
import dev.romworks.job.JobId;
import dev.romworks.job.JobState;
import dev.romworks.job.Result;
import dev.romworks.job.StoreUnavailable;
import dev.romworks.job.Submission;
import dev.romworks.job.Verdict;
import dev.romworks.queue.Delivery;
import dev.romworks.queue.DeliveryHandler;
import dev.romworks.queue.Lease;
import dev.romworks.worker.Tracing.Span;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/// Runs one attempt: claim, build, store. Whatever happens, the store knows it before the delivery
/// is acknowledged, or the delivery is given back.
///
/// The sources' fault is a verdict, ours an exception: then the attempt is released and the job
/// tried again. While the store is out of reach the attempt waits for it, and keeps what it has, as
/// long as the lease lasts.
final class AttemptRunner implements DeliveryHandler {

  private static final Logger LOG = Logger.getLogger(AttemptRunner.class);
  private static final Duration STORE_RETRY = Duration.ofMillis(500);
  private static final Duration RELEASING = Duration.ofSeconds(3);

  private final String worker;
  private final AttemptStore store;
  private final Building building;
  private final Witness witness;
  private final Set<Attempt> canceled = ConcurrentHashMap.newKeySet();
  private final Set<Delivery> inHand = ConcurrentHashMap.newKeySet(); // a job may be in two

  /// Port: who builds.
  @FunctionalInterface
  interface Building {

    /// Makes a result of a submission.
    ///
    /// @param mustEnd whether it is to end as it is, with the verdict `canceled`
    /// @throws IOException if it could not be built through no fault of the sources
    Result build(Submission submission, BooleanSupplier mustEnd) throws IOException;
  }

  /// @param worker this process' name, unlike any other's
  AttemptRunner(String worker, AttemptStore store, Building building, Witness witness) {
    this.worker = worker;
    this.store = store;
    this.building = building;
    this.witness = witness;
  }

  /// Ends attempts: their tools are dead soon after, and their verdict is that they were canceled.
  ///
  /// @param attempts all that are to end
  void cancel(Set<Attempt> attempts) {
    canceled.retainAll(attempts);
    canceled.addAll(attempts);
  }

  /// Jobs that it has asked for and is not done with.
  Set<JobId> inHand() {
    return inHand.stream().map(Delivery::job).collect(Collectors.toSet());
  }

  @Override
  public Disposition handle(Delivery delivery) {
    inHand.add(delivery);
    try {
      return claim(delivery);
    } finally {
      inHand.remove(delivery);
    }
  }

  private Disposition claim(Delivery delivery) {
    Lease lease = delivery.lease();
    Asked asked =
        new Asked(delivery.job(), worker, lease.name(), lease.deliveries(), UUID.randomUUID());
    Optional<Optional<Claim>> claim = whenStoreAnswers(delivery, () -> store.claim(asked));
    if (claim.isEmpty()) {
      return Disposition.GIVE_BACK;
    }
    if (claim.get().isEmpty()) {
      LOG.infof("job %s: delivered, but there is nothing to run here now", delivery.job());
      return Disposition.DONE;
    }
    return inSlot(claim.get().get(), delivery);
  }

  private Disposition inSlot(Claim claim, Delivery delivery) {
    Submission submission = claim.submission();
    witness.begun(submission.lane());
    try (Span span = witness.attempt(claim.attempt(), submission.recipe(), delivery.trace())) {
      return attempt(claim, delivery, span);
    } finally {
      witness.ended(submission.lane());
    }
  }

  private Disposition attempt(Claim claim, Delivery delivery, Span span) {
    Attempt attempt = claim.attempt();
    LOG.infof("job %s: attempt %d begins", attempt.job(), attempt.number());
    try {
      Result result =
          building.build(
              claim.submission(), () -> delivery.lease().isEnded() || canceled.contains(attempt));
      return result.verdict() instanceof Verdict.Canceled && !canceled.contains(attempt)
          ? release(attempt, End.RELEASED, "the worker had to let go of it", span)
          : complete(claim, result, delivery, span);
    } catch (IOException | RuntimeException e) {
      LOG.errorf(e, "job %s: attempt %d met an error of ours", attempt.job(), attempt.number());
      return release(attempt, End.INFRA_ERROR, String.valueOf(e.getMessage()), span);
    }
  }

  private Disposition complete(Claim claim, Result result, Delivery delivery, Span span) {
    Attempt attempt = claim.attempt();
    Optional<Boolean> accepted = whenStoreAnswers(delivery, () -> store.complete(attempt, result));
    if (accepted.isEmpty()) {
      LOG.warnf(
          "job %s: attempt %d: its result could not be stored", attempt.job(), attempt.number());
      return Disposition.GIVE_BACK;
    }
    if (accepted.get()) {
      span.tell(result.verdict().wireName());
      witness.accepted(claim.submission().recipe(), result);
    }
    LOG.infof(
        "job %s: attempt %d: %s in %d ms: %s%s",
        attempt.job(),
        attempt.number(),
        result.verdict().wireName(),
        result.run().toMillis(),
        result.message(),
        accepted.get() ? "" : " (not taken: it is not the newest attempt any more)");
    return Disposition.DONE;
  }

  /// Tries for a while also where the lease has ended: else whoever gets the record next takes this
  /// worker for dead.
  private Disposition release(Attempt attempt, End end, String why, Span span) {
    span.tell(end);
    long giveUp = System.nanoTime() + RELEASING.toNanos();
    while (true) {
      try {
        Optional<JobState> left = store.release(attempt, end, why);
        LOG.infof(
            "job %s: attempt %d: %s",
            attempt.job(),
            attempt.number(),
            left.map(state -> "given up; the job is " + state).orElse("not the newest"));
        return Disposition.DONE;
      } catch (StoreUnavailable e) {
        if (System.nanoTime() > giveUp || !canPause()) {
          LOG.warnf(
              "job %s: attempt %d: will be given back when the store answers: %s",
              attempt.job(), attempt.number(), e.getMessage());
          return Disposition.GIVE_BACK;
        }
      }
    }
  }

  /// @return false if there is no time left to wait
  private static boolean canPause() {
    try {
      TimeUnit.MILLISECONDS.sleep(STORE_RETRY.toMillis());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// The store's answer, for which it waits as long as the lease lasts.
  ///
  /// @return empty if the lease ended first
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
        if (delivery.lease().awaitEnd(STORE_RETRY)) {
          return Optional.empty();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
    }
  }
}
