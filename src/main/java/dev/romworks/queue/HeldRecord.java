package dev.romworks.queue;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/// A record that a share consumer has, for as long as its lease lasts. Belongs to the consumer's
/// thread, but for the lease.
final class HeldRecord {

  private static final Logger LOG = Logger.getLogger(HeldRecord.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final KafkaShareConsumer<String, byte[]> member;
  private final Lease lease;
  private ConsumerRecord<String, byte[]> record;
  private boolean lost;

  HeldRecord(KafkaShareConsumer<String, byte[]> member, ConsumerRecord<String, byte[]> record) {
    this.member = member;
    this.record = record;
    this.lease =
        new Lease(
            place(record.topic(), record.partition(), record.offset()),
            record.deliveryCount().orElseThrow()); // who shares a topic is always told
  }

  /// A record's place in its topic, which is its lease's name.
  static String place(String topic, int partition, long offset) {
    return topic + "-" + partition + "@" + offset;
  }

  Lease lease() {
    return lease;
  }

  boolean isLost() {
    return lost;
  }

  /// Renews the lease; then the record comes again out of a poll. The renewal is sent by itself: a
  /// poll for more would fetch, and then another record could lie here that nobody reads.
  void renew() {
    member.acknowledge(record, AcknowledgeType.RENEW);
    Optional<String> fault =
        commit().stream().flatMap(Optional::stream).map(Throwable::getMessage).findFirst();
    lost = fault.isPresent() || !hasComeAgain();
    if (lost) {
      String why = fault.orElse("it was renewed and did not come");
      LOG.warnf("%s: the lease is lost: %s", lease.name(), why);
      lease.end();
    }
  }

  private Collection<Optional<KafkaException>> commit() {
    return unwoken(() -> member.commitSync(PATIENCE)).values();
  }

  /// Whoever wakes the consumer wants it to stop, and that can wait until the job under way is
  /// done.
  private static <T> T unwoken(Supplier<T> call) {
    try {
      return call.get();
    } catch (WakeupException e) {
      return call.get();
    }
  }

  private boolean hasComeAgain() {
    boolean come = false;
    for (ConsumerRecord<String, byte[]> polled : unwoken(() -> member.poll(Duration.ZERO))) {
      if (polled.offset() == record.offset() && polled.topic().equals(record.topic())) {
        record = polled;
        come = true;
      } else {
        member.acknowledge(polled, AcknowledgeType.RELEASE);
      }
    }
    return come;
  }

  /// Says what is to become of the record, unless it is another's by now.
  void acknowledge(AcknowledgeType type) {
    if (!lost) {
      member.acknowledge(record, type);
    }
  }
}
