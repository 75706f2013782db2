package dev.romworks.trial;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// One client's connection, without a library whose own queue and threads would stand between a
/// request and what is measured of it.
final class Wire implements AutoCloseable {

  private static final int LIMIT_MS = 60_000;

  private final Socket socket;
  private final InputStream in;

  /// @param port of the server, on this machine
  Wire(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(LIMIT_MS);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /// What came back.
  ///
  /// @param headers by their names in small letters
  /// @param time from the request's first byte to the answer's last
  record Reply(int status, Map<String, String> headers, String body, Duration time) {}

  /// Hands in a submission, and waits for the answer.
  ///
  /// @param more headers, each `Name: value`
  Reply submit(byte[] json, String... more) throws IOException {
    String head =
        "POST /v1/jobs HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + String.join("", Stream.of(more).map(header -> header + "\r\n").toList())
            + "Content-Length: "
            + json.length
            + "\r\n\r\n";
    byte[] request = new byte[head.length() + json.length];
    System.arraycopy(head.getBytes(StandardCharsets.US_ASCII), 0, request, 0, head.length());
    System.arraycopy(json, 0, request, head.length(), json.length);
    long sent = System.nanoTime();
    socket.getOutputStream().write(request);
    String status = line();
    Map<String, String> headers = headers();
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    Duration time = Duration.ofNanos(System.nanoTime() - sent);
    return new Reply(Integer.parseInt(status.split(" ", -1)[1]), headers, body, time);
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return headers;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the connection has ended");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
