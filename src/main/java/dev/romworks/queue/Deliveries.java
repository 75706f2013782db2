package dev.romworks.queue;

import dev.romworks.job.Lane;
import dev.romworks.job.Outbox;
import dev.romworks.queue.DeliveryLoop.Desk;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

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
  /// @param slots which take from all lanes
  /// @param interactiveSlots which take from the interactive lane only, so that it never waits for
  ///   the end of a job of another
  public Subscription subscribe(int slots, int interactiveSlots, DeliveryHandler handler) {
    List<DeliveryLoop> loops = new ArrayList<>();
    for (int i = 1; i <= slots; i++) {
      loops.add(new DeliveryLoop("slot-" + i, desk(List.of(Lane.values()), handler)));
    }
    for (int i = 1; i <= interactiveSlots; i++) {
      loops.add(new DeliveryLoop("interactive-" + i, desk(List.of(Lane.INTERACTIVE), handler)));
    }
    return new Subscription(loops);
  }

  private Desk desk(List<Lane> lanes, DeliveryHandler handler) {
    return new Desk(lanes, group, outbox, intake, handler, config.lease().dividedBy(2));
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
