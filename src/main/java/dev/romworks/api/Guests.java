package dev.romworks.api;

import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who may come without a key, while there is none: who asks from this machine, and for themselves,
/// unless it is said that anyone may; and in either case by one of the server's own names, for a
/// page of another site could have a name of its own resolve to where this server is (DNS
/// rebinding).
@Singleton
final class Guests {

  private static final Set<String> FORWARDED = Set.of("forwarded", "via", "x-real-ip");

  private final ApiConfig config;
  private final OwnName ownName;

  Guests(ApiConfig config, OwnName ownName) {
    this.config = config;
    this.ownName = ownName;
  }

  /// Why who asks needs a key, though there is none; empty if they do not.
  ///
  /// @param peer who has the other end of the connection
  /// @param asked the server's name, as it was asked by
  /// @param headers which tell whether somebody asks for another: whose address a proxy names can
  ///   have been written by the one it asks for
  Optional<String> refusal(
      SocketAddress peer, @Nullable HostAndPort asked, Iterable<String> headers) {
    boolean isNear = isOfThisMachine(peer) && !isForAnother(headers);
    if (config.withoutKey() == WithoutKey.THIS_MACHINE && !isNear) {
      return Optional.of(
          "There is no key yet, and without one this machine alone is served: make one with"
              + " romworks key add.");
    }
    return asked != null && ownName.isOwn(asked.host())
        ? Optional.empty()
        : Optional.of(
            "There is no key yet, and without one this server is asked by its own names alone:"
                + " make a key, or see romworks.api.hosts.");
  }

  private static boolean isForAnother(Iterable<String> headers) {
    for (String header : headers) {
      String name = header.toLowerCase(Locale.ROOT);
      if (name.startsWith("x-forwarded-") || FORWARDED.contains(name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfThisMachine(SocketAddress peer) {
    String address = peer.hostAddress();
    try {
      return address != null && InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException _) {
      return false; // an address is not looked up
    }
  }
}
