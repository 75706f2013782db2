package dev.romworks.trial;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipEncodingHelper;

/// Writes tar archives as one should not: links, devices and sizes that are not so.
final class Tar {

  static final int BLOCK = 512; // bytes
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

  byte[] bytes() {
    byte[] end = new byte[2 * BLOCK];
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(file.toByteArray());
    all.writeBytes(end);
    return all.toByteArray();
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream packer = new GZIPOutputStream(packed)) {
      packer.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
