package dev.romworks.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.romworks.job.Grant;
import dev.romworks.job.Grant.Quota;
import dev.romworks.job.KeyStore;
import dev.romworks.job.Scope;
import dev.romworks.job.Tenant;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Proves what each key may ask for, and that one key's limits are not another's.
class QuotasTest {

  private static final OptionalInt ANY = OptionalInt.empty();
  private static final OptionalLong ANY_BYTES = OptionalLong.empty();

  /// Where three jobs of each key wait.
  private static final class ThreeWait implements KeyStore {

    @Override
    public boolean hasAny() {
      return true;
    }

    @Override
    public Optional<Grant> find(String sha256) {
      return Optional.empty();
    }

    @Override
    public int queued(UUID key) {
      return 3;
    }
  }

  private final Quotas quotas = new Quotas(new ThreeWait());

  private static Grant grant(Quota quota) {
    return new Grant(Optional.of(UUID.randomUUID()), Tenant.DEFAULT, Set.of(Scope.SUBMIT), quota);
  }

  private static void assertExceeded(Runnable asking) {
    assertThatExceptionOfType(HttpProblem.class)
        .isThrownBy(asking::run)
        .satisfies(problem -> {
          assertThat(problem.getStatusCode()).isEqualTo(429);
          assertThat(problem.getHeaders()).containsKey("Retry-After");
        });
  }

  @Test
  void requestsAreCountedForEachKey() {
    Grant one = grant(new Quota(OptionalInt.of(2), ANY, ANY_BYTES));
    Grant other = grant(new Quota(OptionalInt.of(2), ANY, ANY_BYTES));
    quotas.request(one);
    quotas.request(one);
    assertExceeded(() -> quotas.request(one));
    assertThatCode(() -> quotas.request(other)).doesNotThrowAnyException();
  }

  @Test
  void whoHasBroughtTooMuchBringsNothingUntilThatIsPast() {
    Grant grant = grant(new Quota(ANY, ANY, OptionalLong.of(1000)));
    quotas.mayBring(grant);
    quotas.brought(grant, 100_000);
    assertExceeded(() -> quotas.mayBring(grant));
  }

  @Test
  void asManyJobsWaitAsMay() {
    Grant grant = grant(new Quota(ANY, OptionalInt.of(5), ANY_BYTES));
    assertThatCode(() -> quotas.mayQueue(grant, 2)).doesNotThrowAnyException();
    assertExceeded(() -> quotas.mayQueue(grant, 3));
    assertThatCode(() -> quotas.mayQueue(grant(Quota.NONE), 1_000)).doesNotThrowAnyException();
  }

  @Test
  void whereThereAreNoKeysNothingIsCounted() {
    for (int i = 0; i < 100; i++) {
      quotas.request(Grant.OPEN);
    }
    quotas.mayBring(Grant.OPEN);
    quotas.brought(Grant.OPEN, Long.MAX_VALUE / 2);
    assertThatCode(() -> quotas.mayBring(Grant.OPEN)).doesNotThrowAnyException();
  }
}
