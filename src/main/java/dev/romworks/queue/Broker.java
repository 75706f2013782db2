package dev.romworks.queue;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/// Kafka, for who only wants to know whether it answers.
@ApplicationScoped
public class Broker {

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final ShareGroup group;
  private @Nullable Admin admin; // one for all questions: it connects anew by itself

  Broker(ShareGroup group) {
    this.group = group;
  }

  /// Whether it answers, within a second.
  public synchronized boolean answers() {
    try {
      if (admin == null) {
        admin = group.admin();
      }
      admin.describeCluster().clusterId().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException | KafkaException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @PreDestroy
  synchronized void close() {
    if (admin != null) {
      admin.close(PATIENCE);
    }
  }
}
