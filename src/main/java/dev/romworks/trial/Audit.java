package dev.romworks.trial;

import dev.romworks.trial.History.AttemptRow;
import dev.romworks.trial.History.JobRow;
import dev.romworks.trial.Orders.Order;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Holds the history against what was ordered: each job has ended, once, with the result that it
/// must have, and was never told to go backwards.
///
/// @param lost jobs that were taken and have not ended, or are not there
/// @param doubled jobs of which two attempts were accepted
/// @param extra attempts beyond the first of each job, but for those that were given back
/// @param faults what else is wrong
record Audit(int lost, int doubled, int extra, List<String> faults) {

  private static final int MAX_EXAMPLES = 3;

  /// @param orders the jobs of which an end with their result is wanted
  static Audit of(History history, Map<UUID, Order> orders) {
    Ledger ledger = new Ledger(history);
    orders.forEach(ledger::ordered);
    history.attempts().forEach(ledger::ran);
    ledger.told();
    return new Audit(ledger.lost, ledger.doubled, ledger.extra, ledger.faults());
  }

  /// Whether all that has ended was told to have ended.
  static boolean isTold(History history) {
    Map<UUID, String> last = new HashMap<>();
    history.events().forEach(event -> last.put(event.job(), event.state()));
    return history.jobs().values().stream()
        .allMatch(job -> !job.isEnded() || state(job).equals(last.get(job.id())));
  }

  private static String state(JobRow job) {
    return job.state().toLowerCase(Locale.ROOT);
  }

  /// The count, as it goes on.
  private static final class Ledger {

    private final History history;
    private final Map<String, List<String>> wrong = new HashMap<>();
    private int lost;
    private int doubled;
    private int extra;

    Ledger(History history) {
      this.history = history;
    }

    private void fault(String kind, String example) {
      wrong.computeIfAbsent(kind, _ -> new ArrayList<>()).add(example);
    }

    private List<String> faults() {
      return wrong.entrySet().stream()
          .map(kind ->
              "%d × %s, e.g. %s"
                  .formatted(
                      kind.getValue().size(),
                      kind.getKey(),
                      String.join(", ", kind.getValue().stream().limit(MAX_EXAMPLES).toList())))
          .toList();
    }

    void ordered(UUID id, Order order) {
      JobRow job = history.jobs().get(id);
      if (job == null || !job.isEnded()) {
        lost++;
        fault("lost", id + (job == null ? " is not there" : " is " + state(job)));
      } else if (!job.verdict().equals(Optional.of("succeeded"))) {
        fault("not succeeded", id + ": " + job.verdict().orElse(state(job)) + ": " + job.message());
      } else {
        String sha256 = history.artifacts().getOrDefault(id, Map.of()).get(order.artifact());
        if (!order.sha256().equals(sha256)) {
          fault("wrong result", id + " has " + sha256);
        }
      }
    }

    void ran(UUID id, List<AttemptRow> attempts) {
      JobRow job = Objects.requireNonNull(history.jobs().get(id), "every attempt has a job");
      long accepted = attempts.stream().filter(AttemptRow::isAccepted).count();
      doubled += accepted > 1 ? 1 : 0;
      if (accepted != 1 && job.state().equals("FINISHED")) {
        fault("not one accepted attempt", id + " has " + accepted);
      }
      if (job.attempt() != attempts.getLast().number()) {
        fault("another attempt than the last", id + ": " + job.attempt());
      }
      long runs = attempts.stream().filter(it -> !it.ending().equals("RELEASED")).count();
      extra += (int) Math.max(0, runs - 1);
    }

    /// That nothing is told after the end, but a requeue, and no attempt after a newer one.
    void told() {
      Map<UUID, Event> last = new HashMap<>();
      for (Event event : history.events()) {
        Event before = last.put(event.job(), event);
        if (before != null && isBackwards(before, event)) {
          fault("told backwards", before + ", " + event);
        }
      }
      if (!isTold(history)) {
        fault("an end that was not told", history.events().size() + " events in all");
      }
    }

    private static boolean isBackwards(Event before, Event event) {
      boolean isRequeue = before.state().equals("quarantined") && event.state().equals("queued");
      return event.attempt() < before.attempt() || (before.isEnd() && !isRequeue);
    }
  }
}
