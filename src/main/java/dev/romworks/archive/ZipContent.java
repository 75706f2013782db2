package dev.romworks.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/// A file's content, which must be what its headers say: no byte more, none fewer, the checksum
/// theirs.
final class ZipContent extends BulkInput {

  private final ZipHeader header;
  private final InputStream content;
  private final CRC32 crc = new CRC32();
  private long read;

  ZipContent(ZipHeader header, InputStream content) {
    this.header = header;
    this.content = content;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int count = content.read(into, from, length);
    if (count > 0) {
      crc.update(into, from, count);
      read += count;
    }
    if (read > header.sizes().bytes() || (count < 0 && read < header.sizes().bytes())) {
      throw BadArchive.entry(header.name(), "it has not the size that it says");
    }
    if (count < 0 && crc.getValue() != header.sizes().crc()) {
      throw BadArchive.entry(header.name(), "its checksum is wrong");
    }
    return count;
  }
}
