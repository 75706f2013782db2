package dev.romworks.job;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/// What somebody may ask for.
///
/// @param key by which they ask; empty where there are no keys at all
public record Grant(Optional<UUID> key, Tenant tenant, Set<Scope> scopes, Quota quota) {

  public Grant {
    scopes = Set.copyOf(scopes);
  }

  /// What everybody may ask for where there are no keys.
  public static final Grant OPEN =
      new Grant(Optional.empty(), Tenant.DEFAULT, EnumSet.allOf(Scope.class), Quota.NONE);

  /// How much somebody may ask for; empty for as much as they like.
  ///
  /// @param queued jobs of this key that may wait at once
  public record Quota(
      OptionalInt requestsPerMinute, OptionalInt queued, OptionalLong bytesPerMinute) {

    public static final Quota NONE =
        new Quota(OptionalInt.empty(), OptionalInt.empty(), OptionalLong.empty());
  }
}
