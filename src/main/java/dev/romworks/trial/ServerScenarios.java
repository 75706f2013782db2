package dev.romworks.trial;

import dev.romworks.trial.Fault.Kind;
import dev.romworks.trial.Ordeal.Findings;
import dev.romworks.trial.Schedule.Span;
import java.io.IOException;
import java.util.List;

/// Servers that die, and a topic that is deleted.
final class ServerScenarios {

  private static final int WORKERS = 2;
  private static final int SLOTS = 2;
  private static final Span NEVER = Span.ofSeconds(0, 0);

  private ServerScenarios() {}

  /// PostgreSQL is killed again and again.
  static Report postgres(QueueTrial trial) throws IOException, InterruptedException {
    return killed("postgres", Kind.POSTGRES_KILLED, trial);
  }

  /// Kafka is killed again and again.
  static Report kafka(QueueTrial trial) throws IOException, InterruptedException {
    return killed("kafka", Kind.KAFKA_KILLED, trial);
  }

  private static Report killed(String scenario, Kind server, QueueTrial trial)
      throws IOException, InterruptedException {
    int jobs = trial.jobs(5_000, 150);
    Span between = trial.pick(Span.ofSeconds(5, 40), Span.ofSeconds(2, 3));
    Schedule schedule = new Schedule(trial.seed(), List.of(server), between, NEVER, WORKERS);
    try (Ordeal ordeal = Ordeal.begin(scenario, trial, trial.cluster(WORKERS, SLOTS));
        Load load = Load.begin(ordeal.cluster(), jobs, trial.orders()::any, trial.patience(jobs))) {
      String faults;
      try (Nemesis nemesis = Nemesis.begin(ordeal.cluster(), schedule)) {
        load.awaitEnd();
        faults = nemesis.toString();
      }
      return ordeal.end(load.accepted(), Findings.of(faults, ""));
    }
  }
}
