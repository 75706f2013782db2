package dev.romworks.api;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.romworks.job.Grant;
import dev.romworks.job.KeyStore;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.UUID;

/// How much each key may ask for. Requests and bytes are counted by each process for itself, in
/// buckets that fill again within a minute; jobs that wait are counted in the store.
@ApplicationScoped
class Quotas {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration FORGOTTEN = Duration.ofDays(1); // no debt is as large as that
  private static final Duration QUEUE_RETRY = Duration.ofSeconds(5);

  private final KeyStore store;
  private final LoadingCache<Limit, Bucket> buckets =
      Caffeine.newBuilder().expireAfterAccess(FORGOTTEN).build(Quotas::bucket);

  Quotas(KeyStore store) {
    this.store = store;
  }

  /// So much a minute; another limit is another bucket.
  private record Limit(UUID key, String of, long perMinute) {}

  private static Bucket bucket(Limit limit) {
    return Bucket.builder()
        .addLimit(it -> it.capacity(limit.perMinute()).refillGreedy(limit.perMinute(), MINUTE))
        .build();
  }

  /// Counts a request.
  ///
  /// @throws HttpProblem 429 if it is one too many
  void request(Grant grant) {
    if (grant.key().isPresent() && grant.quota().requestsPerMinute().isPresent()) {
      int most = grant.quota().requestsPerMinute().getAsInt();
      take(new Limit(grant.key().get(), "requests", most), 1);
    }
  }

  /// Asks whether a request may bring bytes: as many as it likes, until those of a minute are gone.
  ///
  /// @throws HttpProblem 429 if they are
  void mayBring(Grant grant) {
    if (grant.key().isPresent() && grant.quota().bytesPerMinute().isPresent()) {
      take(bytes(grant), 1);
    }
  }

  /// Counts bytes that have come in; what is too much is taken from the next minutes.
  void brought(Grant grant, long bytes) {
    if (grant.key().isPresent() && grant.quota().bytesPerMinute().isPresent()) {
      buckets.get(bytes(grant)).consumeIgnoringRateLimits(bytes);
    }
  }

  private static Limit bytes(Grant grant) {
    return new Limit(
        grant.key().orElseThrow(), "bytes", grant.quota().bytesPerMinute().getAsLong());
  }

  private void take(Limit limit, long tokens) {
    ConsumptionProbe probe = buckets.get(limit).tryConsumeAndReturnRemaining(tokens);
    if (!probe.isConsumed()) {
      throw exceeded(
          "This key may ask for %d %s a minute.".formatted(limit.perMinute(), limit.of()),
          Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  /// Asks whether so many more jobs of a key may wait. To be asked when it is their turn to be
  /// stored, for what others store at the same time is not counted.
  ///
  /// @throws HttpProblem 429 if not
  void mayQueue(Grant grant, int jobs) {
    if (jobs > 0 && grant.key().isPresent() && grant.quota().queued().isPresent()) {
      int most = grant.quota().queued().getAsInt();
      int queued = store.queued(grant.key().get());
      if (queued + jobs > most) {
        throw exceeded(
            "Of this key %d jobs may wait, and %d do.".formatted(most, queued), QUEUE_RETRY);
      }
    }
  }

  private static HttpProblem exceeded(String detail, Duration retryAfter) {
    return HttpProblem.builder()
        .withStatus(429)
        .withTitle("Quota exceeded")
        .withDetail(detail)
        .with(Problems.CODE, "quota-exceeded")
        .withHeader(HttpHeaders.RETRY_AFTER, Math.max(1, retryAfter.plusMillis(999).toSeconds()))
        .build();
  }
}
