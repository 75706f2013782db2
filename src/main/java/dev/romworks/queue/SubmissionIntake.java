package dev.romworks.queue;

import dev.romworks.job.Inert;
import dev.romworks.job.InvalidSubmission;
import dev.romworks.job.JobStore;
import dev.romworks.job.Lane;
import dev.romworks.job.NewJob;
import dev.romworks.job.NewJob.HandedIn;
import dev.romworks.job.StoreUnavailable;
import dev.romworks.queue.DeliveryHandler.Disposition;
import dev.romworks.queue.JobRecord.Submitted;
import dev.romworks.queue.JobRecord.Unreadable;
import dev.romworks.queue.Publisher.NotPublished;
import dev.romworks.queue.Publisher.Outgoing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.jboss.logging.Logger;

/// Takes submissions that other producers have written to a lane's topic: stores them, as the API
/// does, and then they take their turn like all others. What cannot be read becomes a dead letter,
/// and if its job is known, that is `finished` as `rejected`.
@ApplicationScoped
class SubmissionIntake {

  private static final Logger LOG = Logger.getLogger(SubmissionIntake.class);
  private static final Duration RETRY = Duration.ofMillis(500);
  private static final int MAX_REASON = 500; // characters
  private static final int MAX_VALUE = 1_000_000; // bytes; with its headers below Kafka's 1 MiB
  private static final byte[] NOTHING = new byte[0];

  private final JobStore store;
  private final SubmissionFormat format;
  private final Publisher publisher;
  private final Dispatcher dispatcher;
  private final ShareGroup group;

  SubmissionIntake(
      JobStore store,
      SubmissionFormat format,
      Publisher publisher,
      Dispatcher dispatcher,
      ShareGroup group) {
    this.group = group;
    this.store = store;
    this.format = format;
    this.publisher = publisher;
    this.dispatcher = dispatcher;
  }

  /// Stores a submission; waits for the store and for Kafka as long as the lease lasts.
  Disposition take(Submitted submitted, ConsumerRecord<String, byte[]> record, Lease lease)
      throws InterruptedException {
    Lane lane = Topics.lane(record.topic()).orElseThrow();
    return untilDone(
        lease,
        () -> {
          try {
            NewJob job = format.read(submitted.id(), lane, submitted.json());
            store.submit(handedIn(record).map(job::handedIn).orElse(job));
            dispatcher.wake();
          } catch (InvalidSubmission e) {
            String why = String.valueOf(e.getMessage());
            store.reject(submitted.id(), submitted.tenant(), lane, Inert.line(why));
            bury(record, why);
          }
        });
  }

  /// When the broker has written a record; what a producer says of that would be as it likes.
  private static Optional<HandedIn> handedIn(ConsumerRecord<String, byte[]> record) {
    return record.timestampType() == TimestampType.LOG_APPEND_TIME
        ? Optional.of(
            new HandedIn(
                Instant.ofEpochMilli(record.timestamp()), record.offset(), Topics.trace(record)))
        : Optional.empty();
  }

  /// Makes a dead letter of a record.
  Disposition take(Unreadable unreadable, ConsumerRecord<String, byte[]> record, Lease lease)
      throws InterruptedException {
    return untilDone(lease, () -> bury(record, unreadable.why()));
  }

  /// What is as large as Kafka takes has no room for a reason beside it, so its value is left out.
  private void bury(ConsumerRecord<String, byte[]> record, String why) {
    byte[] value = record.value() == null ? NOTHING : record.value();
    boolean fits = value.length <= MAX_VALUE;
    String reason =
        why.substring(0, Math.min(why.length(), MAX_REASON))
            + (fits ? "" : " (its value of " + value.length + " bytes is left out)");
    LOG.warnf("%s@%d: a dead letter: %s", record.topic(), record.offset(), reason);
    Outgoing letter =
        new Outgoing(
            Topics.DEAD,
            String.valueOf(record.key()),
            fits ? value : NOTHING,
            Map.of(
                "romworks.reason", reason,
                "romworks.topic", record.topic(),
                "romworks.offset", Long.toString(record.offset())));
    try {
      publisher.publish(List.of(letter));
    } catch (NotPublished e) {
      group.tryPrepare();
      throw e;
    }
  }

  private static Disposition untilDone(Lease lease, Runnable step) throws InterruptedException {
    while (true) {
      try {
        step.run();
        return Disposition.DONE;
      } catch (StoreUnavailable | NotPublished e) {
        if (lease.awaitEnd(RETRY)) {
          return Disposition.GIVE_BACK;
        }
      }
    }
  }
}
