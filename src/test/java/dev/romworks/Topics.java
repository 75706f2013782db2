package dev.romworks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Kafka as another program sees it that writes and reads beside Romworks.
final class Topics implements AutoCloseable {

  private static final long PATIENCE_NANOS = Duration.ofSeconds(30).toNanos();

  private final Map<String, Object> servers =
      Map.of("bootstrap.servers", Services.kafka().bootstrapServers());
  private final KafkaProducer<String, String> producer =
      new KafkaProducer<>(servers, new StringSerializer(), new StringSerializer());

  /// Writes a record, and returns when Kafka has it.
  void write(String topic, String key, String value)
      throws ExecutionException, InterruptedException {
    producer.send(new ProducerRecord<>(topic, key, value)).get();
  }

  /// Writes a record of a trace.
  ///
  /// @param trace the W3C's `traceparent`
  void write(String topic, String key, String value, String trace)
      throws ExecutionException, InterruptedException {
    ProducerRecord<String, String> record = new ProducerRecord<>(topic, key, value);
    record.headers().add("traceparent", trace.getBytes(StandardCharsets.UTF_8));
    producer.send(record).get();
  }

  /// Waits for one record of each of these keys.
  List<ConsumerRecord<String, byte[]>> read(String topic, Set<String> keys) {
    return read(topic, keys, keys.size());
  }

  /// Waits for so many records of these keys.
  List<ConsumerRecord<String, byte[]>> read(String topic, Set<String> keys, int count) {
    List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
    long end = System.nanoTime() + PATIENCE_NANOS;
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(servers, new StringDeserializer(), new ByteArrayDeserializer())) {
      TopicPartition only = new TopicPartition(topic, 0);
      consumer.assign(List.of(only));
      consumer.seekToBeginning(List.of(only));
      while (found.size() < count && System.nanoTime() < end) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
          if (keys.contains(record.key())) {
            found.add(record);
          }
        }
      }
    }
    return found;
  }

  static String header(ConsumerRecord<?, ?> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    producer.close();
  }
}
