package dev.romworks.trial;

import com.fasterxml.jackson.databind.JsonNode;
import dev.romworks.trial.Follower.Event;
import dev.romworks.trial.Follower.Tale;
import dev.romworks.trial.Ordeal.Findings;
import dev.romworks.trial.Orders.Order;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Clients that follow jobs through processes that do not run them.
final class FollowScenarios {

  private static final int WORKERS = 2;
  private static final int SLOTS = 2;
  private static final Duration CUT = Duration.ofSeconds(3);
  private static final Duration JOB = Duration.ofSeconds(7); // of several connections
  private static final Duration ALL = Duration.ofMinutes(1);
  private static final Duration SOON = Duration.ofSeconds(1); // it looks every two seconds anyhow
  private static final Pattern STORY =
      Pattern.compile(
          "state .*queued.*state .*running.*log .*begun.*log .*done.*diagnosis .*state .*finished.*");

  private FollowScenarios() {}

  /// Streams are cut every three seconds and go on at the next process; requests wait at all of
  /// them.
  static Report follow(QueueTrial trial) throws IOException, InterruptedException {
    int jobs = trial.jobs(40, 4);
    try (Ordeal ordeal = Ordeal.begin("follow", trial, trial.cluster(WORKERS, SLOTS));
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Node> nodes = new ArrayList<>(ordeal.cluster().workers());
      nodes.add(ordeal.cluster().api());
      Map<UUID, Order> orders = new HashMap<>();
      List<Future<Integer>> cuts = new ArrayList<>();
      List<Future<Duration>> waits = new ArrayList<>();
      for (int i = 0; i < jobs; i++) {
        Order order = order(i);
        String job =
            ordeal.cluster().api().instance().submit(order.submission()).json().path("id").asText();
        orders.put(UUID.fromString(job), order);
        cuts.add(threads.submit(() -> follow(ordeal, new Follower(http, nodes, job))));
        nodes.forEach(
            node -> waits.add(threads.submit(() -> lateness(node, job, trial.patience(jobs)))));
      }
      return ordeal.end(orders, findings(ordeal, cuts, waits));
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }

  private static Findings findings(
      Ordeal ordeal, List<Future<Integer>> cuts, List<Future<Duration>> waits)
      throws ExecutionException, InterruptedException {
    int allCuts = 0;
    for (Future<Integer> cut : cuts) {
      allCuts += cut.get();
    }
    List<Duration> late = new ArrayList<>();
    for (Future<Duration> wait : waits) {
      late.add(wait.get());
    }
    Collections.sort(late);
    Duration mostly = late.get(late.size() * 9 / 10);
    ordeal.require(allCuts >= cuts.size(), "streams were cut only " + allCuts + " times");
    ordeal.require(mostly.compareTo(SOON) <= 0, "waits were not woken, but looked");
    return Findings.of(
        "%d streams, cut %d times".formatted(cuts.size(), allCuts),
        "woken on other processes: nine of ten within %d ms (≤ %d ms), the last after %d ms"
            .formatted(mostly.toMillis(), SOON.toMillis(), late.getLast().toMillis()));
  }

  private static Order order(int number) {
    String result = "result " + number;
    return Orders.script(
        "echo begun; sleep %d; echo >&2 done; echo %s >\"$1\"".formatted(JOB.toSeconds(), result),
        result + "\n");
  }

  /// Follows a job over many connections; then what one connection tells must be the same, and must
  /// be what there was; and from each event on, each process must tell the rest.
  ///
  /// @return how often it was cut
  private static int follow(Ordeal ordeal, Follower follower)
      throws IOException, InterruptedException {
    Tale tale = follower.follow(CUT);
    List<Event> whole = follower.after(follower.nodes().getFirst(), "", ALL);
    ordeal.require(
        tale.events().equals(whole),
        "job %s: told %s, but it was %s".formatted(follower.job(), tale.events(), whole));
    String all =
        whole.stream().map(it -> it.name() + " " + it.data()).collect(Collectors.joining());
    ordeal.require(
        STORY.matcher(all).matches(), "job %s: told only %s".formatted(follower.job(), all));
    for (Node node : follower.nodes()) {
      requireRest(ordeal, follower, node, whole);
    }
    return tale.cuts();
  }

  private static void requireRest(Ordeal ordeal, Follower follower, Node node, List<Event> whole)
      throws IOException, InterruptedException {
    for (int i = 0; i < whole.size(); i++) {
      List<Event> rest = follower.after(node, whole.get(i).id(), ALL);
      ordeal.require(
          rest.equals(whole.subList(i + 1, whole.size())),
          "job %s: after %s told %s".formatted(follower.job(), whole.get(i), rest));
    }
  }

  /// Waits for a job's end.
  ///
  /// @return how long after it that was told; zero if this process has run the job
  private static Duration lateness(Node node, String id, Patience patience) throws IOException {
    JsonNode job = node.instance().finished(id, patience.limit());
    Instant told = Instant.now();
    String worker = job.path("attempts").path(0).path("worker").asText();
    return Cluster.pid(worker) == node.pid()
        ? Duration.ZERO
        : Duration.between(Instant.parse(job.path("finishedAt").asText()), told);
  }
}
