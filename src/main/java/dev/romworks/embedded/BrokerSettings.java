package dev.romworks.embedded;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// The settings of the embedded broker: one node that is broker and controller, durable, small, and
/// quick to start.
final class BrokerSettings {
  /// Every node of a cluster has a number; ours is the only one.
  static final int NODE = 1;

  static final String CONTROLLER_LISTENER = "CONTROLLER";

  private static final String MEBI = Integer.toString(1024 * 1024);
  private static final String SEGMENT = Integer.toString(16 * 1024 * 1024);

  private BrokerSettings() {}

  static Map<String, String> of(Path data, int port, int controllerPort) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.putAll(oneNode(data, port, controllerPort));
    settings.putAll(singleCopies());
    settings.putAll(quickness());
    settings.putAll(durability());
    settings.putAll(smallFiles());
    settings.putAll(fewThreads());
    settings.put("errors.deadletterqueue.topic.name.prefix", ""); // ours begin with romworks
    return Map.copyOf(settings);
  }

  /// The controller's port may be another at each start: with voters named here, and not stored in
  /// the metadata log, only their node numbers are kept on disk.
  private static Map<String, String> oneNode(Path data, int port, int controllerPort) {
    String controller = FreePort.HOST + ":" + controllerPort;
    return Map.of(
        "node.id",
        Integer.toString(NODE),
        "process.roles",
        "broker,controller",
        "log.dirs",
        data.toString(),
        "listeners",
        "PLAINTEXT://%s:%d,%s://%s".formatted(FreePort.HOST, port, CONTROLLER_LISTENER, controller),
        "listener.security.protocol.map",
        "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
        "inter.broker.listener.name",
        "PLAINTEXT",
        "controller.listener.names",
        CONTROLLER_LISTENER,
        "controller.quorum.voters",
        NODE + "@" + controller,
        "auto.create.topics.enable",
        "false");
  }

  private static Map<String, String> singleCopies() {
    return Map.of(
        "offsets.topic.replication.factor", "1",
        "offsets.topic.num.partitions", "1",
        "transaction.state.log.replication.factor", "1",
        "transaction.state.log.min.isr", "1",
        "transaction.state.log.num.partitions", "1",
        "share.coordinator.state.topic.replication.factor", "1",
        "share.coordinator.state.topic.min.isr", "1",
        "share.coordinator.state.topic.num.partitions", "1");
  }

  /// A broker that was killed is let back in only once its session has run out: with the default of
  /// 9 s a restart takes 13 s. The share group's intervals decide how soon a new worker gets work;
  /// the one for another try at initialising a group is 30 s by default.
  private static Map<String, String> quickness() {
    return Map.of(
        "broker.session.timeout.ms", "1000",
        "broker.heartbeat.interval.ms", "200",
        "group.initial.rebalance.delay.ms", "0",
        "group.share.heartbeat.interval.ms", "1000",
        "group.share.min.heartbeat.interval.ms", "1000",
        "group.share.initialize.retry.interval.ms", "5000",
        "group.share.min.record.lock.duration.ms", "15000",
        "group.share.max.record.lock.duration.ms", "60000");
  }

  /// A record that was acknowledged is on the disk: there is no second broker that would have it.
  private static Map<String, String> durability() {
    return Map.of("log.flush.interval.messages", "1");
  }

  private static Map<String, String> smallFiles() {
    return Map.of(
        "log.segment.bytes", SEGMENT,
        "log.index.size.max.bytes", MEBI,
        "offsets.topic.segment.bytes", SEGMENT,
        "share.coordinator.state.topic.segment.bytes", SEGMENT,
        "transaction.state.log.segment.bytes", SEGMENT,
        "metadata.log.segment.bytes", SEGMENT,
        "metadata.max.retention.bytes", SEGMENT,
        "log.cleaner.dedupe.buffer.size", Integer.toString(2 * 1024 * 1024));
  }

  private static Map<String, String> fewThreads() {
    return Map.of(
        "num.network.threads", "2",
        "num.io.threads", "4",
        "background.threads", "2",
        "num.recovery.threads.per.data.dir", "1",
        "group.coordinator.threads", "1",
        "metric.reporters", "");
  }
}
