package dev.romworks.api;

import dev.romworks.job.Grant;
import dev.romworks.job.Scope;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Knows callers by the key that they send: `Authorization: Bearer …`.
@ApplicationScoped
class KeyAuthentication implements HttpAuthenticationMechanism {

  static final String GRANT = "grant";
  private static final String BEARER = "bearer ";

  private final Keys keys;
  private final Guests guests;
  private final Quotas quotas;

  KeyAuthentication(Keys keys, Guests guests, Quotas quotas) {
    this.keys = keys;
    this.guests = guests;
    this.quotas = quotas;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identities) {
    return Uni.createFrom()
        .item(() -> grant(context.request()).map(KeyAuthentication::identity).orElse(null))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  private Optional<Grant> grant(HttpServerRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null) {
      return withoutKey(request);
    }
    if (!header.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
      throw new AuthenticationFailedException("A key is sent as Authorization: Bearer <key>.");
    }
    Grant grant =
        keys.grant(header.substring(BEARER.length()).strip())
            .orElseThrow(() -> new AuthenticationFailedException("There is no such key."));
    quotas.request(grant);
    return Optional.of(grant);
  }

  private Optional<Grant> withoutKey(HttpServerRequest request) {
    if (keys.hasAny()) {
      return Optional.empty();
    }
    guests
        .refusal(
            request.connection().remoteAddress(), request.authority(), request.headers().names())
        .ifPresent(why -> {
          throw new AuthenticationFailedException(why);
        });
    return Optional.of(Grant.OPEN);
  }

  private static SecurityIdentity identity(Grant grant) {
    QuarkusSecurityIdentity.Builder identity =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal(grant.tenant().name()))
            .addAttribute(GRANT, grant);
    for (Scope scope : grant.scopes()) {
      identity.addRole(scope.name().toLowerCase(Locale.ROOT));
    }
    return identity.build();
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom()
        .item(
            new ChallengeData(
                HttpResponseStatus.UNAUTHORIZED.code(),
                HttpHeaderNames.WWW_AUTHENTICATE,
                "Bearer"));
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of();
  }
}
