package dev.romworks.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.trial.History.AttemptRow;
import dev.romworks.trial.History.JobRow;
import dev.romworks.trial.Orders.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// Proves that the audit sees what must not be: each history here is the sound one with one thing
/// wrong.
class AuditTest {

  private static final UUID JOB = new UUID(1, 1);
  private static final Instant NOW = Instant.EPOCH;
  private static final Map<UUID, Order> ORDERS = Map.of(JOB, new Order(Map.of(), "result", "hash"));

  private final JobRow job = new JobRow(JOB, "FINISHED", 2, Optional.of("succeeded"), "");
  private final AttemptRow lost = attempt(1, "WORKER_LOST");
  private final AttemptRow last = attempt(2, "VERDICT");

  private static AttemptRow attempt(int number, String ending) {
    Optional<Instant> ended = ending.isEmpty() ? Optional.empty() : Optional.of(NOW);
    return new AttemptRow(JOB, number, "host:1", NOW, ended, ending);
  }

  private static List<Event> events() {
    return new ArrayList<>(
        List.of(
            new Event(1, JOB, "queued", 0),
            new Event(2, JOB, "running", 1),
            new Event(3, JOB, "queued", 1),
            new Event(4, JOB, "running", 2),
            new Event(5, JOB, "finished", 2)));
  }

  private static History history(JobRow job, List<AttemptRow> attempts, List<Event> events) {
    return new History(
        Map.of(JOB, job),
        attempts.isEmpty() ? Map.of() : Map.of(JOB, attempts),
        Map.of(JOB, Map.of("result", "hash")),
        events);
  }

  private static Audit audit(History history) {
    return Audit.of(history, ORDERS, Set.of());
  }

  private static void assertFault(History history, String fault) {
    assertThat(audit(history).faults()).anyMatch(it -> it.contains(fault));
  }

  private void assertFault(List<AttemptRow> attempts, String fault) {
    assertFault(history(job, attempts, events()), fault);
  }

  private void assertFaultOfEvents(UnaryOperator<List<Event>> change, String fault) {
    assertFault(history(job, List.of(lost, last), change.apply(events())), fault);
  }

  @Test
  void aSoundHistoryHasNoFaults() {
    Audit audit = audit(history(job, List.of(lost, last), events()));
    assertThat(audit).isEqualTo(new Audit(0, 0, 1, List.of()));
  }

  @Test
  void aJobThatIsNotThereOrHasNotEndedIsLost() {
    assertThat(audit(new History(Map.of(), Map.of(), Map.of(), List.of())).lost()).isEqualTo(1);
    JobRow running = new JobRow(JOB, "RUNNING", 2, Optional.empty(), "");
    assertThat(audit(history(running, List.of(lost, attempt(2, "")), events())).lost())
        .isEqualTo(1);
  }

  @Test
  void aJobThatNobodyHasHandedInIsAFault() {
    History history = history(job, List.of(lost, last), events());
    assertThat(Audit.of(history, Map.of(), Set.of()).faults())
        .anyMatch(it -> it.contains("nobody"));
    assertThat(Audit.of(history, Map.of(), Set.of(JOB)).faults()).isEmpty();
  }

  @Test
  void anotherVerdictOrAnotherResultIsAFault() {
    JobRow failed = new JobRow(JOB, "FINISHED", 2, Optional.of("failed"), "");
    assertFault(history(failed, List.of(lost, last), events()), "not succeeded");
    History other =
        new History(
            Map.of(JOB, job),
            Map.of(JOB, List.of(lost, last)),
            Map.of(JOB, Map.of("result", "other")),
            events());
    assertFault(other, "wrong result");
  }

  @Test
  void onlyTheLastAttemptAndOnlyOneMayBeAccepted() {
    List<AttemptRow> both = List.of(attempt(1, "VERDICT"), last);
    assertFault(both, "not one accepted attempt");
    assertThat(audit(history(job, both, events())).doubled()).isEqualTo(1);
    assertFault(List.of(attempt(1, "VERDICT"), lost(2)), "another attempt than the last");
    assertFault(List.of(lost, lost(2)), "not one accepted attempt");
    assertFault(List.of(), "a result that no attempt has made");
  }

  private static AttemptRow lost(int number) {
    return attempt(number, "WORKER_LOST");
  }

  @Test
  void attemptsAreNumberedInTurnAndNoneIsOpenAfterTheEnd() {
    assertFault(List.of(lost, attempt(3, "VERDICT")), "not numbered");
    assertFault(List.of(attempt(1, ""), last), "has not ended");
  }

  @Test
  void everythingIsToldAndNothingBackwards() {
    assertFaultOfEvents(
        events -> {
          events.remove(1);
          return events;
        },
        "attempts that were not told");
    assertFaultOfEvents(events -> events.subList(0, 4), "an end that was not told");
    assertFaultOfEvents(
        events -> {
          events.add(new Event(6, JOB, "running", 2));
          return events;
        },
        "told backwards");
  }
}
