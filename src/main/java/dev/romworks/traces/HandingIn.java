package dev.romworks.traces;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import io.opentelemetry.semconv.HttpAttributes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Of all requests traces only those by POST, which hand something in or move it on: polls are
/// many, say nothing of a job that its trace does not, and have labels and cursors in their
/// queries.
@ApplicationScoped
final class HandingIn implements Sampler {

  private static final Sampler ALL = Sampler.parentBased(Sampler.alwaysOn());

  @Override
  public SamplingResult shouldSample(
      Context parent,
      String traceId,
      String name,
      SpanKind kind,
      Attributes attributes,
      List<LinkData> links) {
    return kind == SpanKind.SERVER
            && !"POST".equals(attributes.get(HttpAttributes.HTTP_REQUEST_METHOD))
        ? SamplingResult.drop()
        : ALL.shouldSample(parent, traceId, name, kind, attributes, links);
  }

  @Override
  public String getDescription() {
    return "requests by POST";
  }
}
