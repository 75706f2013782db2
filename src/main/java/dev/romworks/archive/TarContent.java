package dev.romworks.archive;

import java.io.IOException;
import java.io.InputStream;

/// A file's content within a tar: so many bytes, all of them there.
final class TarContent extends BulkInput {

  private final TarHeader header;
  private final InputStream tar;
  private long left;

  TarContent(TarHeader header, InputStream tar) {
    this.header = header;
    this.tar = tar;
    this.left = header.bytes();
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int count = tar.read(into, from, (int) Math.min(left, length));
    if (count < 0) {
      throw BadArchive.entry(header.name(), "the tar is cut off within it");
    }
    left -= count;
    return count;
  }
}
