package dev.romworks.trial;

import dev.romworks.trial.Fault.Kind;
import dev.romworks.trial.History.AttemptRow;
import dev.romworks.trial.Instance.Answer;
import dev.romworks.trial.Ordeal.Findings;
import dev.romworks.trial.Orders.Order;
import dev.romworks.trial.Schedule.Span;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Workers that die, without and with a job that is to blame.
final class WorkerScenarios {

  private static final int SLOTS = 2;
  private static final int DEATHS = 3; // after so many a job is given up
  private static final Duration RESTART_LIMIT = Duration.ofSeconds(20);
  private static final Patience DYING = Patience.ofSeconds(180);
  private static final int MANY_SLOTS = 4; // so that there are neighbours
  private static final Duration POISON_TIME = Duration.ofSeconds(10);
  private static final Span NEVER = Span.ofSeconds(0, 0);

  private WorkerScenarios() {}

  /// One worker after another is killed.
  static Report kills(QueueTrial trial) throws IOException, InterruptedException {
    int jobs = trial.jobs(10_000, 100);
    int workers = trial.pick(4, 2);
    Span between = trial.pick(Span.ofSeconds(2, 5), Span.ofMillis(500, 1000));
    Schedule schedule =
        new Schedule(trial.seed(), List.of(Kind.WORKER_KILLED), between, NEVER, workers);
    try (Ordeal ordeal = Ordeal.begin("kills", trial, trial.cluster(workers, SLOTS).patient());
        Load load = Load.begin(ordeal.cluster(), jobs, trial.orders()::any, trial.patience(jobs))) {
      DYING.until("jobs run", () -> ordeal.cluster().isWorking());
      String faults;
      try (Nemesis nemesis = Nemesis.begin(ordeal.cluster(), schedule, trial.faults(2))) {
        load.awaitEnd();
        faults = nemesis.toString();
      }
      int kills = ordeal.cluster().kills().size();
      return ordeal.end(
          load.accepted(),
          Findings.of(faults, "").atMostExtra((long) kills * SLOTS).restartedWithin(RESTART_LIMIT));
    }
  }

  /// A worker dies whenever it runs one certain job, until that is given up; its neighbours come to
  /// no harm, not even the one that was lost together with it as often as it could be. Then it
  /// mends its ways, and is asked for once more.
  static Report poison(QueueTrial trial) throws IOException, InterruptedException {
    int jobs = trial.jobs(999, 30) - 1;
    Order poison = trial.orders().script(jobs, POISON_TIME);
    Order neighbour = trial.orders().script(jobs + 1, POISON_TIME);
    try (Ordeal ordeal = Ordeal.begin("poison", trial, trial.cluster(1, MANY_SLOTS));
        Load load = Load.begin(ordeal.cluster(), jobs, trial.orders()::any, trial.patience(jobs))) {
      Cluster cluster = ordeal.cluster();
      Instance api = cluster.api().instance();
      UUID job = submit(api, poison);
      UUID beside = submit(api, neighbour);
      ordeal.alsoHandedIn(Set.of(job));
      DYING.until(
          "the job that kills is given up", () -> isGivenUpAfterAKill(cluster, job, beside));
      load.awaitEnd();
      requireStory(ordeal, job, "WORKER_LOST, WORKER_LOST, WORKER_LOST");
      cluster.awaitReady();
      api.finished(beside.toString(), DYING.limit());
      requireStory(ordeal, beside, "WORKER_LOST, WORKER_LOST, VERDICT");
      askAgain(ordeal, job.toString());
      Map<UUID, Order> accepted = new HashMap<>(load.accepted());
      accepted.put(beside, neighbour);
      return ordeal.end(
          accepted,
          Findings.of(cluster.kills().size() + " × the worker killed that ran it", "")
              .atMostExtra((long) DEATHS * MANY_SLOTS));
    }
  }

  private static void askAgain(Ordeal ordeal, String job) throws IOException, InterruptedException {
    Instance api = ordeal.cluster().api().instance();
    Answer again = api.ask(job, "requeue");
    ordeal.require(again.status() == 202, "requeue: answered " + again.status());
    if (again.isSuccess()) {
      String verdict = api.finished(job, DYING.limit()).path("verdict").asText();
      ordeal.require(verdict.equals("succeeded"), "asked for again: " + verdict);
    }
  }

  private static UUID submit(Instance api, Order order) throws IOException, InterruptedException {
    return UUID.fromString(api.submit(order.submission()).json().path("id").asText());
  }

  /// Kills the worker that runs the job, if one does; twice only together with the neighbour, and
  /// then when that would run, too, if it might.
  private static boolean isGivenUpAfterAKill(Cluster cluster, UUID job, UUID beside)
      throws IOException, InterruptedException {
    Optional<AttemptRow> running = running(cluster, job);
    if (running.isPresent()
        && (running(cluster, beside).isPresent()
            || (running.get().number() >= DEATHS && isDoneOrPutOff(cluster, beside)))) {
      cluster.crash(cluster.workerNamed(running.get().worker()));
    }
    return cluster
            .database()
            .number("select count(*) from job where id = ? and state = 'QUARANTINED'", job)
        == 1;
  }

  private static boolean isDoneOrPutOff(Cluster cluster, UUID job) throws IOException {
    String question =
        "select count(*) from job where id = ? and (state = 'FINISHED' or message like '%not beside%')";
    return cluster.database().number(question, job) == 1;
  }

  /// A job's attempt, if it is under way and its worker lives.
  private static Optional<AttemptRow> running(Cluster cluster, UUID job) throws IOException {
    return History.attemptsOf(cluster.database(), job).stream()
        .filter(AttemptRow::isOpen)
        .filter(it -> cluster.workerNamed(it.worker()) >= 0)
        .findFirst();
  }

  private static void requireStory(Ordeal ordeal, UUID job, String wanted) throws IOException {
    String story =
        History.attemptsOf(ordeal.cluster().database(), job).stream()
            .map(AttemptRow::ending)
            .collect(Collectors.joining(", "));
    ordeal.require(story.equals(wanted), "%s: %s instead of %s".formatted(job, story, wanted));
  }
}
