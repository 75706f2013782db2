package dev.romworks.trial;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Does to a cluster what a schedule says, beside its load, until it is closed; then all is as it
/// was, but for what is on its way back by itself.
final class Nemesis implements AutoCloseable {

  private static final Duration DELAY = Duration.ofMillis(200); // of each piece that passes

  private final Cluster cluster;
  private final Schedule schedule;
  private final int most;
  private final Map<Fault.Kind, Integer> done = new EnumMap<>(Fault.Kind.class);
  private final Thread thread = Thread.ofPlatform().name("nemesis").unstarted(this::run);
  private volatile @Nullable Exception failure;

  private Nemesis(Cluster cluster, Schedule schedule, int most) {
    this.cluster = cluster;
    this.schedule = schedule;
    this.most = most;
  }

  /// Begins, and answers at once.
  ///
  /// @param most faults that there are to be
  static Nemesis begin(Cluster cluster, Schedule schedule, int most) {
    Nemesis nemesis = new Nemesis(cluster, schedule, most);
    nemesis.thread.start();
    return nemesis;
  }

  private void run() {
    try {
      for (int i = 0; i < most; i++) {
        Fault fault = schedule.next();
        Patience.pause(fault.after());
        inflict(fault);
        synchronized (done) {
          done.merge(fault.kind(), 1, Integer::sum);
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // it is over
    } catch (IOException e) {
      failure = e;
    }
  }

  private void inflict(Fault fault) throws IOException, InterruptedException {
    switch (fault.kind()) {
      case WORKER_KILLED -> cluster.crash(fault.worker());
      case WORKER_PAUSED -> pause(cluster.workers().get(fault.worker()), fault.lasts());
      case KAFKA_KILLED -> cluster.kafka().kill();
      case POSTGRES_KILLED -> cluster.postgres().kill();
      case CONNECTIONS_CUT -> cluster.proxy().orElseThrow().cut();
      case CONNECTIONS_SLOW -> slow(cluster.proxy().orElseThrow(), fault.lasts());
      case DISK_FULL -> fill(cluster.disk().orElseThrow(), fault.lasts());
    }
  }

  private static void pause(Node worker, Duration time) throws IOException, InterruptedException {
    worker.pause();
    try {
      Patience.pause(time);
    } finally {
      worker.resume();
    }
  }

  private static void slow(TcpProxy proxy, Duration time) throws InterruptedException {
    proxy.delay(DELAY);
    try {
      Patience.pause(time);
    } finally {
      proxy.delay(Duration.ZERO);
    }
  }

  private static void fill(SmallDisk disk, Duration time) throws IOException, InterruptedException {
    disk.fill();
    try {
      Patience.pause(time);
    } finally {
      disk.relieve();
    }
  }

  /// How many were done of each kind.
  Map<Fault.Kind, Integer> done() {
    synchronized (done) {
      return Map.copyOf(done);
    }
  }

  @Override
  public String toString() {
    return done().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(it -> it.getValue() + " × " + it.getKey())
        .collect(Collectors.joining(", "));
  }

  /// Ends it; what it did last has been undone.
  ///
  /// @throws IOException if something could not be done
  @Override
  public void close() throws IOException {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Exception cause = failure;
    if (cause != null) {
      throw new IOException("a fault could not be caused: " + cause.getMessage(), cause);
    }
  }
}
