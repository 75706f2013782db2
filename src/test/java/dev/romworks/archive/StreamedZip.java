package dev.romworks.archive;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;

/// Zips as tools write them into a pipe: an entry's sizes follow its content.
///
/// @param method whether contents are stored or deflated
/// @param sizesBytes 12, or 20 in 64 bits, and 4 more with a signature
/// @param isSizeAhead whether the local header has the content's size, as Info-ZIP and libarchive
///   write it; Python and Java do not
record StreamedZip(int method, int sizesBytes, boolean isSizeAhead) {

  private static final int SIZES_FOLLOW = 8;
  private static final byte[] WIDE = Arrays.copyOf(new byte[] {1, 0, 16}, 20); // not known yet

  byte[] of(Map<String, byte[]> files) {
    ByteArrayOutputStream entries = new ByteArrayOutputStream();
    ByteArrayOutputStream directory = new ByteArrayOutputStream();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      byte[] content = file.getValue();
      byte[] name = Archives.utf8(file.getKey());
      byte[] packed = method == ZipHeader.STORED ? content : ZipForge.deflated(content);
      boolean isFolder = file.getKey().endsWith("/");
      int at = entries.size();
      byte[] known = isFolder ? folder(name.length) : fields(packed.length, content, name.length);
      entries.writeBytes(ZipForge.header(isFolder ? known : ahead(known), name));
      if (!isFolder) {
        entries.writeBytes(isWide() ? WIDE : new byte[0]);
        entries.writeBytes(packed);
        entries.writeBytes(sizes(known));
      }
      directory.writeBytes(ZipForge.central(known, name, at));
    }
    byte[] end = ZipForge.end(files.size(), directory.size(), entries.size());
    return Archives.join(entries.toByteArray(), directory.toByteArray(), end);
  }

  private boolean isWide() {
    return sizesBytes >= 20;
  }

  private byte[] ahead(byte[] known) {
    byte[] ahead = known.clone();
    ByteBuffer fields = ByteBuffer.wrap(ahead).order(ByteOrder.LITTLE_ENDIAN).putLong(10, 0);
    if (isWide()) {
      fields.putLong(14, -1).putShort(24, (short) WIDE.length);
    } else if (!isSizeAhead) {
      fields.putInt(18, 0);
    }
    return ahead;
  }

  private static byte[] folder(int nameLength) {
    return ZipForge.fields(ZipHeader.STORED, new byte[0], 0, nameLength);
  }

  private byte[] fields(int packed, byte[] content, int nameLength) {
    byte[] fields = ZipForge.fields(method, content, packed, nameLength);
    fields[2] = SIZES_FOLLOW;
    return fields;
  }

  private byte[] sizes(byte[] known) {
    ByteBuffer fields = ByteBuffer.wrap(known).order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer sizes = ByteBuffer.allocate(sizesBytes).order(ByteOrder.LITTLE_ENDIAN);
    if (sizesBytes % 8 == 0) {
      sizes.putInt(0x0807_4b50);
    }
    sizes.putInt(fields.getInt(10));
    if (!isWide()) {
      return sizes.putInt(fields.getInt(14)).putInt(fields.getInt(18)).array();
    }
    return sizes.putLong(fields.getInt(14)).putLong(fields.getInt(18)).array();
  }
}
