package dev.romworks.archive;

import static dev.romworks.archive.Archives.utf8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Changes sound zips into others, field by field. Numbers of fields are offsets in their header.
final class ZipForge {

  private static final int CENTRAL = 0x0201_4b50;
  private static final int END = 0x0605_4b50;
  private static final int SIZES = 0x0807_4b50;

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

  /// In the first sizes that follow a content.
  ZipForge sizes32(int field, long value) {
    numbers.putInt(find(SIZES) + field, (int) value);
    return this;
  }

  /// A zip of one entry, with bytes before it.
  static byte[] before(byte[] zip, byte[] more) {
    return moved(Archives.join(more, zip), more.length).moveCentral(more.length).zip();
  }

  /// With bytes between the entries and the directory.
  static byte[] behindEntries(byte[] zip, byte[] more) {
    return moved(inserted(zip, new ZipForge(zip).find(CENTRAL), more), more.length).zip();
  }

  /// With bytes between the directory and its end.
  static byte[] behindDirectory(byte[] zip, byte[] more) {
    return inserted(zip, new ZipForge(zip).find(END), more);
  }

  private static byte[] inserted(byte[] zip, int at, byte[] more) {
    byte[] rest = Arrays.copyOfRange(zip, at, zip.length);
    return Archives.join(Arrays.copyOf(zip, at), more, rest);
  }

  private static ZipForge moved(byte[] zip, int by) {
    ZipForge forge = new ZipForge(zip);
    return forge.end32(16, forge.numbers.getInt(forge.find(END) + 16) + by);
  }

  private ZipForge moveCentral(int by) {
    return central32(42, numbers.getInt(find(CENTRAL) + 42) + by);
  }

  /// The header of the first entry in the directory.
  byte[] centralHeader() {
    return Arrays.copyOfRange(bytes, find(CENTRAL), find(END));
  }

  /// The first entry.
  byte[] entry() {
    return Arrays.copyOf(bytes, find(CENTRAL));
  }

  /// With an end in 64 bits as well.
  ///
  /// @param directory where it says that the directory begins, from where that is
  /// @param copies how often it is there, of which the first counts
  static byte[] withWideEnd(byte[] zip, int directory, int copies) {
    ZipForge forge = new ZipForge(zip);
    int end = forge.find(END);
    ByteBuffer wide = ByteBuffer.allocate(56).order(ByteOrder.LITTLE_ENDIAN);
    wide.putInt(0x0606_4b50).putLong(44).putInt(12, 0x002d_002d);
    wide.putLong(24, forge.numbers.getShort(end + 10)).putLong(32, wide.getLong(24));
    wide.putLong(40, forge.numbers.getInt(end + 12));
    wide.putLong(48, (long) forge.numbers.getInt(end + 16) + directory);
    ByteBuffer locator = ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN);
    locator.putInt(0x0706_4b50).putLong(8, end).putInt(16, 1);
    byte[] all = wide.array();
    for (int i = 1; i < copies; i++) {
      all = Archives.join(all, wide.array());
    }
    return behindDirectory(zip, Archives.join(all, locator.array()));
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
    byte[] second = header(fields(packed.length, content), utf8("b"));
    int quoted = second.length;
    byte[] quote = {0, (byte) quoted, (byte) (quoted >> 8), (byte) ~quoted, (byte) ~(quoted >> 8)};
    byte[] all = Archives.join(second, content);
    byte[] first = fields(quote.length + quoted + packed.length, all);
    byte[] start = Archives.join(header(first, utf8("a")), quote);
    byte[] directory =
        Archives.join(
            central(first, utf8("a"), 0),
            central(fields(packed.length, content), utf8("b"), start.length));
    byte[] files = Archives.join(start, second, packed);
    return Archives.join(files, directory, end(2, directory.length, files.length));
  }

  private static byte[] fields(int packed, byte[] content) {
    return fields(ZipHeader.DEFLATED, content, packed, 1);
  }

  static byte[] deflated(byte[] content) {
    Deflater deflater = new Deflater(9, true);
    deflater.setInput(content);
    deflater.finish();
    byte[] packed = new byte[content.length + 64];
    int length = deflater.deflate(packed);
    deflater.end();
    return Arrays.copyOf(packed, length);
  }

  /// From the version on, as both kinds of headers have it, up to the extra fields' length.
  static byte[] fields(int method, byte[] content, int packed, int nameLength) {
    CRC32 crc = new CRC32();
    crc.update(content);
    ByteBuffer fields = ByteBuffer.allocate(26).order(ByteOrder.LITTLE_ENDIAN);
    fields
        .putShort(4, (short) method)
        .putInt(10, (int) crc.getValue())
        .putInt(14, packed)
        .putInt(18, content.length)
        .putShort(22, (short) nameLength);
    return fields.array();
  }

  static byte[] header(byte[] fields, byte[] name) {
    return Archives.join(new byte[] {'P', 'K', 3, 4}, fields, name);
  }

  static byte[] central(byte[] fields, byte[] name, int at) {
    ByteBuffer rest = ByteBuffer.allocate(14).order(ByteOrder.LITTLE_ENDIAN).putInt(10, at);
    byte[] start = {'P', 'K', 1, 2, 20, 0};
    return Archives.join(start, fields, rest.array(), name);
  }

  static byte[] end(int entries, int bytes, int from) {
    ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN).putInt(END);
    end.putShort(8, (short) entries).putShort(10, (short) entries);
    return end.putInt(12, bytes).putInt(16, from).array();
  }
}
