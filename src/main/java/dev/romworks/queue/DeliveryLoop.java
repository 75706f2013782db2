package dev.romworks.queue;

import dev.romworks.job.JobId;
import dev.romworks.job.Lane;
import dev.romworks.queue.DeliveryHandler.Disposition;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicIdPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// One worker slot's side of the queue: takes a record, lets the worker do the job, renews the
/// lease while it does, and acknowledges when the worker has told the store.
///
/// The share consumer belongs to this loop's thread. The job runs on another one, always the same,
/// and the loop comes back to the consumer at least twice a lease. A record that was renewed comes
/// again out of the next poll; it is the same delivery. If the broker refuses an acknowledgement,
/// the lease is lost: then the delivery ends, and the worker drops the job.
final class DeliveryLoop implements Runnable, AutoCloseable {

  private static final Logger LOG = Logger.getLogger(DeliveryLoop.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofSeconds(1); // after a failure of Kafka
  private static final Duration FOR_EVER = Duration.ofDays(1);
  private static final Duration CLOSE = Duration.ofSeconds(5);

  private final String name;
  private final ShareGroup group;
  private final DeliveryHandler handler;
  private final Duration renewal;
  private final ExecutorService jobThread;
  private final Thread thread;
  private volatile boolean stopping;
  private volatile @Nullable KafkaShareConsumer<String, String> consumer;
  private volatile @Nullable Delivery current;

  DeliveryLoop(String name, ShareGroup group, DeliveryHandler handler, Duration lease) {
    this.name = name;
    this.group = group;
    this.handler = handler;
    this.renewal = lease.dividedBy(2);
    this.jobThread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).factory());
    this.thread = Thread.ofPlatform().name(name + "-poll").start(this);
  }

  @Override
  public void run() {
    while (!stopping) {
      try {
        group.prepare();
        takeRecords();
      } catch (WakeupException e) {
        // stopping
      } catch (ExecutionException | KafkaException e) {
        LOG.warnf("%s: Kafka: %s; tries again", name, e.getMessage());
        pause();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.errorf(e, "%s: takes no jobs; tries again", name);
        pause();
      }
    }
  }

  private void takeRecords() throws InterruptedException {
    try (KafkaShareConsumer<String, String> member = group.member(Lane.INTERACTIVE)) {
      consumer = member;
      member.setAcknowledgementCommitCallback((offsets, fault) -> {
        Delivery delivery = current;
        if (fault != null && delivery != null && names(offsets, delivery)) {
          LOG.warnf("%s: job %s: the lease is lost: %s", name, delivery.job(), fault.getMessage());
          delivery.end();
        }
      });
      while (!stopping) {
        for (ConsumerRecord<String, String> record : member.poll(POLL)) {
          deliver(member, record);
        }
      }
    } finally {
      consumer = null;
    }
  }

  private static boolean names(Map<TopicIdPartition, Set<Long>> offsets, Delivery delivery) {
    return offsets.entrySet().stream()
        .anyMatch(entry ->
            entry.getValue().stream()
                .anyMatch(offset ->
                    place(entry.getKey().topic(), entry.getKey().partition(), offset)
                        .equals(delivery.name())));
  }

  private static String place(String topic, int partition, long offset) {
    return topic + "-" + partition + "@" + offset;
  }

  private void deliver(
      KafkaShareConsumer<String, String> member, ConsumerRecord<String, String> record)
      throws InterruptedException {
    String place = place(record.topic(), record.partition(), record.offset());
    Delivery delivery;
    try {
      delivery = new Delivery(JobId.parse(record.key() == null ? "" : record.key()), place);
    } catch (IllegalArgumentException e) {
      LOG.errorf("%s: record %s has no job id as its key: dropped", name, place);
      member.acknowledge(record, AcknowledgeType.REJECT);
      return;
    }
    current = delivery;
    if (stopping) {
      delivery.end();
    }
    Future<Disposition> handled = jobThread.submit(() -> handler.handle(delivery));
    try {
      Optional<ConsumerRecord<String, String>> held = Optional.of(record);
      while (held.isPresent() && !isDone(handled, renewal)) {
        held = renewed(member, held.get(), delivery);
      }
      AcknowledgeType type = type(result(handled));
      held.ifPresent(it -> member.acknowledge(it, type));
    } finally {
      delivery.end();
      isDone(handled, FOR_EVER); // the handler lets go soon after the end
      current = null;
    }
  }

  /// Renews the lease on a record, which then comes again out of a poll.
  ///
  /// @return the record as it came; empty if the delivery ended first
  private static Optional<ConsumerRecord<String, String>> renewed(
      KafkaShareConsumer<String, String> member,
      ConsumerRecord<String, String> held,
      Delivery delivery) {
    member.acknowledge(held, AcknowledgeType.RENEW);
    Optional<ConsumerRecord<String, String>> again = Optional.empty();
    while (again.isEmpty() && !delivery.isEnded()) {
      for (ConsumerRecord<String, String> record : member.poll(POLL)) {
        if (record.offset() == held.offset()) {
          again = Optional.of(record);
        } else {
          member.acknowledge(record, AcknowledgeType.RELEASE);
        }
      }
    }
    return again;
  }

  private static boolean isDone(Future<Disposition> handled, Duration atMost)
      throws InterruptedException {
    try {
      handled.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      return true;
    }
  }

  private Disposition result(Future<Disposition> handled) throws InterruptedException {
    try {
      return handled.get();
    } catch (ExecutionException e) {
      LOG.errorf(e.getCause(), "%s: the worker failed", name);
      return Disposition.GIVE_BACK;
    }
  }

  private static AcknowledgeType type(Disposition disposition) {
    return switch (disposition) {
      case DONE -> AcknowledgeType.ACCEPT;
      case GIVE_BACK -> AcknowledgeType.RELEASE;
    };
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      stopping = true;
    }
  }

  /// Takes no more records, ends the delivery under way, and returns when its worker has let go of
  /// it.
  @Override
  public void close() {
    stopping = true;
    Delivery delivery = current;
    if (delivery != null) {
      delivery.end();
    }
    KafkaShareConsumer<String, String> member = consumer;
    if (member != null) {
      member.wakeup();
    }
    try {
      if (!thread.join(CLOSE)) {
        thread.interrupt();
      }
      jobThread.shutdown();
      if (!jobThread.awaitTermination(CLOSE.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warnf("%s: its job has not let go", name);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
