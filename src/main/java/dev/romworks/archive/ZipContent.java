package dev.romworks.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/// A file's content, which must be what its headers say: no byte more, none fewer, the checksum
/// theirs.
final class ZipContent extends BulkInput {

  private final ZipEntry entry;
  private final InputStream content;
  private final CRC32 crc = new CRC32();
  private long read;

  ZipContent(ZipEntry entry, InputStream content) {
    this.entry = entry;
    this.content = content;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int count = content.read(into, from, length);
    if (count > 0) {
      crc.update(into, from, count);
      read += count;
    }
    if (read > entry.bytes() || (count < 0 && read < entry.bytes())) {
      throw BadArchive.entry(entry.name(), "it has not the size that it says");
    }
    if (count < 0 && crc.getValue() != entry.crc()) {
      throw BadArchive.entry(entry.name(), "its checksum is wrong");
    }
    return count;
  }
}
