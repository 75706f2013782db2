package dev.romworks.webhook;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// A real HTTP server of the test's own, on this machine, that is told something.
final class Receiver implements AutoCloseable {

  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final List<Answer> answers;

  /// What came.
  record Received(String path, Headers headers, String body) {

    String header(String name) {
      return String.valueOf(headers.getFirst(name));
    }
  }

  /// How it answers.
  interface Answer {

    void give(HttpExchange exchange, CountDownLatch closing)
        throws IOException, InterruptedException;
  }

  private Receiver(HttpServer server, Answer... answers) {
    this.server = server;
    this.answers = List.of(answers);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /// @param answers one after the other; the last one again and again
  static Receiver plain(Answer... answers) throws IOException {
    return plainAt(HERE, answers);
  }

  static Receiver plainAt(InetAddress address, Answer... answers) throws IOException {
    return new Receiver(HttpServer.create(new InetSocketAddress(address, 0), 0), answers);
  }

  static Receiver tls(Certificate certificate, Answer... answers) throws IOException {
    return tlsAt(HERE, certificate, answers);
  }

  static Receiver tlsAt(InetAddress address, Certificate certificate, Answer... answers)
      throws IOException {
    HttpsServer server = HttpsServer.create(new InetSocketAddress(address, 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(certificate.server()));
    return new Receiver(server, answers);
  }

  static Answer status(int status) {
    return saying(status, "");
  }

  static Answer saying(int status, String body) {
    return (exchange, _) -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  static Answer redirect(int status, String location) {
    return (exchange, _) -> {
      exchange.getResponseHeaders().set("Location", location);
      exchange.sendResponseHeaders(status, -1);
    };
  }

  /// Never.
  static Answer none() {
    return (_, closing) -> closing.await();
  }

  /// Soon, with an answer that has no end: a byte fifty times a second.
  static Answer endless() {
    return (exchange, closing) -> {
      exchange.sendResponseHeaders(200, 0);
      OutputStream body = exchange.getResponseBody();
      while (!closing.await(20, TimeUnit.MILLISECONDS)) {
        body.write('.');
        body.flush();
      }
    };
  }

  /// At once, with an answer that has no end.
  static Answer flood() {
    return (exchange, closing) -> {
      exchange.sendResponseHeaders(200, 0);
      byte[] much = new byte[8192];
      while (closing.getCount() > 0) {
        exchange.getResponseBody().write(much);
      }
    };
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      int number =
          take(
              new Received(
                  exchange.getRequestURI().toString(), exchange.getRequestHeaders(), body));
      answers.get(Math.min(number, answers.size()) - 1).give(exchange, closing);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized int take(Received request) {
    received.add(request);
    return received.size();
  }

  int port() {
    return server.getAddress().getPort();
  }

  /// What came so far.
  List<Received> received() {
    return List.copyOf(received);
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
