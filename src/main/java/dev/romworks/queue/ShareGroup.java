package dev.romworks.queue;

import dev.romworks.job.Lane;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;

/// The workers' share group: Kafka's queue semantics, in which each record is one worker's until it
/// acknowledges it, or its lease runs out.
final class ShareGroup {

  private final String bootstrapServers;
  private final QueueConfig config;

  ShareGroup(String bootstrapServers, QueueConfig config) {
    this.bootstrapServers = bootstrapServers;
    this.config = config;
  }

  /// Makes the topics that are missing, and sets the group up: from the first record on (the
  /// broker's default is to begin with the next one, which would lose those before), and the lease.
  ///
  /// @throws ExecutionException if Kafka cannot be reached or refuses
  void prepare() throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(properties())) {
      for (Lane lane : Lane.values()) {
        createTopic(admin, Topics.of(lane));
      }
      ConfigResource group = new ConfigResource(ConfigResource.Type.GROUP, config.group());
      Collection<AlterConfigOp> settings =
          List.of(
              set("share.auto.offset.reset", "earliest"),
              set("share.record.lock.duration.ms", Long.toString(config.lease().toMillis())));
      admin.incrementalAlterConfigs(Map.of(group, settings)).all().get();
    }
  }

  private static void createTopic(Admin admin, String name)
      throws ExecutionException, InterruptedException {
    if (admin.listTopics().names().get().contains(name)) {
      return;
    }
    try {
      admin.createTopics(List.of(new NewTopic(name, Optional.of(1), Optional.empty()))).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) { // another worker was quicker
        throw e;
      }
    }
  }

  private static AlterConfigOp set(String name, String value) {
    return new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
  }

  /// A new member of the group, subscribed to a lane.
  KafkaShareConsumer<String, String> member(Lane lane) {
    Properties properties = properties();
    properties.put(ConsumerConfig.GROUP_ID_CONFIG, config.group());
    properties.put(ConsumerConfig.SHARE_ACKNOWLEDGEMENT_MODE_CONFIG, "explicit");
    properties.put(ConsumerConfig.SHARE_ACQUIRE_MODE_CONFIG, "record_limit");
    properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
    KafkaShareConsumer<String, String> member =
        new KafkaShareConsumer<>(properties, new StringDeserializer(), new StringDeserializer());
    member.subscribe(List.of(Topics.of(lane)));
    return member;
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.put("bootstrap.servers", bootstrapServers);
    return properties;
  }
}
