package dev.romworks.trial;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
  private final CountDownLatch over = new CountDownLatch(1);
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
        if (isOverAfter(fault.after())) {
          return;
        }
        inflict(fault);
        synchronized (done) {
          done.merge(fault.kind(), 1, Integer::sum);
        }
      }
    } catch (InterruptedException | IOException | RuntimeException e) {
      failure = e;
    }
  }

  /// Waits so long, or until it is over.
  private boolean isOverAfter(Duration time) throws InterruptedException {
    return over.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void inflict(Fault fault) throws IOException, InterruptedException {
    switch (fault.kind()) {
      case WORKER_KILLED -> cluster.crash(cluster.busy(fault.worker()));
      case WORKER_PAUSED ->
          pause(List.of(cluster.workers().get(fault.worker()).pid()), fault.lasts());
      case API_KILLED -> cluster.crashApi();
      case KAFKA_KILLED -> cluster.kafka().kill();
      case KAFKA_PAUSED -> pause(List.of(cluster.kafkaPid()), fault.lasts());
      case POSTGRES_KILLED -> cluster.postgres().kill();
      case POSTGRES_PAUSED -> pause(cluster.postgresPids(), fault.lasts());
      case CONNECTIONS_CUT -> cluster.proxy().orElseThrow().cut();
      case CONNECTIONS_SILENT -> silence(cluster.proxy().orElseThrow(), fault.lasts());
      case CONNECTIONS_SLOW -> slow(cluster.proxy().orElseThrow(), fault.lasts());
      case DISK_FULL -> fill(cluster.disk().orElseThrow(), fault.lasts());
    }
  }

  private void pause(List<Long> processes, Duration time) throws IOException, InterruptedException {
    for (long process : processes) {
      Node.signal(process, "STOP");
    }
    boolean _ = isOverAfter(time);
    for (long process : processes) {
      Node.signal(process, "CONT");
    }
  }

  private void slow(TcpProxy proxy, Duration time) throws InterruptedException {
    proxy.delay(DELAY);
    boolean _ = isOverAfter(time);
    proxy.delay(Duration.ZERO);
  }

  private void silence(TcpProxy proxy, Duration time) throws InterruptedException {
    proxy.hold();
    boolean _ = isOverAfter(time);
    proxy.letGo();
  }

  private void fill(SmallDisk disk, Duration time) throws IOException, InterruptedException {
    disk.fill();
    boolean _ = isOverAfter(time);
    disk.relieve();
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
  /// @throws IOException if something could not be done, or nothing was
  @Override
  public void close() throws IOException {
    over.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Exception cause = failure;
    if (cause != null) {
      throw new IOException("a fault could not be caused: " + cause, cause);
    }
    if (done().isEmpty()) {
      throw new IOException("no fault was caused: all was over before");
    }
  }
}
