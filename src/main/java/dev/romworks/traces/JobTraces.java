package dev.romworks.traces;

import dev.romworks.job.Attempt;
import dev.romworks.job.AttemptRecord;
import dev.romworks.job.CurrentTrace;
import dev.romworks.pipeline.Run;
import dev.romworks.pipeline.Run.StageReport;
import dev.romworks.worker.Tracing;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The traces of jobs. Between two processes one is a word, the W3C's `traceparent`.
@ApplicationScoped
class JobTraces implements CurrentTrace, Tracing {

  private static final String PARENT = "traceparent";
  private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();

  private final Tracer tracer;
  private final boolean isOff;

  JobTraces(
      Tracer tracer,
      @ConfigProperty(name = "quarkus.otel.sdk.disabled", defaultValue = "true") boolean isOff) {
    this.tracer = tracer;
    this.isOff = isOff;
  }

  @Override
  public boolean isOn() {
    return !isOff;
  }

  @Override
  public Optional<String> current() {
    if (isOff) { // there may be a span all the same, which nobody collects
      return Optional.empty();
    }
    Map<String, String> words = new HashMap<>();
    W3C.inject(
        Context.current(),
        words,
        (carrier, key, value) -> {
          if (carrier != null) {
            carrier.put(key, value);
          }
        });
    return Optional.ofNullable(words.get(PARENT));
  }

  @Override
  @SuppressWarnings("MustBeClosedChecker") // the span that is answered closes it
  public Span attempt(Attempt attempt, String recipe, Optional<String> parent) {
    if (isOff) {
      return new Untraced();
    }
    io.opentelemetry.api.trace.Span span =
        tracer
            .spanBuilder("attempt")
            .setParent(W3C.extract(Context.root(), parent.orElse(""), new Word()))
            .setSpanKind(SpanKind.CONSUMER)
            .setAttribute("romworks.job", attempt.job().toString())
            .setAttribute("romworks.attempt", attempt.number())
            .setAttribute("romworks.recipe", recipe)
            .startSpan();
    return new Open(span, span.makeCurrent());
  }

  private record Untraced() implements Span {

    @Override
    public void tell(String verdict) {}

    @Override
    public void tell(AttemptRecord.End end) {}

    @Override
    public void close() {}
  }

  private record Open(io.opentelemetry.api.trace.Span span, Scope scope) implements Span {

    @Override
    public void tell(String verdict) {
      span.setAttribute("romworks.verdict", verdict);
    }

    @Override
    public void tell(AttemptRecord.End end) {
      span.setAttribute("romworks.end", end.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      if (end == AttemptRecord.End.INFRA_ERROR) {
        span.setStatus(StatusCode.ERROR);
      }
    }

    @Override
    public void close() {
      scope.close();
      span.end();
    }
  }

  @Override
  public void stages(List<StageReport> stages) {
    if (!isOff) {
      stages.forEach(this::stage);
    }
  }

  private void stage(StageReport stage) {
    Instant begun = stage.begun();
    if (begun == null) {
      return;
    }
    SpanBuilder span =
        tracer
            .spanBuilder(stage.stage().tool())
            .setStartTimestamp(begun)
            .setAttribute("romworks.tool", stage.stage().tool())
            .setAttribute("romworks.result", word(stage.fate()));
    span.startSpan().end(begun.plus(stage.wall()));
  }

  private static String word(Run.Fate fate) {
    return switch (fate) {
      case Run.Ended(var exit) -> exit.isSuccess() ? "succeeded" : "failed";
      case Run.Killed(boolean collateral) -> collateral ? "collateral" : "killed";
      case Run.NotStarted _ -> "not-started";
    };
  }

  /// A carrier that is the one word.
  private static final class Word implements TextMapGetter<String> {

    @Override
    public Iterable<String> keys(String carrier) {
      return Set.of(PARENT);
    }

    @Override
    public @Nullable String get(@Nullable String carrier, String key) {
      return key.equals(PARENT) ? carrier : null;
    }
  }
}
