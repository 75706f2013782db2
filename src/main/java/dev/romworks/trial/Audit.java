package dev.romworks.trial;

import dev.romworks.trial.History.AttemptRow;
import dev.romworks.trial.History.JobRow;
import dev.romworks.trial.Orders.Order;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Holds the history against what was ordered: each job has ended, once, with the result that it
/// must have, and was never told to go backwards.
///
/// @param lost jobs that were taken and have not ended, or are not there
/// @param doubled jobs of which more than one attempt was accepted
/// @param extra attempts beyond the first of each job, but for those that were given back
/// @param faults what else is wrong
record Audit(int lost, int doubled, int extra, List<String> faults) {

  private static final int MAX_EXAMPLES = 3;

  /// @param orders the jobs of which an end with their result is wanted
  /// @param others jobs that were handed in, of which anything may have become
  static Audit of(History history, Map<UUID, Order> orders, Set<UUID> others) {
    Ledger ledger = new Ledger(history);
    orders.forEach(ledger::ordered);
    history.jobs().keySet().stream()
        .filter(id -> !orders.containsKey(id) && !others.contains(id))
        .forEach(id -> ledger.fault("nobody's job", id.toString()));
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
      } else if (history.attemptsOf(id).isEmpty()) {
        fault("a result that no attempt has made", id.toString());
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
      if (accepted > 1 || (accepted != 1 && job.state().equals("FINISHED"))) {
        fault("not one accepted attempt", id + " has " + accepted);
      }
      if (job.state().equals("FINISHED") && !attempts.getLast().isAccepted()) {
        fault("accepted was another attempt than the last", id.toString());
      }
      if (job.attempt() != attempts.size() || attempts.getLast().number() != attempts.size()) {
        fault("attempts are not numbered from 1 to the last", id + ": " + job.attempt());
      }
      if (job.isEnded() && attempts.stream().anyMatch(AttemptRow::isOpen)) {
        fault("an attempt that has not ended, of a job that has", id.toString());
      }
      long runs = attempts.stream().filter(it -> !it.ending().equals("RELEASED")).count();
      extra += (int) Math.max(0, runs - 1);
    }

    /// That every attempt is told; nothing after the end, but a requeue; and no attempt after a
    /// newer one.
    void told() {
      Map<UUID, Event> last = new HashMap<>();
      Map<UUID, Set<Integer>> begun = new HashMap<>();
      for (Event event : history.events()) {
        if (event.state().equals("running")) {
          begun.computeIfAbsent(event.job(), _ -> new HashSet<>()).add(event.attempt());
        }
        Event before = last.put(event.job(), event);
        if (before != null && isBackwards(before, event)) {
          fault("told backwards", before + ", " + event);
        }
      }
      history
          .attempts()
          .forEach((id, attempts) -> {
            int told = begun.getOrDefault(id, Set.of()).size();
            if (told != attempts.size()) {
              fault("attempts that were not told", id + ": " + told + " of " + attempts.size());
            }
          });
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
