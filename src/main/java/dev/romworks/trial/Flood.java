package dev.romworks.trial;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.romworks.trial.Orders.Order;
import dev.romworks.trial.Wire.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// One submission after another over many connections, each handed in once, taken or not, while the
/// server's memory is watched.
final class Flood {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final int TOO_MANY = 429;

  private final int port;
  private final Order order;
  private final Map<UUID, Order> accepted = new ConcurrentHashMap<>();
  private final Queue<Duration> times = new ConcurrentLinkedQueue<>();
  private final ConcurrentMap<Integer, Integer> answers = new ConcurrentHashMap<>();
  private final AtomicInteger silent = new AtomicInteger();

  /// @param port where the server listens, on this machine
  Flood(int port, Order order) {
    this.port = port;
    this.order = order;
  }

  /// Hands all of them in.
  ///
  /// @param pid the server's process
  /// @return the most memory that it had meanwhile, in bytes
  long pour(int submissions, int connections, long pid) throws IOException, InterruptedException {
    byte[] json = MAPPER.writeValueAsBytes(order.submission());
    AtomicInteger left = new AtomicInteger(submissions);
    AtomicBoolean over = new AtomicBoolean();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> clients = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        clients.add(threads.submit(() -> client(left, json)));
      }
      Future<Long> peak = threads.submit(() -> peak(pid, over));
      for (Future<?> client : clients) {
        client.get();
      }
      over.set(true);
      return peak.get();
    } catch (ExecutionException e) {
      throw new IOException("the flood: " + e.getCause(), e);
    }
  }

  private Void client(AtomicInteger left, byte[] json) throws IOException {
    try (Wire wire = new Wire(port)) {
      while (left.getAndDecrement() > 0) {
        note(wire.submit(json));
      }
    }
    return null;
  }

  private void note(Reply reply) throws IOException {
    answers.merge(reply.status(), 1, Integer::sum);
    if (reply.status() == TOO_MANY && !reply.headers().containsKey("retry-after")) {
      silent.incrementAndGet();
    }
    if (reply.status() / 100 == 2) {
      times.add(reply.time());
      String id = MAPPER.readTree(reply.body()).path("id").asText();
      accepted.put(UUID.fromString(id), order);
    }
  }

  private static Long peak(long pid, AtomicBoolean over) throws InterruptedException {
    long most = 0;
    while (!over.get()) {
      most = Math.max(most, Footprint.of(pid).memoryBytes());
      Patience.pause(LOOK);
    }
    return most;
  }

  /// What was taken, and what it must give.
  Map<UUID, Order> accepted() {
    return accepted;
  }

  /// How many got each status.
  Map<Integer, Integer> answers() {
    return answers;
  }

  /// How many were sent away without being told when to come again.
  int silent() {
    return silent.get();
  }

  /// Of those taken, from the request's first byte to the answer's last.
  Duration percentile(int percent) {
    List<Duration> sorted = times.stream().sorted().toList();
    return sorted.isEmpty()
        ? Duration.ZERO
        : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }
}
