package dev.romworks;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Collects traces: an OTLP receiver over HTTP that reads of each span what tells where it belongs.
/// (Fields: opentelemetry-proto, `trace.proto`.)
final class Collector implements AutoCloseable {

  private static final int VARINT = 0;
  private static final int FIXED_64 = 1;
  private static final int BYTES = 2;

  private final HttpServer server;
  private final List<Span> spans = new CopyOnWriteArrayList<>();

  Collector() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/traces",
        exchange -> {
          each(ByteBuffer.wrap(exchange.getRequestBody().readAllBytes()), 1, this::readResource);
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  /// A span; the ids in hex.
  record Span(String trace, String id, String parent, String name, String attributes) {}

  String endpoint() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /// Those of one trace, until now.
  List<Span> spans(String trace) {
    return spans.stream().filter(span -> span.trace().equals(trace)).toList();
  }

  private void readResource(ByteBuffer resource) {
    each(resource, 2, scope -> each(scope, 2, this::readSpan));
  }

  private void readSpan(ByteBuffer message) {
    String[] fields = {"", "", "", "", "", ""};
    StringBuilder attributes = new StringBuilder();
    fields(
        message,
        (number, value) -> {
          if (number == 9) {
            attributes.append(StandardCharsets.UTF_8.decode(value)).append('\n');
          } else if (number < fields.length) {
            fields[number] = text(number, value);
          }
        });
    spans.add(new Span(fields[1], fields[2], fields[4], fields[5], attributes.toString()));
  }

  private static String text(int number, ByteBuffer value) {
    byte[] bytes = new byte[value.remaining()];
    value.get(bytes);
    return number == 5
        ? new String(bytes, StandardCharsets.UTF_8)
        : HexFormat.of().formatHex(bytes);
  }

  /// Reads a message's fields of one number.
  private static void each(ByteBuffer message, int wanted, Consumer<ByteBuffer> reader) {
    fields(
        message,
        (number, value) -> {
          if (number == wanted) {
            reader.accept(value);
          }
        });
  }

  private static void fields(ByteBuffer message, BiConsumer<Integer, ByteBuffer> reader) {
    while (message.hasRemaining()) {
      int key = (int) varint(message);
      switch (key & 7) {
        case VARINT -> varint(message);
        case FIXED_64 -> message.getLong();
        case BYTES -> {
          int length = (int) varint(message);
          reader.accept(key >>> 3, message.slice(message.position(), length));
          message.position(message.position() + length);
        }
        default -> message.getInt();
      }
    }
  }

  private static long varint(ByteBuffer message) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = message.get();
      value |= (next & 0x7fL) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
