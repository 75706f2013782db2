package dev.romworks.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Changes sound zips into others, field by field. Numbers of fields are offsets in their header.
final class ZipForge {

  private static final int CENTRAL = 0x0201_4b50;
  private static final int END = 0x0605_4b50;

  private final byte[] bytes;
  private final ByteBuffer numbers;

  ZipForge(byte[] zip) {
    this.bytes = zip.clone();
    this.numbers = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  byte[] zip() {
    return bytes;
  }

  /// In the header of the first entry in the central directory.
  ZipForge central16(int field, int value) {
    numbers.putShort(find(CENTRAL) + field, (short) value);
    return this;
  }

  ZipForge central32(int field, long value) {
    numbers.putInt(find(CENTRAL) + field, (int) value);
    return this;
  }

  /// In the first local header, which begins the zip.
  ZipForge local16(int field, int value) {
    numbers.putShort(field, (short) value);
    return this;
  }

  ZipForge local32(int field, long value) {
    numbers.putInt(field, (int) value);
    return this;
  }

  /// In the first content, as it is packed.
  ZipForge data32(long value) {
    return local32(30 + numbers.getShort(26) + numbers.getShort(28), value);
  }

  ZipForge end16(int field, int value) {
    numbers.putShort(find(END) + field, (short) value);
    return this;
  }

  ZipForge end32(int field, long value) {
    numbers.putInt(find(END) + field, (int) value);
    return this;
  }

  private int find(int signature) {
    int at = 0;
    while (numbers.getInt(at) != signature) {
      at++;
    }
    return at;
  }

  /// A zip of one file, with its header in the central directory so many times.
  static byte[] sameBytesAgain(byte[] zip, int times) {
    ZipForge forge = new ZipForge(zip);
    int central = forge.find(CENTRAL);
    int end = forge.find(END);
    byte[] header = Arrays.copyOfRange(zip, central, end);
    byte[] tail = Arrays.copyOfRange(zip, end, zip.length);
    byte[] headers = new byte[header.length * times];
    for (int i = 0; i < times; i++) {
      System.arraycopy(header, 0, headers, i * header.length, header.length);
    }
    ZipForge joined = new ZipForge(Archives.join(Arrays.copyOf(zip, central), headers, tail));
    joined.end16(8, times).end16(10, times);
    return joined.end32(12, headers.length).zip();
  }

  /// David Fifield's bomb of two: the first file's packed bytes quote the second's header, and then
  /// are the second's.
  static byte[] quotedOverlap() {
    byte[] content = new byte[1000];
    byte[] packed = deflated(content);
    byte[] second = header(local(packed.length, content), 'b');
    int quoted = second.length;
    byte[] quote = {0, (byte) quoted, (byte) (quoted >> 8), (byte) ~quoted, (byte) ~(quoted >> 8)};
    byte[] all = Archives.join(second, content);
    int firstPacked = quote.length + quoted + packed.length;
    byte[] first = header(local(firstPacked, all), 'a');
    byte[] files = Archives.join(first, quote, second, packed);
    byte[] directory =
        Archives.join(central(first, 'a', 0), central(second, 'b', first.length + quote.length));
    ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN).putInt(END);
    end.putShort(8, (short) 2).putShort(10, (short) 2);
    end.putInt(12, directory.length).putInt(16, files.length);
    return Archives.join(files, directory, end.array());
  }

  private static byte[] deflated(byte[] content) {
    Deflater deflater = new Deflater(9, true);
    deflater.setInput(content);
    deflater.finish();
    byte[] packed = new byte[content.length];
    int length = deflater.deflate(packed);
    deflater.end();
    return Arrays.copyOf(packed, length);
  }

  /// From the version on, as both kinds of headers have it, up to the extra fields' length.
  private static byte[] local(int packed, byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    ByteBuffer fields = ByteBuffer.allocate(26).order(ByteOrder.LITTLE_ENDIAN);
    fields
        .putShort(4, (short) ZipEntry.DEFLATED)
        .putInt(10, (int) crc.getValue())
        .putInt(14, packed)
        .putInt(18, content.length)
        .putShort(22, (short) 1);
    return fields.array();
  }

  private static byte[] header(byte[] fields, char name) {
    return Archives.join(new byte[] {'P', 'K', 3, 4}, fields, new byte[] {(byte) name});
  }

  private static byte[] central(byte[] local, char name, int at) {
    byte[] fields = Arrays.copyOfRange(local, 4, 30);
    ByteBuffer rest = ByteBuffer.allocate(14).order(ByteOrder.LITTLE_ENDIAN).putInt(10, at);
    byte[] start = {'P', 'K', 1, 2, 20, 0};
    return Archives.join(start, fields, rest.array(), new byte[] {(byte) name});
  }
}
