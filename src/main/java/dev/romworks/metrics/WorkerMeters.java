package dev.romworks.metrics;

import dev.romworks.job.ChannelRun;
import dev.romworks.job.Lane;
import dev.romworks.job.Result;
import dev.romworks.job.StageRun;
import dev.romworks.job.Stall;
import dev.romworks.job.Verdict;
import dev.romworks.worker.WorkerMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/// Counts slots and what comes out of them: verdicts, stages, channels, stalls.
@ApplicationScoped
class WorkerMeters implements WorkerMeter {

  private static final Duration[] BUCKETS =
      LongStream.of(2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000)
          .mapToObj(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final MeterRegistry registry;
  private final Map<Lane, AtomicInteger> inUse = new ConcurrentHashMap<>();

  WorkerMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  /// All kinds are there from the start, at zero: else nobody would see the first one come.
  void start(@Observes StartupEvent event) {
    for (Stall.Kind kind : Stall.Kind.values()) {
      Counter _ = stalls(kind);
    }
  }

  @Override
  public void tested(String check, boolean holds) {
    Gauge.builder("romworks.self.test", () -> holds ? 1 : 0)
        .tag("check", check)
        .description("Whether this process had, at its start, what a worker needs")
        .register(registry);
  }

  @Override
  public void slots(Map<Lane, Integer> slots) {
    slots.forEach((lane, count) -> {
      Gauge.builder("romworks.slots", () -> count)
          .tag("lane", Words.of(lane))
          .description("Jobs that this process can run at once")
          .register(registry);
      Gauge.builder("romworks.slots.in.use", () -> inUse(lane).get())
          .tag("lane", Words.of(lane))
          .description("Jobs that this process runs")
          .register(registry);
    });
  }

  private AtomicInteger inUse(Lane lane) {
    return inUse.computeIfAbsent(lane, _ -> new AtomicInteger());
  }

  @Override
  public void begun(Lane lane) {
    inUse(lane).incrementAndGet();
  }

  @Override
  public void ended(Lane lane) {
    inUse(lane).decrementAndGet();
  }

  @Override
  public void accepted(String recipe, Result result) {
    Counter.builder("romworks.verdicts")
        .tags("recipe", recipe, "verdict", result.verdict().wireName())
        .description("Results of this process that were accepted")
        .register(registry)
        .increment();
    if (result.verdict() instanceof Verdict.Stalled(var stall)) {
      stalls(stall.kind()).increment();
    }
    result.stages().forEach(this::count);
    result.channels().forEach(this::count);
  }

  private Counter stalls(Stall.Kind kind) {
    return Counter.builder("romworks.stalls")
        .tags("kind", Words.of(kind))
        .description("Jobs whose tools stood still")
        .register(registry);
  }

  private void count(StageRun stage) {
    if (stage.result() != StageRun.Result.NOT_STARTED) {
      Timer.builder("romworks.stage")
          .tag("tool", stage.tool())
          .serviceLevelObjectives(BUCKETS)
          .description("Wall time of stages that were started")
          .register(registry)
          .record(stage.wall());
    }
  }

  private void count(ChannelRun channel) {
    Long bytes = channel.bytes();
    if (bytes != null) {
      Counter.builder("romworks.channel")
          .baseUnit("bytes")
          .tag("kind", Words.of(channel.kind()))
          .description("What has passed between tools, and to and from them")
          .register(registry)
          .increment(bytes);
    }
  }
}
