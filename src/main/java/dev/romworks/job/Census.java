package dev.romworks.job;

import java.time.Duration;
import java.util.Map;

/// Port: how much waits, for whoever watches over the queue.
public interface Census {

  /// Counts what waits.
  ///
  /// @throws StoreUnavailable when the store is out of reach, or does not answer soon
  Count take();

  /// Asks nothing but whether the store answers, and takes what is written.
  ///
  /// @throws StoreUnavailable if not, or not soon
  void probe();

  /// What waited at one moment.
  ///
  /// @param lanes all of them
  /// @param untoldEvents steps of jobs that the topic of events was not told of yet
  record Count(Map<Lane, Waiting> lanes, long untoldEvents) {

    public Count {
      lanes = Map.copyOf(lanes);
    }
  }

  /// What waits in a lane; the times are zero where nothing does.
  ///
  /// @param oldest since the oldest of these jobs was handed in
  /// @param untold those that Kafka was not told of, which keeps them for their turn too
  /// @param lag since the oldest of those could have been told
  record Waiting(long jobs, Duration oldest, long untold, Duration lag) {

    public static final Waiting NOTHING = new Waiting(0, Duration.ZERO, 0, Duration.ZERO);
  }
}
