package dev.romworks.trial;

import dev.romworks.trial.Fault.Kind;
import dev.romworks.trial.History.AttemptRow;
import dev.romworks.trial.Instance.Answer;
import dev.romworks.trial.Ordeal.Findings;
import dev.romworks.trial.Orders.Order;
import dev.romworks.trial.Schedule.Span;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Workers that die, without and with a job that is to blame.
final class WorkerScenarios {

  private static final int SLOTS = 2;
  private static final int DEATHS = 3; // after so many a job is given up
  private static final Duration RESTART_LIMIT = Duration.ofSeconds(20);
  private static final Patience DYING = Patience.ofSeconds(180);
  private static final Duration POISON_TIME = Duration.ofSeconds(4);
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

  /// Every worker dies that runs one certain job, until it is given up; its neighbours come to no
  /// harm. Then it mends its ways, and is asked for once more.
  static Report poison(QueueTrial trial) throws IOException, InterruptedException {
    int jobs = trial.jobs(999, 30);
    Order poison = trial.orders().script(jobs, POISON_TIME);
    try (Ordeal ordeal = Ordeal.begin("poison", trial, trial.cluster(2, SLOTS));
        Load load = Load.begin(ordeal.cluster(), jobs, trial.orders()::any, trial.patience(jobs))) {
      Cluster cluster = ordeal.cluster();
      Instance api = cluster.api().instance();
      String id = api.submit(poison.submission()).json().path("id").asText();
      UUID job = UUID.fromString(id);
      ordeal.alsoHandedIn(Set.of(job));
      DYING.until("the job that kills is given up", () -> isGivenUpAfterAKill(cluster, job));
      load.awaitEnd();
      String story = story(cluster, job);
      ordeal.require(
          story.equals("WORKER_LOST, WORKER_LOST, WORKER_LOST"), "given up after: " + story);
      cluster.awaitReady();
      Answer again = api.ask(id, "requeue");
      ordeal.require(again.status() == 202, "requeue: answered " + again.status());
      if (again.isSuccess()) {
        String verdict = api.finished(id, DYING.limit()).path("verdict").asText();
        ordeal.require(verdict.equals("succeeded"), "asked for again: " + verdict);
      }
      return ordeal.end(
          load.accepted(),
          Findings.of(cluster.kills().size() + " × the worker killed that ran it", "")
              .atMostExtra((long) (DEATHS + 1) * SLOTS));
    }
  }

  /// Kills the worker that runs the job, if one does.
  private static boolean isGivenUpAfterAKill(Cluster cluster, UUID job)
      throws IOException, InterruptedException {
    for (String name :
        cluster
            .database()
            .ask(
                "select worker from attempt where job_id = ? and ended_at is null",
                row -> row.getString(1),
                job)) {
      int worker = cluster.workerNamed(name);
      if (worker >= 0) {
        cluster.crash(worker);
      }
    }
    return cluster
            .database()
            .number("select count(*) from job where id = ? and state = 'QUARANTINED'", job)
        == 1;
  }

  private static String story(Cluster cluster, UUID job) throws IOException {
    return History.read(cluster).attemptsOf(job).stream()
        .map(AttemptRow::ending)
        .collect(Collectors.joining(", "));
  }
}
