package dev.romworks.queue;

import dev.romworks.job.Lane;
import dev.romworks.job.Outbox;
import dev.romworks.queue.DeliveryLoop.Desk;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Where a worker asks for jobs.
@ApplicationScoped
public class Deliveries {

  private final ShareGroup group;
  private final Outbox outbox;
  private final SubmissionIntake intake;
  private final QueueConfig config;

  Deliveries(ShareGroup group, Outbox outbox, SubmissionIntake intake, QueueConfig config) {
    this.group = group;
    this.outbox = outbox;
    this.intake = intake;
    this.config = config;
  }

  /// Begins to hand out deliveries until it is closed.
  ///
  /// @param slots how many jobs of each lane at once; each lane has its own, so that none waits for
  ///   the end of another's
  public Subscription subscribe(Map<Lane, Integer> slots, DeliveryHandler handler) {
    List<DeliveryLoop> loops = new ArrayList<>();
    slots.forEach((lane, count) -> {
      String name = lane.name().toLowerCase(Locale.ROOT);
      Desk desk = new Desk(lane, group, outbox, intake, handler, config.lease().dividedBy(2));
      for (int i = 1; i <= count; i++) {
        loops.add(new DeliveryLoop(name + "-" + i, desk));
      }
    });
    return new Subscription(loops);
  }

  /// Deliveries under way.
  public static final class Subscription {

    private final List<DeliveryLoop> loops;

    private Subscription(List<DeliveryLoop> loops) {
      this.loops = loops;
    }

    /// Ends all deliveries: takes no more at once, and lets those under way be finished; what is
    /// not when the time has passed is given back. No handler is called after that.
    public void close(Duration grace) {
      loops.forEach(DeliveryLoop::stop);
      long end = System.nanoTime() + grace.toNanos();
      try {
        for (DeliveryLoop loop : loops) {
          loop.awaitEnd(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
        }
        loops.forEach(DeliveryLoop::letGo);
        for (DeliveryLoop loop : loops) {
          loop.close();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
