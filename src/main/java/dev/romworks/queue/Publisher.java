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
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/// Writes to Kafka.
@ApplicationScoped
class Publisher {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final MutinyEmitter<byte[]> records;

  Publisher(@Channel("records") MutinyEmitter<byte[]> records) {
    this.records = records;
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
      throw new NotPublished(e);
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
