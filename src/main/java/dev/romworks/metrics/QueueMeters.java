package dev.romworks.metrics;

import dev.romworks.health.Recent;
import dev.romworks.job.Census;
import dev.romworks.job.Census.Count;
import dev.romworks.job.Census.Waiting;
import dev.romworks.job.Lane;
import dev.romworks.queue.Dispatcher;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.function.ToDoubleFunction;

/// Shows what waits. PostgreSQL is asked once in a while, however many scrape; where it does not
/// answer, nobody knows how much that is: NaN. A scrape in the middle of which it is asked again
/// shows some values of before and some of after.
@ApplicationScoped
class QueueMeters {

  private static final Duration FRESH = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Recent<Count> counted;
  private final Dispatcher dispatcher;
  private final MeterRegistry registry;

  QueueMeters(Census census, Dispatcher dispatcher, MeterRegistry registry) {
    this.counted = new Recent<>(FRESH, PATIENCE, census::take);
    this.dispatcher = dispatcher;
    this.registry = registry;
  }

  void start(@Observes StartupEvent event) {
    for (Lane lane : Lane.values()) {
      showQueue(lane);
      showDispatcher(lane);
    }
    show(
        "romworks.events.untold",
        "Steps of which the topic of events was not told",
        Tags.empty(),
        Count::untoldEvents);
    Gauge.builder("romworks.dispatcher.silence.seconds", () -> seconds(dispatcher.silence()))
        .description("Since this process' dispatcher last had its work done")
        .register(registry);
  }

  private void showQueue(Lane lane) {
    show(lane, "romworks.queue.jobs", "Jobs that wait", Waiting::jobs);
    show(
        lane,
        "romworks.queue.oldest.seconds",
        "Since the oldest job that waits was handed in",
        it -> seconds(it.oldest()));
  }

  private void showDispatcher(Lane lane) {
    show(
        lane,
        "romworks.dispatcher.untold.jobs",
        "Jobs of which Kafka was not told, also those that wait for their tenant's turn",
        Waiting::untold);
    show(
        lane,
        "romworks.dispatcher.lag.seconds",
        "Since the oldest of those could have been told",
        it -> seconds(it.lag()));
  }

  private void show(Lane lane, String name, String about, ToDoubleFunction<Waiting> value) {
    show(
        name,
        about,
        Tags.of("lane", Words.of(lane)),
        count -> value.applyAsDouble(count.lanes().getOrDefault(lane, Waiting.NOTHING)));
  }

  private void show(String name, String about, Tags tags, ToDoubleFunction<Count> value) {
    Gauge.builder(
            name, () -> counted.get().map(value::applyAsDouble).orElse(Double.NaN).doubleValue())
        .description(about)
        .tags(tags)
        .register(registry);
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
