package dev.romworks.api;

import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who may come without a key, while there is none: who asks from this machine, unless it is said
/// that anyone may; and in either case by one of the server's own names, for a page of another site
/// could have a name of its own resolve to where this server is (DNS rebinding).
@Singleton
final class Guests {

  private final ApiConfig config;
  private final OwnName ownName;

  Guests(ApiConfig config, OwnName ownName) {
    this.config = config;
    this.ownName = ownName;
  }

  /// Why who asks needs a key, though there is none; empty if they do not.
  ///
  /// @param peer who has the other end of the connection
  /// @param client who has asked; another one than the peer where a proxy is believed
  /// @param asked the server's name, as it was asked by
  Optional<String> refusal(SocketAddress peer, SocketAddress client, @Nullable HostAndPort asked) {
    boolean isNear = isOfThisMachine(peer) && isOfThisMachine(client);
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

  private static boolean isOfThisMachine(SocketAddress peer) {
    String address = peer.hostAddress();
    try {
      return address != null && InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException _) {
      return false; // an address is not looked up
    }
  }
}
