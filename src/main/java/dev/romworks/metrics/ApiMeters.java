package dev.romworks.metrics;

import dev.romworks.api.ApiMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// Counts who waits, who listens, and who was refused. (Polls are counted by the framework, as
/// `http_server_requests`.)
@ApplicationScoped
class ApiMeters implements ApiMeter {

  private final MeterRegistry registry;
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicInteger listening = new AtomicInteger();
  private final Counter waits;

  ApiMeters(MeterRegistry registry) {
    this.registry = registry;
    Gauge.builder("romworks.waiting.requests", waiting::get)
        .description("Requests that wait for something to happen")
        .register(registry);
    Gauge.builder("romworks.event.streams", listening::get)
        .description("Clients that are told events")
        .register(registry);
    waits =
        Counter.builder("romworks.waits")
            .description("Requests that have begun to wait for something to happen")
            .register(registry);
  }

  @Override
  public Presence waits() {
    waits.increment();
    return presence(waiting);
  }

  @Override
  public Presence listens() {
    return presence(listening);
  }

  private static Presence presence(AtomicInteger present) {
    AtomicBoolean isThere = new AtomicBoolean(true);
    present.incrementAndGet();
    return () -> {
      if (isThere.getAndSet(false)) {
        present.decrementAndGet();
      }
    };
  }

  @Override
  public void refused(String code) {
    Counter.builder("romworks.submissions.refused")
        .tag("code", code)
        .description("Submissions that were refused, by the problem's code")
        .register(registry)
        .increment();
  }
}
