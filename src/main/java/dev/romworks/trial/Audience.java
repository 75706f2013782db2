package dev.romworks.trial;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// Many clients that wait for the ends of some jobs: requests with `?wait`, and event streams. All
/// on one thread, so that what they cost here is little beside what they cost the server. Whoever
/// was told keeps the connection until the end, so what it costs to hang up is not measured.
final class Audience implements AutoCloseable {

  private static final String END = "\"state\":\"finished\"";
  private static final int BUFFER = 1 << 16;
  private static final long TICK_MS = 100;

  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
  private final Selector selector = Selector.open();
  private final List<Told> told = new ArrayList<>();
  private int waiting;
  private int unheard; // whose connection has ended before the job

  private Audience() throws IOException {}

  /// How many of each kind.
  record Size(int waits, int streams) {

    int all() {
      return waits + streams;
    }
  }

  /// A client that was told of the end of its job.
  record Told(String job, boolean isStream, Instant at) {}

  private record Client(String job, boolean isStream, StringBuilder heard) {}

  /// Connects them all and sends their requests.
  ///
  /// @param port of the server, on this machine
  /// @param jobs that run; the clients are spread over them
  static Audience gather(int port, List<String> jobs, Size size) throws IOException {
    Audience audience = new Audience();
    try {
      for (int i = 0; i < size.all(); i++) {
        audience.join(
            port, new Client(jobs.get(i % jobs.size()), i >= size.waits(), new StringBuilder()));
      }
      return audience;
    } catch (IOException e) {
      audience.close();
      throw e;
    }
  }

  private void join(int port, Client client) throws IOException {
    SocketChannel channel =
        SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    String path = "/v1/jobs/" + client.job() + (client.isStream() ? "/events" : "?wait=60");
    String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ, client);
    waiting++;
  }

  /// Listens until all have heard of the end, or their connections have ended.
  ///
  /// @return those that were told
  /// @throws IOException if some have not been told within the limit
  List<Told> listen(Duration limit) throws IOException {
    long giveUp = System.nanoTime() + limit.toNanos();
    while (waiting > 0) {
      if (System.nanoTime() > giveUp) {
        throw new IOException(
            "%d clients were not told the end within %s, one of them only: %s"
                .formatted(waiting, limit, heardByOne()));
      }
      hear(TICK_MS);
    }
    if (unheard > 0) {
      throw new IOException("%d clients were sent away before the end".formatted(unheard));
    }
    return List.copyOf(told);
  }

  private String heardByOne() {
    return selector.keys().stream()
        .filter(key -> key.interestOps() != 0)
        .map(key -> (Client) key.attachment())
        .map(client -> client.isStream() + " " + client.job() + " " + client.heard())
        .findFirst()
        .orElse("");
  }

  /// Reads what has come, waiting for the first of it.
  ///
  /// @param waitMs at most, in milliseconds
  void hear(long waitMs) throws IOException {
    selector.select(waitMs);
    for (Iterator<SelectionKey> keys = selector.selectedKeys().iterator(); keys.hasNext(); ) {
      SelectionKey key = keys.next();
      keys.remove();
      read(key, (SocketChannel) key.channel(), (Client) key.attachment());
    }
  }

  private void read(SelectionKey key, SocketChannel channel, Client client) throws IOException {
    buffer.clear();
    int length = channel.read(buffer);
    if (length > 0) {
      client.heard().append(StandardCharsets.UTF_8.decode(buffer.flip()));
    }
    boolean knows = client.heard().indexOf(END) >= 0;
    if (knows) {
      told.add(new Told(client.job(), client.isStream(), Instant.now()));
    } else if (length < 0) {
      unheard++;
    }
    if (knows || length < 0) {
      key.interestOps(0);
      waiting--;
    }
  }

  @Override
  public void close() throws IOException {
    for (SelectionKey key : selector.keys()) {
      key.channel().close();
    }
    selector.close();
  }
}
