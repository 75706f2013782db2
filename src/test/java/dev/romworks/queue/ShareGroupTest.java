package dev.romworks.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.embedded.EmbeddedKafka;
import dev.romworks.job.Lane;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Proves what becomes of a record of which no worker has ever told what became of it.
class ShareGroupTest {

  private static final int MOST_DELIVERIES = 10;
  private static final Duration POLL = Duration.ofMillis(500);
  private static final long PATIENCE_NANOS = Duration.ofSeconds(30).toNanos();

  @Test
  void aRecordThatIsDeliveredTenTimesInVainBecomesADeadLetter(@TempDir Path folder)
      throws ExecutionException, InterruptedException {
    byte[] submission = "{\"sources\": {}}".getBytes(StandardCharsets.UTF_8);
    String key = UUID.randomUUID().toString();
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder)) {
      ShareGroup group = new ShareGroup(kafka.bootstrapServers(), new Settings());
      group.prepare();
      write(kafka, Topics.of(Lane.BULK), key, submission);
      assertThat(deliveriesInVain(group)).isEqualTo(MOST_DELIVERIES);
      ConsumerRecord<String, byte[]> dead = firstOf(kafka, Topics.DEAD);
      assertThat(dead.key()).isEqualTo(key);
      assertThat(dead.value()).isEqualTo(submission);
    }
  }

  /// Takes the record and gives it back, until it comes no more.
  private static int deliveriesInVain(ShareGroup group) {
    int deliveries = 0;
    long last = System.nanoTime();
    try (KafkaShareConsumer<String, byte[]> member = group.member(Lane.BULK)) {
      while (System.nanoTime() - last < PATIENCE_NANOS && deliveries < MOST_DELIVERIES) {
        for (ConsumerRecord<String, byte[]> record : member.poll(POLL)) {
          member.acknowledge(record, AcknowledgeType.RELEASE);
          deliveries++;
          assertThat(new HeldRecord(member, record).lease().deliveries())
              .as("by which a later delivery is known")
              .isEqualTo(deliveries);
          last = System.nanoTime();
        }
      }
      for (int again = 0; again < 3; again++) {
        deliveries += member.poll(POLL).count(); // also hands in the last answer
      }
    }
    return deliveries;
  }

  private static void write(EmbeddedKafka kafka, String topic, String key, byte[] value)
      throws ExecutionException, InterruptedException {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(servers(kafka), new StringSerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(topic, key, value)).get();
    }
  }

  private static ConsumerRecord<String, byte[]> firstOf(EmbeddedKafka kafka, String topic) {
    List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
    long end = System.nanoTime() + PATIENCE_NANOS;
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            servers(kafka), new StringDeserializer(), new ByteArrayDeserializer())) {
      TopicPartition only = new TopicPartition(topic, 0);
      consumer.assign(List.of(only));
      consumer.seekToBeginning(List.of(only));
      while (found.isEmpty() && System.nanoTime() < end) {
        consumer.poll(POLL).forEach(found::add);
      }
    }
    assertThat(found).as("records of " + topic).isNotEmpty();
    return found.getFirst();
  }

  private static Map<String, Object> servers(EmbeddedKafka kafka) {
    return Map.of("bootstrap.servers", kafka.bootstrapServers());
  }

  private record Settings() implements QueueConfig {

    @Override
    public String group() {
      return "workers";
    }

    @Override
    public Duration lease() {
      return Duration.ofSeconds(15);
    }

    @Override
    public Duration sweep() {
      return Duration.ofSeconds(1);
    }

    @Override
    public Duration ahead() {
      return Duration.ofMillis(300);
    }

    @Override
    public Map<String, Integer> weights() {
      return Map.of();
    }
  }
}
