package dev.romworks.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Bytes in which numbers are little-endian, as in zip and gzip, and none lies outside.
final class LittleEndian {

  private final byte[] array;
  private final ByteBuffer numbers;

  LittleEndian(byte[] array) {
    this.array = array;
    this.numbers = ByteBuffer.wrap(array).order(ByteOrder.LITTLE_ENDIAN);
  }

  byte[] array() {
    return array;
  }

  int size() {
    return array.length;
  }

  int u8(long at) throws BadArchive {
    return numbers.get(within(at, Byte.BYTES)) & 0xff;
  }

  int u16(long at) throws BadArchive {
    return numbers.getShort(within(at, Short.BYTES)) & 0xffff;
  }

  long u32(long at) throws BadArchive {
    return numbers.getInt(within(at, Integer.BYTES)) & 0xffff_ffffL;
  }

  /// A number of 64 bits without a sign; no sound one is larger than any place in memory.
  long u64(long at) throws BadArchive {
    long value = numbers.getLong(within(at, Long.BYTES));
    if (value < 0) {
      throw new BadArchive("it says that something in it is 8 exabytes away");
    }
    return value;
  }

  String name(long at, int length) throws BadArchive {
    return Archive.name(array, within(at, length), length);
  }

  /// The place as an index, if so many bytes are there.
  int within(long at, long length) throws BadArchive {
    if (at < 0 || length < 0 || at > array.length - length) {
      throw new BadArchive("it is cut off, or points outside of itself");
    }
    return (int) at;
  }
}
