package dev.romworks.trial;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.apache.commons.compress.archivers.zip.ZipEncodingHelper;

/// Writes tar archives as one should not: links, devices and sizes that are not so.
final class Tar {

  static final int BLOCK = 512; // bytes
  private static final int CHECKSUM = 148;
  private static final byte[] GZIP_HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0};
  private static final int GZIP_TRAILER_BYTES = 8;
  private static final boolean AS_IT_IS = true; // with the `/` in front
  private static final boolean LARGE_SIZES = true; // in base 256, as GNU has them

  private final ByteArrayOutputStream file = new ByteArrayOutputStream();

  Tar file(String name, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return claiming(name, bytes, bytes.length);
  }

  /// @param size that the archive claims
  Tar claiming(String name, byte[] content, long size) {
    TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_NORMAL, AS_IT_IS);
    entry.setSize(size);
    header(entry);
    file.writeBytes(Arrays.copyOf(content, (content.length + BLOCK - 1) / BLOCK * BLOCK));
    return this;
  }

  /// @param type one of [TarConstants]
  /// @param target of a link; of others, nothing
  Tar special(String name, byte type, String target) {
    TarArchiveEntry entry = new TarArchiveEntry(name, type, AS_IT_IS);
    entry.setLinkName(target);
    header(entry);
    return this;
  }

  private void header(TarArchiveEntry entry) {
    byte[] header = new byte[BLOCK];
    try {
      entry.writeEntryHeader(header, ZipEncodingHelper.getZipEncoding("UTF-8"), LARGE_SIZES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    file.writeBytes(header);
  }

  /// Makes the checksum of a header right, whatever else is in it.
  static void mend(byte[] archive, int at) {
    int to = at + CHECKSUM + TarConstants.CHKSUMLEN;
    Arrays.fill(archive, at + CHECKSUM, to, (byte) ' ');
    long sum = TarUtils.computeCheckSum(Arrays.copyOfRange(archive, at, at + BLOCK));
    TarUtils.formatCheckSumOctalBytes(sum, archive, at + CHECKSUM, TarConstants.CHKSUMLEN);
  }

  byte[] bytes() {
    byte[] end = new byte[2 * BLOCK];
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(file.toByteArray());
    all.writeBytes(end);
    return all.toByteArray();
  }

  static byte[] gzip(byte[] content) {
    return gzip(Zip.Data.of(content));
  }

  /// Gzip of what is packed already: RFC 1952, 2.3.
  static byte[] gzip(Zip.Data data) {
    return ByteBuffer.allocate(GZIP_HEADER.length + data.packed().length + GZIP_TRAILER_BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(GZIP_HEADER)
        .put(data.packed())
        .putInt(data.crc())
        .putInt((int) data.size())
        .array();
  }
}
