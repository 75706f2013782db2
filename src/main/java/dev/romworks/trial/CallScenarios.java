package dev.romworks.trial;

import com.fasterxml.jackson.databind.JsonNode;
import dev.romworks.trial.Instance.Answer;
import dev.romworks.trial.Ordeal.Findings;
import dev.romworks.trial.Orders.Order;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Calls that come together, and calls that ask for an end.
final class CallScenarios {

  private static final int SLOTS = 2;
  private static final int TOO_MANY = 429;
  private static final int MOST_CALLS = 100;
  private static final Duration AGAIN = Duration.ofMillis(100);
  private static final Patience STARTING = Patience.ofSeconds(60);
  private static final Duration DEATH_LIMIT = Duration.ofSeconds(1);

  private CallScenarios() {}

  /// Many of the same submission at once, with one key.
  static Report idempotency(QueueTrial trial) throws IOException, InterruptedException {
    int calls = trial.jobs(100, 100);
    Order order = trial.orders().script(0, Duration.ZERO);
    try (Ordeal ordeal = Ordeal.begin("idempotency", trial, trial.cluster(1, SLOTS))) {
      Instance api = ordeal.cluster().api().instance();
      Set<String> jobs = new TreeSet<>();
      Set<Integer> statuses = new TreeSet<>();
      for (Answer answer : atOnce(api, order, calls)) {
        statuses.add(answer.status());
        if (answer.isSuccess()) {
          jobs.add(answer.json().path("id").asText());
        } else {
          ordeal.require(false, "a call was answered: " + answer.text());
        }
      }
      ordeal.require(jobs.size() == 1, jobs.size() + " jobs were answered");
      ordeal.require(Set.of(200, 202).containsAll(statuses), "answers: " + statuses);
      if (jobs.isEmpty()) {
        throw new IOException("no call was taken: " + statuses);
      }
      api.finished(jobs.iterator().next(), STARTING.limit());
      int stored = History.read(ordeal.cluster()).jobs().size();
      ordeal.require(stored == 1, stored + " jobs are stored");
      return ordeal.end(
          Map.of(UUID.fromString(jobs.iterator().next()), order),
          Findings.of(calls + " calls with one key", stored + " job").atMostExtra(0));
    }
  }

  private static List<Answer> atOnce(Instance api, Order order, int calls)
      throws IOException, InterruptedException {
    String key = UUID.randomUUID().toString();
    List<Answer> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> running = new ArrayList<>();
      for (int i = 0; i < calls; i++) {
        running.add(threads.submit(() -> taken(api, order, key)));
      }
      for (Future<Answer> call : running) {
        answers.add(call.get());
      }
      return answers;
    } catch (ExecutionException e) {
      throw new IOException("a call: " + e.getCause(), e);
    }
  }

  /// Calls again as long as there is no room.
  private static Answer taken(Instance api, Order order, String key)
      throws IOException, InterruptedException {
    Answer answer = api.submit(order.submission(), key);
    for (int again = 0; answer.status() == TOO_MANY && again < MOST_CALLS; again++) {
      Patience.pause(AGAIN);
      answer = api.submit(order.submission(), key);
    }
    return answer;
  }

  /// Jobs that run, and one that waits behind them, are canceled through a process that runs none.
  static Report cancel(QueueTrial trial) throws IOException, InterruptedException {
    try (Ordeal ordeal = Ordeal.begin("cancel", trial, trial.cluster(1, SLOTS))) {
      Instance api = ordeal.cluster().api().instance();
      List<String> running = new ArrayList<>();
      for (int i = 0; i < SLOTS; i++) {
        running.add(submit(api, mark(ordeal, i)));
        String mark = mark(ordeal, i);
        STARTING.until("the job's tool runs", () -> !Remains.processes(mark).isEmpty());
      }
      String waiting = submit(api, mark(ordeal, SLOTS));
      ordeal.alsoHandedIn(running.stream().map(UUID::fromString).toList());
      ordeal.alsoHandedIn(List.of(UUID.fromString(waiting)));
      Answer answer = api.ask(waiting, "cancel");
      ordeal.require(answer.status() == 200, "the queued one: answered " + answer.status());
      requireCanceled(ordeal, answer.json());
      Duration slowest = Duration.ZERO;
      for (int i = 0; i < SLOTS; i++) {
        Duration death = cancel(ordeal, running.get(i), mark(ordeal, i));
        slowest = slowest.compareTo(death) < 0 ? death : slowest;
      }
      ordeal.require(slowest.compareTo(DEATH_LIMIT) <= 0, "the tools lived on");
      String measured =
          "tools dead after at most %d ms (≤ %d ms)"
              .formatted(slowest.toMillis(), DEATH_LIMIT.toMillis());
      return ordeal.end(Map.of(), Findings.of(SLOTS + 1 + " × cancel", measured).atMostExtra(0));
    }
  }

  private static Duration cancel(Ordeal ordeal, String job, String mark)
      throws IOException, InterruptedException {
    Instance api = ordeal.cluster().api().instance();
    long asked = System.nanoTime();
    Answer answer = api.ask(job, "cancel");
    ordeal.require(answer.isSuccess(), "the running one: answered " + answer.status());
    if (!answer.isSuccess()) {
      return Duration.ZERO;
    }
    STARTING.until("the tools are dead", () -> Remains.processes(mark).isEmpty());
    Duration death = Duration.ofNanos(System.nanoTime() - asked);
    requireCanceled(ordeal, api.finished(job, STARTING.limit()));
    return death;
  }

  private static void requireCanceled(Ordeal ordeal, JsonNode job) {
    String verdict = job.path("verdict").asText();
    ordeal.require(verdict.equals("canceled"), "canceled, but: " + verdict);
  }

  private static String submit(Instance api, String mark) throws IOException {
    String text = "bash -c ': %s; while :; do sleep 0.2; done'".formatted(mark);
    return api.submit(Orders.script(text, "").submission()).json().path("id").asText();
  }

  private static String mark(Ordeal ordeal, int number) {
    return "canceled-" + ordeal.cluster().mark() + "-" + number;
  }
}
