package dev.romworks.pipeline;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// The bytes of one channel, all that came so far: its reader takes them at its own pace. It takes
/// no more memory than the bytes and one chunk.
final class ChannelBuffer {

  private static final int CHUNK_BYTES = 16_384;

  private final List<byte[]> chunks = new ArrayList<>();
  private int size;
  private boolean complete;

  void append(ByteBuffer more) {
    Math.addExact(size, more.remaining());
    while (more.hasRemaining()) {
      int offset = size % CHUNK_BYTES;
      if (offset == 0) {
        chunks.add(new byte[CHUNK_BYTES]);
      }
      int count = Math.min(more.remaining(), CHUNK_BYTES - offset);
      more.get(chunks.getLast(), offset, count);
      size += count;
    }
  }

  /// Notes that its writer ended well and that nothing more will come.
  void complete() {
    complete = true;
  }

  boolean isComplete() {
    return complete;
  }

  /// Whether a reader that takes it as it comes has a reason to run.
  boolean hasBegun() {
    return size > 0 || complete;
  }

  int size() {
    return size;
  }

  /// Some of the bytes from this position on; at least one if there is one.
  ByteBuffer from(int position) {
    if (position == size) {
      return ByteBuffer.allocate(0);
    }
    int offset = position % CHUNK_BYTES;
    return ByteBuffer.wrap(
        chunks.get(position / CHUNK_BYTES),
        offset,
        Math.min(CHUNK_BYTES - offset, size - position));
  }

  byte[] toArray() {
    byte[] all = new byte[size];
    for (int position = 0; position < size; ) {
      ByteBuffer part = from(position);
      int count = part.remaining();
      part.get(all, position, count);
      position += count;
    }
    return all;
  }
}
