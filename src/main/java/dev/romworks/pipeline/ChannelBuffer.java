package dev.romworks.pipeline;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// The bytes of one channel, all that came so far: its reader takes them at its own pace.
final class ChannelBuffer {

  private static final int FIRST_BYTES = 8192;

  private byte[] bytes = new byte[FIRST_BYTES];
  private int size;
  private boolean complete;

  void append(ByteBuffer more) {
    int wanted = Math.addExact(size, more.remaining());
    if (wanted > bytes.length) {
      bytes =
          Arrays.copyOf(
              bytes, Math.max(wanted, (int) Math.min(2L * bytes.length, Integer.MAX_VALUE - 8)));
    }
    int count = more.remaining();
    more.get(bytes, size, count);
    size += count;
  }

  /// Notes that its writer ended well and that nothing more will come.
  void complete() {
    complete = true;
  }

  boolean isComplete() {
    return complete;
  }

  /// Whether its reader has a reason to run.
  boolean hasBegun() {
    return size > 0 || complete;
  }

  int size() {
    return size;
  }

  ByteBuffer from(int position) {
    return ByteBuffer.wrap(bytes, position, size - position);
  }

  byte[] toArray() {
    return Arrays.copyOf(bytes, size);
  }
}
