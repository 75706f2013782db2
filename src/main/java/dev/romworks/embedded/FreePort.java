package dev.romworks.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/// Finds a TCP port on 127.0.0.1 that a server can be given, and given again after a crash.
///
/// The port is taken from below the range that Linux uses for outgoing connections (32768–60999 by
/// default). Inside it, the port could go to any client while its server is down, and a client that
/// keeps knocking at the port of a dead server on its own machine may even connect to itself and so
/// hold the port against the server's return.
public final class FreePort {
  /// The address of all embedded servers; nothing listens on any other.
  static final String HOST = "127.0.0.1";

  private static final int LOWEST = 20_000;
  private static final int LIMIT = 32_000;
  private static final int TRIES = 200;
  private static final Set<Integer> FOUND = ConcurrentHashMap.newKeySet();

  private FreePort() {}

  /// A port on which nothing listens now, and that was not found before: who was given one may not
  /// listen there yet.
  public static int find() {
    RandomGenerator random = RandomGenerator.getDefault();
    for (int i = 0; i < TRIES; i++) {
      int port = random.nextInt(LOWEST, LIMIT);
      if (isFree(port) && FOUND.add(port)) {
        return port;
      }
    }
    throw new EmbeddedStartException(
        "no free port found on %s from %d to %d".formatted(HOST, LOWEST, LIMIT - 1));
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.ofLiteral(HOST), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
