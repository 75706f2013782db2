package dev.romworks.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Where a worker asks for jobs.
@ApplicationScoped
public class Deliveries {

  private final ShareGroup group;
  private final QueueConfig config;

  Deliveries(
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
      QueueConfig config) {
    this.group = new ShareGroup(bootstrapServers, config);
    this.config = config;
  }

  /// Begins to hand out deliveries, to `slots` handlers' threads at once, until it is closed.
  public Subscription subscribe(int slots, DeliveryHandler handler) {
    List<DeliveryLoop> loops = new ArrayList<>();
    for (int i = 1; i <= slots; i++) {
      loops.add(new DeliveryLoop("slot-" + i, group, handler, config.lease()));
    }
    return () -> loops.parallelStream().forEach(DeliveryLoop::close);
  }

  /// Deliveries under way.
  @FunctionalInterface
  public interface Subscription extends AutoCloseable {

    /// Ends all deliveries; no handler is called after that.
    @Override
    void close();
  }
}
