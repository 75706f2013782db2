package dev.romworks.trial;

import dev.romworks.trial.Instance.Answer;
import dev.romworks.trial.Orders.Order;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/// Hands in jobs, as clients do that want each of them done: one that is not taken, or of which it
/// is not known whether it was, is handed in again under the same key.
final class Load implements AutoCloseable {

  private static final int CLIENTS = 4;
  private static final Duration AGAIN = Duration.ofMillis(300);
  private final Cluster cluster;
  private final Patience patience;
  private final Map<UUID, Order> accepted = new ConcurrentHashMap<>();
  private final List<Future<?>> clients = new ArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private Load(Cluster cluster, Patience patience) {
    this.cluster = cluster;
    this.patience = patience;
  }

  /// Begins to hand in jobs, and answers at once.
  ///
  /// @param patience with each until it is taken, and then with all until they have ended
  static Load begin(Cluster cluster, int jobs, IntFunction<Order> order, Patience patience) {
    Load load = new Load(cluster, patience);
    AtomicInteger next = new AtomicInteger();
    for (int i = 0; i < CLIENTS; i++) {
      load.clients.add(
          load.threads.submit(() -> {
            for (int n = next.getAndIncrement(); n < jobs; n = next.getAndIncrement()) {
              load.submit(order.apply(n));
            }
            return null;
          }));
    }
    return load;
  }

  private void submit(Order order) throws IOException, InterruptedException {
    String key = UUID.randomUUID().toString();
    patience.until(
        "a job is taken",
        () -> {
          Answer answer = taken(order, key);
          if (answer.isSuccess()) {
            String id = answer.json().path("id").asText();
            if (accepted.putIfAbsent(UUID.fromString(id), order) != null) {
              throw new IllegalStateException("two submissions became one job: " + id);
            }
            return true;
          }
          if (answer.status() / 100 == 4 && answer.status() != 429) {
            throw new IllegalStateException(answer.status() + ": " + answer.text());
          }
          Patience.pause(AGAIN);
          return false;
        });
  }

  private Answer taken(Order order, String key) throws IOException, InterruptedException {
    try {
      return cluster.api().instance().submit(order.submission(), key);
    } catch (IOException e) {
      Patience.pause(AGAIN);
      throw e;
    }
  }

  /// What was taken so far: the job, and what it must give.
  Map<UUID, Order> accepted() {
    return accepted;
  }

  /// Whether all were handed in and none is unfinished.
  boolean isDone() throws IOException {
    return clients.stream().allMatch(Future::isDone) && cluster.unfinished() == 0;
  }

  /// Waits until all were handed in and none is unfinished.
  void awaitEnd() throws IOException, InterruptedException {
    awaitTaken();
    patience.until("all jobs have ended", this::isDone);
  }

  /// Waits until all were handed in.
  void awaitTaken() throws IOException, InterruptedException {
    for (Future<?> client : clients) {
      try {
        client.get();
      } catch (ExecutionException e) {
        throw new IOException("the load: " + e.getCause(), e);
      }
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }
}
