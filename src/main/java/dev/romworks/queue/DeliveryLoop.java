package dev.romworks.queue;

import dev.romworks.job.Lane;
import dev.romworks.job.Outbox;
import dev.romworks.job.StoreUnavailable;
import dev.romworks.queue.DeliveryHandler.Disposition;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
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
/// the lease is lost: then the worker drops the job.
///
/// A group has been seen to deliver nothing for half a minute, and a topic can be made anew under
/// its feet. So a consumer that idles while jobs wait is given up for a new one.
final class DeliveryLoop implements Runnable {

  private static final Logger LOG = Logger.getLogger(DeliveryLoop.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofSeconds(1); // after a failure of Kafka
  private static final Duration IDLE = Duration.ofSeconds(10); // while jobs wait: too long
  private static final Duration AFTER_ERROR = Duration.ofSeconds(5);
  private static final Duration FOR_EVER = Duration.ofDays(1);
  private static final Duration CLOSE = Duration.ofSeconds(3);

  private final String name;
  private final Desk desk;
  private final ExecutorService jobThread;
  private final Thread thread;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile @Nullable KafkaShareConsumer<String, byte[]> consumer;
  private volatile @Nullable Lease current;

  /// What a loop works with.
  ///
  /// @param lane from which it takes
  /// @param renewal after so long a lease is renewed
  record Desk(
      Lane lane,
      ShareGroup group,
      Outbox outbox,
      SubmissionIntake intake,
      DeliveryHandler handler,
      Duration renewal) {}

  DeliveryLoop(String name, Desk desk) {
    this.name = name;
    this.desk = desk;
    this.jobThread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).factory());
    this.thread = Thread.ofPlatform().name(name + "-poll").start(this);
  }

  @Override
  public void run() {
    while (!isStopping()) {
      try {
        desk.group().prepare();
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

  private boolean isStopping() {
    return stopping.getCount() == 0;
  }

  private void takeRecords() throws InterruptedException {
    KafkaShareConsumer<String, byte[]> member = desk.group().member(desk.lane());
    try {
      consumer = member;
      member.setAcknowledgementCommitCallback(this::acknowledged);
      long idleSince = System.nanoTime();
      while (!isStopping() && !isForgotten(idleSince)) {
        for (ConsumerRecord<String, byte[]> record : member.poll(POLL)) {
          deliver(member, record);
          idleSince = System.nanoTime();
        }
      }
    } finally {
      consumer = null;
      member.close(CLOSE);
    }
  }

  private void acknowledged(Map<TopicIdPartition, Set<Long>> offsets, @Nullable Exception fault) {
    Lease lease = current;
    if (fault != null && lease != null && names(offsets, lease)) {
      LOG.warnf("%s: %s: the lease is lost: %s", name, lease.name(), fault.getMessage());
      lease.end();
    }
  }

  private static boolean names(Map<TopicIdPartition, Set<Long>> offsets, Lease lease) {
    return offsets.entrySet().stream()
        .anyMatch(entry ->
            entry.getValue().stream()
                .anyMatch(offset ->
                    HeldRecord.place(entry.getKey().topic(), entry.getKey().partition(), offset)
                        .equals(lease.name())));
  }

  private boolean isForgotten(long idleSince) {
    try {
      boolean forgotten =
          System.nanoTime() - idleSince > IDLE.toNanos()
              && desk.outbox().hasUnclaimed(desk.lane(), IDLE);
      if (forgotten) {
        LOG.warnf("%s: jobs wait, but Kafka delivers none: joins the group anew", name);
      }
      return forgotten;
    } catch (StoreUnavailable e) {
      return false; // then there is nothing that could be done with a job
    }
  }

  private void deliver(
      KafkaShareConsumer<String, byte[]> member, ConsumerRecord<String, byte[]> record)
      throws InterruptedException {
    HeldRecord held = new HeldRecord(member, record);
    Lease lease = held.lease();
    current = lease;
    Future<Disposition> handled = jobThread.submit(work(record, lease));
    try {
      while (!isDone(handled, desk.renewal()) && !held.isLost()) {
        held.renew();
      }
      held.acknowledge(type(result(handled)));
    } finally {
      lease.end();
      isDone(handled, FOR_EVER); // the handler lets go soon after the end
      current = null;
    }
  }

  /// A record that is given back comes again at once, and not often; so after an error that nobody
  /// knows it is kept for a while.
  private Callable<Disposition> work(ConsumerRecord<String, byte[]> record, Lease lease) {
    Callable<Disposition> handling = handling(record, lease);
    return () -> {
      try {
        return handling.call();
      } catch (RuntimeException e) {
        LOG.errorf(e, "%s: %s: an error of ours; gives it back", name, lease.name());
        lease.awaitEnd(AFTER_ERROR);
        return Disposition.GIVE_BACK;
      }
    };
  }

  private Callable<Disposition> handling(ConsumerRecord<String, byte[]> record, Lease lease) {
    return switch (JobRecord.of(record)) {
      case JobRecord.Stored(var job) ->
          () -> desk.handler().handle(new Delivery(job, lease, Topics.trace(record)));
      case JobRecord.Submitted submitted -> () -> desk.intake().take(submitted, record, lease);
      case JobRecord.Unreadable unreadable -> () -> desk.intake().take(unreadable, record, lease);
    };
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
      boolean _ = stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      stopping.countDown();
    }
  }

  /// Takes no more records; the job under way goes on. Does not wait.
  void stop() {
    stopping.countDown();
    KafkaShareConsumer<String, byte[]> member = consumer;
    if (member != null && current == null) {
      member.wakeup();
    }
  }

  /// Waits until the job under way is done, if there is one.
  void awaitEnd(Duration atMost) throws InterruptedException {
    thread.join(atMost);
  }

  /// Has the job under way ended, and given back.
  void letGo() {
    Lease lease = current;
    if (lease != null) {
      lease.end();
    }
  }

  /// Returns when nothing of this loop runs any more.
  void close() throws InterruptedException {
    if (!thread.join(CLOSE.multipliedBy(2))) {
      thread.interrupt();
    }
    jobThread.shutdown();
    if (!jobThread.awaitTermination(CLOSE.toSeconds(), TimeUnit.SECONDS)) {
      LOG.warnf("%s: its job has not let go", name);
    }
  }
}
