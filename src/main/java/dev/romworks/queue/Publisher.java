package dev.romworks.queue;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jboss.logging.Logger;

/// Writes to Kafka.
@ApplicationScoped
class Publisher {

  private static final Logger LOG = Logger.getLogger(Publisher.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final MutinyEmitter<byte[]> records;
  private final ShareGroup group;

  Publisher(@Channel("records") MutinyEmitter<byte[]> records, ShareGroup group) {
    this.records = records;
    this.group = group;
  }

  /// A record to be written.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Outgoing(String topic, String key, byte[] value, Map<String, String> headers) {}

  /// Writes records, and returns when Kafka has them all, or no more of them can come.
  ///
  /// @throws NotPublished if it does not, or did not say so; it may have some of them
  void publish(List<Outgoing> outgoing) {
    List<Uni<Void>> sent = outgoing.stream().map(this::send).toList();
    try {
      Uni.join().all(sent).andCollectFailures().await().atMost(PATIENCE);
    } catch (RuntimeException e) { // Mutiny and SmallRye throw many types here
      makeTopics();
      throw new NotPublished(e);
    }
  }

  /// Someone may have deleted one: then nothing could be written to it ever again.
  private void makeTopics() {
    try {
      group.prepare();
    } catch (ExecutionException | KafkaException e) {
      LOG.debugf("topics: %s", e.getMessage()); // it is Kafka that is away; the caller says so
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Uni<Void> send(Outgoing record) {
    RecordHeaders headers = new RecordHeaders();
    record.headers().forEach((name, text) -> headers.add(name, utf8(text)));
    OutgoingKafkaRecordMetadata<String> metadata =
        OutgoingKafkaRecordMetadata.<String>builder()
            .withTopic(record.topic())
            .withKey(record.key())
            .withHeaders(headers)
            .build();
    return records.sendMessage(Message.of(record.value(), Metadata.of(metadata)));
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// Kafka did not take them, or did not say so.
  static final class NotPublished extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotPublished(RuntimeException cause) {
      super(
          "Kafka cannot be written to: "
              + Objects.requireNonNullElse(cause.getMessage(), "no answer"),
          cause);
    }
  }
}
