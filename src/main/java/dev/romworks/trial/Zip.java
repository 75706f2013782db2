package dev.romworks.trial;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes zip archives as one should not: what no library writes, lies included. The fields are
/// those of PKWARE's APPNOTE, 4.3.
final class Zip {

  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int LOCAL_BYTES = 30;
  private static final int CENTRAL_BYTES = 46;
  private static final int END_BYTES = 22;
  private static final short VERSION = 20;
  private static final short MADE_ON_UNIX = 0x0314;
  private static final short DEFLATED = 8;
  private static final int REGULAR = 0100644;

  private final ByteArrayOutputStream file = new ByteArrayOutputStream();
  private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
  private int entries;

  /// A file's data as it lies in the archive.
  ///
  /// @param size that the archive claims it unpacks to
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Data(byte[] packed, int crc, long size) {

    static Data of(byte[] content) {
      Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
      deflater.setInput(content);
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      byte[] chunk = new byte[1 << 16];
      while (!deflater.finished()) {
        packed.write(chunk, 0, deflater.deflate(chunk));
      }
      deflater.end();
      CRC32 sum = new CRC32();
      sum.update(content);
      return new Data(packed.toByteArray(), (int) sum.getValue(), content.length);
    }

    Data claiming(long other) {
      return new Data(packed, crc, other);
    }
  }

  static Data text(String content) {
    return Data.of(content.getBytes(StandardCharsets.UTF_8));
  }

  Zip file(String name, Data data) {
    return entry(name, data, REGULAR);
  }

  /// @param mode as of stat(2), e.g. a link's, whose data then is its target
  Zip entry(String name, Data data, int mode) {
    int offset = file.size();
    byte[] path = name.getBytes(StandardCharsets.UTF_8);
    byte[] header = new byte[LOCAL_BYTES + path.length];
    common(fields(header).putInt(LOCAL), data, path).put(path);
    file.writeBytes(header);
    file.writeBytes(data.packed());
    return listed(name, data, mode, offset);
  }

  /// One more entry of the directory, whose data lie where others lie already.
  Zip listed(String name, Data data, int mode, int offset) {
    byte[] path = name.getBytes(StandardCharsets.UTF_8);
    byte[] header = new byte[CENTRAL_BYTES + path.length];
    ByteBuffer fields = fields(header).putInt(CENTRAL).putShort(MADE_ON_UNIX);
    common(fields, data, path).putShort((short) 0).putInt(0); // and no comment, on disk 0, no text
    fields.putInt(mode << 16).putInt(offset).put(path);
    directory.writeBytes(header);
    entries++;
    return this;
  }

  private static ByteBuffer common(ByteBuffer fields, Data data, byte[] path) {
    return fields
        .putShort(VERSION)
        .putShort((short) 0x0800) // names are UTF-8
        .putShort(DEFLATED)
        .putInt(0) // time and date
        .putInt(data.crc())
        .putInt(data.packed().length)
        .putInt((int) data.size())
        .putShort((short) path.length)
        .putShort((short) 0); // no more fields
  }

  private static ByteBuffer fields(byte[] header) {
    return ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
  }

  byte[] bytes() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(file.toByteArray());
    all.writeBytes(directory.toByteArray());
    byte[] end = new byte[END_BYTES];
    fields(end)
        .putInt(END)
        .putInt(0) // on disk 0
        .putShort((short) entries)
        .putShort((short) entries)
        .putInt(directory.size())
        .putInt(file.size());
    all.writeBytes(end);
    return all.toByteArray();
  }
}
