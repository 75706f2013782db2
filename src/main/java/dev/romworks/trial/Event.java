package dev.romworks.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/// What was told of a job while it went on.
///
/// @param id grows; an event that comes twice has the same
record Event(long id, UUID job, String state, int attempt) {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String TOPIC = "romworks.events";
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Duration POLL = Duration.ofMillis(200);

  /// All that were told, in order, each once.
  ///
  /// @throws IOException if they cannot be read to their end
  static List<Event> read(String bootstrapServers) throws IOException {
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new StringDeserializer(),
            new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(TOPIC, LIMIT).stream()
              .map(it -> new TopicPartition(TOPIC, it.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      return toTheEnd(consumer, consumer.endOffsets(partitions, LIMIT));
    } catch (KafkaException e) {
      throw new IOException("the events cannot be read: " + e.getMessage(), e);
    }
  }

  private static List<Event> toTheEnd(
      KafkaConsumer<String, String> consumer, Map<TopicPartition, Long> ends) throws IOException {
    List<Event> events = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    long giveUp = System.nanoTime() + LIMIT.toNanos();
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      if (System.nanoTime() > giveUp) {
        throw new IOException("the events cannot be read to their end");
      }
      for (ConsumerRecord<String, String> record : consumer.poll(POLL)) {
        Event event = of(record.value());
        if (seen.add(event.id())) {
          events.add(event);
        }
      }
    }
    return events;
  }

  private static Event of(String text) throws IOException {
    JsonNode json = MAPPER.readTree(text);
    return new Event(
        json.path("id").asLong(),
        UUID.fromString(json.path("job").asText()),
        json.path("state").asText(),
        json.path("attempt").asInt());
  }

  /// Whether nothing may follow but a requeue.
  boolean isEnd() {
    return state.equals("finished") || state.equals("quarantined");
  }
}
