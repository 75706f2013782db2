package dev.romworks.api;

import dev.romworks.job.Grant;
import dev.romworks.job.Owner;
import dev.romworks.job.Tenant;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/// Who sends the request, and what they may ask for.
@RequestScoped
class Caller {

  private final SecurityIdentity identity;

  Caller(SecurityIdentity identity) {
    this.identity = identity;
  }

  Grant grant() {
    return identity.getAttribute(KeyAuthentication.GRANT);
  }

  /// Who hands in what they do.
  Owner owner() {
    return new Owner(tenant(), grant().key());
  }

  /// Whose jobs are theirs.
  Tenant tenant() {
    return grant().tenant();
  }
}
