package dev.romworks.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;

/// Port: what the queue is to be told, for the dispatcher. The store is the truth, and the queue
/// may lose anything. Several processes may do all of this at once. Every method throws
/// [StoreUnavailable] when the store is out of reach.
public interface Outbox {

  /// What the queue was not told of, by lane; lanes where that is nothing are left out.
  Map<Lane, Waiting> waiting();

  /// Jobs of which the queue was not told and that may run now.
  ///
  /// @param tenants that have some; of each, how many that the queue was told of have not begun
  record Waiting(Demand demand, Map<Tenant, Integer> tenants) {}

  /// What workers can take of a lane.
  ///
  /// @param idleSlots that lane's, of all workers that live, now
  /// @param startsPerSecond jobs of that lane that begin, of late
  record Demand(int idleSlots, double startsPerSecond) {}

  /// Takes jobs of which the queue is to be told, and notes that it was; whoever cannot tell it
  /// says so by [#takeBack]. If the process dies before it has told, [#recover] finds them.
  ///
  /// @param shares how many of each lane and tenant
  /// @return the oldest of each tenant, by age; none that another process takes
  Map<Lane, Map<Tenant, List<JobId>>> take(Map<Lane, Map<Tenant, Integer>> shares);

  /// The queue could not be told of these.
  void takeBack(Collection<JobId> jobs);

  /// The traces to which these jobs belong, as the W3C's `traceparent`, of those that belong to
  /// one.
  Map<JobId, String> traces(Collection<JobId> jobs);

  /// Finds what the queue or a worker has lost: attempts of workers that are silent; and jobs that
  /// the queue was told of and nobody began, though one was begun of which it was told later, or
  /// slots idle. They are `queued` and to be told of again.
  ///
  /// @param before how the caller has heard of the store until now; unless that was for long and
  ///   without a gap, workers may have been unable to say that they live, and nothing is taken for
  ///   lost
  Recovered recover(Duration silence, Duration unclaimed, Hearing before);

  /// How long the store has answered someone without a gap, by the store's own clock: so it is seen
  /// also where the store, or all of the machine, stood still and nobody was told.
  ///
  /// @param longest what is no gap yet
  /// @param enough how long must be listened before silence tells anything
  /// @param since when the time without a gap began
  /// @param last when it answered last
  record Hearing(Duration longest, Duration enough, Instant since, Instant last) {

    /// Nothing was heard yet.
    public static Hearing none(Duration longest, Duration enough) {
      return new Hearing(longest, enough, Instant.EPOCH, Instant.EPOCH);
    }

    /// The same when it has answered once more.
    public Hearing at(Instant now) {
      boolean isGap = now.isBefore(last) || Duration.between(last, now).compareTo(longest) > 0;
      return new Hearing(longest, enough, isGap ? now : since, now);
    }

    /// Whether whoever lives had time enough to say so.
    public boolean isEnough() {
      return Duration.between(since, last).compareTo(enough) >= 0;
    }
  }

  /// How much was found that had been lost.
  ///
  /// @param hearing with this answer
  /// @param attempts whose worker is taken for dead, and what their jobs are then
  /// @param jobs that nobody began, how many
  record Recovered(Hearing hearing, Map<Attempt, JobState> attempts, int jobs) {}

  /// Whether there is a job that the queue was told of so long ago and nobody began.
  boolean hasUnclaimed(Lane lane, Duration since);

  /// Hands events that were not told yet, in their order, to someone who tells them, and forgets
  /// them when that returns.
  ///
  /// @return how many; empty if another process tells them just now
  OptionalInt tellEvents(int atMost, Consumer<List<JobEvent>> teller);
}
