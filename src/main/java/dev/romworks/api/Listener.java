package dev.romworks.api;

import dev.romworks.job.KeyStore;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jboss.logging.Logger;

/// Where the server listens: whether other machines can reach it, and what that means while there
/// is no key; see [Guests].
@Singleton
final class Listener implements HttpServerOptionsCustomizer {

  private static final Logger LOG = Logger.getLogger(Listener.class);

  private final KeyStore keys;
  private final ApiConfig config;
  private volatile boolean isForThisMachineOnly;

  Listener(KeyStore keys, ApiConfig config) {
    this.keys = keys;
    this.config = config;
  }

  @Override
  public void customizeHttpServer(HttpServerOptions options) {
    look(options);
    if (!keys.hasAny()) {
      sayWhoIsServed(options.getHost());
    }
  }

  @Override
  public void customizeHttpsServer(HttpServerOptions options) {
    look(options);
  }

  private void look(HttpServerOptions options) {
    isForThisMachineOnly = isLoopback(options.getHost());
  }

  private void sayWhoIsServed(String host) {
    if (config.withoutKey() == WithoutKey.ANYONE) {
      LOG.warnf("there is no key: whoever reaches %s is served without one", host);
    } else {
      LOG.info("there is no key: this machine is served without one, and no other");
    }
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException _) {
      return false; // the server will say so
    }
  }

  /// Whether nobody can ask from another machine.
  boolean isForThisMachineOnly() {
    return isForThisMachineOnly;
  }
}
