package dev.romworks.trial;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/// Stands between clients and a server, passes on all that is said, and can be told to cut all
/// connections or to take its time.
final class TcpProxy implements AutoCloseable {

  private static final int BUFFER_BYTES = 64 << 10;

  private final ServerSocket door;
  private final InetSocketAddress server;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile Duration delay = Duration.ZERO;
  private volatile CountDownLatch held = new CountDownLatch(0);

  private TcpProxy(ServerSocket door, InetSocketAddress server) {
    this.door = door;
    this.server = server;
  }

  /// Begins to pass on.
  ///
  /// @param port of the server, on this machine
  static TcpProxy to(int port) throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    TcpProxy proxy = new TcpProxy(new ServerSocket(0, 0, here), new InetSocketAddress(here, port));
    Thread.ofVirtual().start(proxy::accept);
    return proxy;
  }

  /// Where clients find it.
  int port() {
    return door.getLocalPort();
  }

  /// Cuts all connections; new ones are welcome.
  void cut() {
    open.forEach(TcpProxy::end);
  }

  /// From now on nothing passes, and nobody is told.
  void hold() {
    held = new CountDownLatch(1);
  }

  /// What was held passes.
  void letGo() {
    held.countDown();
  }

  /// From now on each piece takes so much longer.
  void delay(Duration time) {
    delay = time;
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        open.add(client);
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException _) {
        return; // closed
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        Socket behind = new Socket()) {
      behind.connect(server);
      open.add(behind);
      Thread back = Thread.ofVirtual().start(() -> pass(behind, client));
      pass(client, behind);
      back.join();
      open.remove(behind);
    } catch (IOException _) {
      // the server is away: the client is told so by the end of its connection
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(client);
    }
  }

  /// Passes on until one of them ends, and then ends both.
  private void pass(Socket from, Socket to) {
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        held.await();
        if (!delay.isZero()) {
          Patience.pause(delay);
        }
        out.write(buffer, 0, read);
      }
    } catch (IOException _) {
      // one of them has gone
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      end(from);
      end(to);
    }
  }

  private static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException _) {
      // then it has ended
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    letGo();
    cut();
  }
}
