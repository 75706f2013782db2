package dev.romworks.trial;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Writes zip archives as one should not: what no library writes, lies included. The fields are
/// those of PKWARE's APPNOTE, 4.3.
final class Zip {

  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int LOCAL_BYTES = 30;
  private static final int CENTRAL_BYTES = 46;
  private static final int END_BYTES = 22;
  private static final int BLOCK_BYTES = 5; // what stands before a block that is not packed
  private static final short VERSION = 20;
  private static final short MADE_ON_UNIX = 0x0314;
  private static final short DEFLATED = 8;

  /// The mode of a plain file, as of stat(2).
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

    /// Bytes that perhaps nothing was packed to: the sum and the size are right as far as they
    /// unpack.
    static Data ofPacked(byte[] packed) {
      Inflater inflater = new Inflater(true);
      inflater.setInput(packed);
      CRC32 sum = new CRC32();
      byte[] chunk = new byte[1 << 16];
      try {
        for (int count = 1; count > 0; ) {
          count = inflater.inflate(chunk);
          sum.update(chunk, 0, count);
        }
      } catch (DataFormatException _) {
        // as far as that
      }
      long size = inflater.getBytesWritten();
      inflater.end();
      return new Data(packed, (int) sum.getValue(), size);
    }

    Data claiming(long other) {
      return new Data(packed, crc, other);
    }

    /// The same behind other bytes, which stay as they are: a block of type 0, RFC 1951, 3.2.4.
    Data behind(byte[] first) {
      byte[] all = new byte[BLOCK_BYTES + first.length + packed.length];
      fields(all)
          .put((byte) 0)
          .putShort((short) first.length)
          .putShort((short) ~first.length)
          .put(first)
          .put(packed);
      return ofPacked(all);
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
    file.writeBytes(local(name, data));
    file.writeBytes(data.packed());
    return listed(name, data, mode, offset);
  }

  private static byte[] local(String name, Data data) {
    byte[] path = name.getBytes(StandardCharsets.UTF_8);
    byte[] header = new byte[LOCAL_BYTES + path.length];
    common(fields(header).putInt(LOCAL), data, path).put(path);
    return header;
  }

  /// Files that share their data, as in David Fifield's bombs, and are sound each by itself: what
  /// is packed in one is the header of the next as it is, and then all that is packed in that.
  Zip nested(List<String> names, Data innermost) {
    Deque<Data> contents = new ArrayDeque<>();
    byte[] header = new byte[0];
    for (String name : names.reversed()) {
      contents.push(contents.isEmpty() ? innermost : contents.element().behind(header));
      header = local(name, contents.element());
    }
    int offset = file.size();
    file.writeBytes(header);
    file.writeBytes(contents.element().packed());
    for (String name : names) {
      Data data = contents.pop();
      listed(name, data, offset);
      offset += local(name, data).length + BLOCK_BYTES;
    }
    return this;
  }

  /// One more entry of the directory, whose data lie where others lie already.
  Zip listed(String name, Data data, int offset) {
    return listed(name, data, REGULAR, offset);
  }

  private Zip listed(String name, Data data, int mode, int offset) {
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
