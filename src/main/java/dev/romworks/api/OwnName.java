package dev.romworks.api;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// By which name a server is asked. Where it listens on this machine only, it answers to no other
/// than its own, whatever is asked for: else a page of another site could have its own name resolve
/// to this machine (DNS rebinding), and be of the same site.
///
/// It sees a request before all that would take its `Host` for an address, and fail.
@Singleton
final class OwnName {

  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[[0-9a-f:.]+]"); // no name
  private static final int FIRST = Integer.MIN_VALUE; // of all routes

  private final ApiConfig config;
  private final Listener listener;

  OwnName(ApiConfig config, Listener listener) {
    this.config = config;
    this.listener = listener;
  }

  void register(@Observes Router router) {
    router.route().order(FIRST).handler(this::require).failureHandler(OwnName::explain);
  }

  /// Vert.x lets fail, before any handler, what has no host that it can read.
  private static void explain(RoutingContext context) {
    if (context.request().authority() == null) {
      refuseHost(context);
    } else {
      context.next();
    }
  }

  private void require(RoutingContext context) {
    Optional<String> name = name(context.request());
    if (name.isEmpty()) {
      refuseHost(context);
    } else if (listener.isForThisMachineOnly() && !isOwn(name.get())) {
      refuse(
          context,
          HttpResponseStatus.FORBIDDEN,
          "unknown-host",
          "This server is asked by a name that is not among romworks.api.hosts.");
    } else {
      context.next();
    }
  }

  /// The name in the one `Host` header; empty if there is none, or another.
  private static Optional<String> name(HttpServerRequest request) {
    HostAndPort asked = request.authority();
    if (asked == null || request.headers().getAll(HttpHeaders.HOST).size() > 1) {
      return Optional.empty();
    }
    try {
      new URI("http://" + asked + "/"); // as all that comes after will read it
      return Optional.of(asked.host()).filter(name -> !name.isEmpty());
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  /// Whether that is an address, or a name by which this server may be asked.
  boolean isOwn(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return ADDRESS.matcher(name).matches() || config.hosts().contains(name);
  }

  private static void refuseHost(RoutingContext context) {
    refuse(context, HttpResponseStatus.BAD_REQUEST, "bad-host", "There is no one valid Host.");
  }

  private static void refuse(
      RoutingContext context, HttpResponseStatus status, String code, String detail) {
    context.request().resume(); // its body is to be read past
    context
        .response()
        .setStatusCode(status.code())
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
        .end(
            new JsonObject()
                .put("status", status.code())
                .put("title", status.reasonPhrase())
                .put("detail", detail)
                .put(Problems.CODE, code)
                .toBuffer());
  }
}
