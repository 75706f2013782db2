package dev.romworks.trial;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/// Writes pictures, as far as a trial needs them.
final class Png {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte BITS = 2; // of a pixel
  private static final int HEADER_BYTES = 13;

  private Png() {}

  /// A square of one shade of gray, which takes a thousandth of its pixels' size.
  static byte[] blank(int size) {
    byte[] header = ByteBuffer.allocate(HEADER_BYTES).putInt(size).putInt(size).put(BITS).array();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(SIGNATURE);
    file.writeBytes(chunk("IHDR", header));
    file.writeBytes(chunk("IDAT", deflated(1 + size * BITS / Byte.SIZE, size)));
    file.writeBytes(chunk("IEND", new byte[0]));
    return file.toByteArray();
  }

  private static byte[] deflated(int rowBytes, int rows) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream packer = new DeflaterOutputStream(packed)) {
      for (int row = 0; row < rows; row++) {
        packer.write(new byte[rowBytes]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static byte[] chunk(String type, byte[] content) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(content);
    return ByteBuffer.allocate(content.length + 3 * Integer.BYTES)
        .putInt(content.length)
        .put(name)
        .put(content)
        .putInt((int) sum.getValue())
        .array();
  }
}
