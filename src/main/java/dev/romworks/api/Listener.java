package dev.romworks.api;

import dev.romworks.job.KeyStore;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jboss.logging.Logger;

/// Where the server listens. While there is no key, whoever reaches it may ask for everything: so
/// then it listens on this machine only, whatever it is told, until it starts again.
@Singleton
final class Listener implements HttpServerOptionsCustomizer {

  private static final Logger LOG = Logger.getLogger(Listener.class);
  private static final String LOOPBACK = "127.0.0.1";

  private final KeyStore keys;
  private volatile boolean isForThisMachineOnly;

  Listener(KeyStore keys) {
    this.keys = keys;
  }

  @Override
  public void customizeHttpServer(HttpServerOptions options) {
    bind(options);
    if (isForThisMachineOnly && !keys.hasAny()) {
      LOG.info("there is no key: this machine is served without one, and no other");
    }
  }

  @Override
  public void customizeHttpsServer(HttpServerOptions options) {
    bind(options);
  }

  private void bind(HttpServerOptions options) {
    isForThisMachineOnly = isLoopback(options.getHost());
    if (!isForThisMachineOnly && !keys.hasAny()) {
      LOG.warnf("there is no key, so %s is not listened on, but this machine", options.getHost());
      options.setHost(LOOPBACK);
      isForThisMachineOnly = true;
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
