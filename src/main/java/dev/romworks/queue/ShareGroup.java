package dev.romworks.queue;

import dev.romworks.job.Lane;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// The workers' share groups, Kafka's queue semantics, in which each record is one worker's until
/// it acknowledges it or its lease runs out; and the topics. Each lane has a group of its own,
/// whose members all have its one partition: where members subscribe to several, the group's
/// assignor gives each only some, and slots idle while jobs wait (seen with Kafka 4.4).
@ApplicationScoped
class ShareGroup {

  private static final Logger LOG = Logger.getLogger(ShareGroup.class);
  private static final int PATIENCE_MS = 5_000;

  /// The broker's maximum. A record of ours that is gone is told again; of another producer's
  /// submission there is no other copy, so after that it becomes a dead letter.
  private static final int MOST_DELIVERIES = 10;

  private static final Map<String, Duration> RETENTION =
      Map.of(Topics.EVENTS, Duration.ofDays(1), Topics.DEAD, Duration.ofDays(30));

  /// Records have the broker's time, which is one for all producers.
  private static final Collection<AlterConfigOp> OUR_CLOCK =
      List.of(set("message.timestamp.type", "LogAppendTime"));

  private static final Duration RETENTION_OF_JOBS = Duration.ofDays(7);

  private final String bootstrapServers;
  private final QueueConfig config;

  ShareGroup(
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
      QueueConfig config) {
    this.bootstrapServers = bootstrapServers;
    this.config = config;
  }

  /// Makes the topics that are missing, and sets the groups up: from the first record on (the
  /// broker's default is to begin with the next one, which would lose those before), the lease, and
  /// what becomes of a record that is delivered in vain.
  ///
  /// @throws ExecutionException if Kafka cannot be reached or refuses
  void prepare() throws ExecutionException, InterruptedException {
    try (Admin admin = admin()) {
      Set<String> there = admin.listTopics().names().get();
      for (String topic : Topics.all()) {
        if (!there.contains(topic)) {
          create(admin, topic);
        }
      }
      Collection<AlterConfigOp> settings =
          List.of(
              set("share.auto.offset.reset", "earliest"),
              set("share.record.lock.duration.ms", Long.toString(config.lease().toMillis())),
              set("share.delivery.count.limit", Integer.toString(MOST_DELIVERIES)),
              set("errors.deadletterqueue.topic.name", Topics.DEAD),
              set("errors.deadletterqueue.copy.record.enable", "true"));
      for (Lane lane : Lane.values()) {
        ConfigResource group = new ConfigResource(ConfigResource.Type.GROUP, name(lane));
        admin.incrementalAlterConfigs(Map.of(group, settings)).all().get();
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, Topics.of(lane));
        admin.incrementalAlterConfigs(Map.of(topic, OUR_CLOCK)).all().get();
      }
    }
  }

  /// The same, if that is possible now: for those who could not write to a topic, which someone may
  /// have deleted.
  void tryPrepare() {
    try {
      prepare();
    } catch (ExecutionException | KafkaException e) {
      LOG.debugf("topics: %s", e.getMessage()); // it is Kafka that is away, and they say so
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void create(Admin admin, String topic)
      throws ExecutionException, InterruptedException {
    long retention = RETENTION.getOrDefault(topic, RETENTION_OF_JOBS).toMillis();
    NewTopic wanted =
        new NewTopic(topic, Optional.of(1), Optional.empty())
            .configs(
                Map.of(
                    "retention.ms", Long.toString(retention),
                    "errors.deadletterqueue.group.enable",
                        Boolean.toString(topic.equals(Topics.DEAD))));
    try {
      admin.createTopics(List.of(wanted)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) { // another process was quicker
        throw e;
      }
    }
  }

  private String name(Lane lane) {
    return config.group() + "-" + lane.name().toLowerCase(Locale.ROOT);
  }

  private static AlterConfigOp set(String name, String value) {
    return new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
  }

  /// A new member of a lane's group.
  KafkaShareConsumer<String, byte[]> member(Lane lane) {
    Properties properties = properties();
    properties.put(ConsumerConfig.GROUP_ID_CONFIG, name(lane));
    properties.put(ConsumerConfig.SHARE_ACKNOWLEDGEMENT_MODE_CONFIG, "explicit");
    properties.put(ConsumerConfig.SHARE_ACQUIRE_MODE_CONFIG, "record_limit");
    properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
    KafkaShareConsumer<String, byte[]> member =
        new KafkaShareConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    member.subscribe(List.of(Topics.of(lane)));
    return member;
  }

  /// A new connection to Kafka.
  Admin admin() {
    return Admin.create(properties());
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.put("bootstrap.servers", bootstrapServers);
    properties.put("request.timeout.ms", PATIENCE_MS);
    properties.put("default.api.timeout.ms", PATIENCE_MS);
    return properties;
  }
}
