package dev.romworks.pipeline;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// What a tool said on one standard stream: whole up to a cap; past it the first and the last half
/// of the cap, with the gap marked.
final class LogCapture {

  private final int half;
  private final ByteArrayOutputStream head = new ByteArrayOutputStream();
  private byte[] tail = new byte[0];
  private long tailBytes; // all that came after the head

  LogCapture(long capBytes) {
    half = Math.clamp(capBytes / 2, 1, Integer.MAX_VALUE / 4);
  }

  void append(ByteBuffer more) {
    if (head.size() < half) {
      byte[] first = new byte[Math.min(more.remaining(), half - head.size())];
      more.get(first);
      head.writeBytes(first);
    }
    if (more.hasRemaining() && tail.length == 0) {
      tail = new byte[half];
    }
    int overrun = more.remaining() - half;
    if (overrun > 0) { // would be overwritten at once
      tailBytes += overrun;
      more.position(more.position() + overrun);
    }
    while (more.hasRemaining()) {
      int at = (int) (tailBytes % half);
      int count = Math.min(more.remaining(), half - at);
      more.get(tail, at, count);
      tailBytes += count;
    }
  }

  /// How much was appended.
  long bytes() {
    return head.size() + tailBytes;
  }

  /// UTF-8; bytes that are not are replaced by U+FFFD.
  String text() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.toByteArray());
    long gap = tailBytes - half;
    if (gap > 0) {
      all.writeBytes("\n[… %d bytes left out …]\n".formatted(gap).getBytes(StandardCharsets.UTF_8));
      int oldest = (int) (tailBytes % half);
      all.write(tail, oldest, half - oldest);
      all.write(tail, 0, oldest);
    } else {
      all.write(tail, 0, (int) tailBytes);
    }
    return all.toString(StandardCharsets.UTF_8);
  }
}
