package dev.romworks.api;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.romworks.job.Grant;
import dev.romworks.job.KeyStore;
import dev.romworks.job.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/// Who may ask for what. What the store says holds for a second, so a second after a key was
/// removed no request begins with it; one that waits goes on.
@ApplicationScoped
class Keys {

  private static final Duration FRESH = Duration.ofSeconds(1);
  private static final int MANY = 10_000;
  private static final Boolean ANY = true;
  private static final Pattern FORM = Pattern.compile("rw_[A-Za-z0-9_-]{43}"); // see KeyCommand

  private final LoadingCache<String, Optional<Grant>> grants;
  private final LoadingCache<Boolean, Boolean> any;

  Keys(KeyStore store) {
    grants = Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(MANY).build(store::find);
    any = Caffeine.newBuilder().expireAfterWrite(FRESH).build(_ -> store.hasAny());
  }

  /// What may be asked for with this key; empty if nothing.
  Optional<Grant> grant(String key) {
    return !FORM.matcher(key).matches() ? Optional.empty() : grants.get(Sha256.of(key));
  }

  /// Whether there is one at all.
  boolean hasAny() {
    return any.get(ANY);
  }
}
