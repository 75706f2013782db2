package dev.romworks.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.regex.Pattern;

/// Has requests counted by what the API knows. The framework also takes methods and paths as
/// clients send them, so whoever likes could make a new series with each request, and ids would
/// stand in them.
@Singleton
final class KnownRequests implements MeterFilter {

  private static final String REQUESTS = "http.server.requests";
  private static final String OTHER = "OTHER";
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  /// Templates; and what the framework says of paths that it does not know.
  private static final Pattern PATHS =
      Pattern.compile(
          "/v1/(jobs|batches|recipes|toolchains|webhooks)(/\\{(id|name)})?(/(cancel|requeue|artifacts|log|events"
              + "|jobs|report|deliveries))?(/\\{(name|delivery)})?(/resend)?"
              + "|/q/(health(/live|/ready)?|openapi)|NOT_FOUND|REDIRECTION|UNKNOWN|root");

  @Override
  public Meter.Id map(Meter.Id id) {
    return id.getName().equals(REQUESTS)
        ? id.replaceTags(id.getTags().stream().map(KnownRequests::known).toList())
        : id;
  }

  private static Tag known(Tag tag) {
    boolean isKnown =
        switch (tag.getKey()) {
          case "method" -> METHODS.contains(tag.getValue());
          case "uri" -> PATHS.matcher(tag.getValue()).matches();
          default -> true;
        };
    return isKnown ? tag : Tag.of(tag.getKey(), OTHER);
  }
}
