package dev.romworks.archive;

import java.io.IOException;
import java.io.InputStream;

/// A tar, packed by gzip or not: POSIX' ustar and pax, GNU's, and those of Unix V7.
final class Tar implements Archive {

  private static final int MAX_EXTENSION = 64 << 10;
  private static final int EXTENSIONS = 1 << 20; // attributes of some files may be large
  private static final int EXTENSIONS_PER_ENTRY = 2 << 10; // on the average, of many

  private final InputStream bytes;
  private final int maxEntries;
  private long extensionBytesLeft = EXTENSIONS;

  Tar(InputStream bytes, int maxEntries) {
    this.bytes = bytes;
    this.maxEntries = maxEntries;
  }

  /// Whether bytes begin like one; one without entries is nothing but zeros.
  static boolean isOne(byte[] bytes) {
    return bytes.length >= TarHeader.BLOCK
        && (TarHeader.isOne(bytes) || Padding.isZero(bytes, 0, TarHeader.BLOCK));
  }

  @Override
  public void unpack(Sink sink) throws IOException {
    try (bytes) {
      TarExtension extension = TarExtension.NONE;
      int entries = 0;
      for (byte[] block = first(); !isZero(block); block = block()) {
        TarHeader header = TarHeader.of(block, extension);
        if (header.isExtension()) {
          extension = extension.with(header.kind(), extension(header));
        } else {
          if (++entries > maxEntries) {
            throw new TooManyEntries(maxEntries);
          }
          entry(header, sink);
          extension = TarExtension.NONE;
          extensionBytesLeft += EXTENSIONS_PER_ENTRY;
        }
      }
      refuseMore();
    }
  }

  private void entry(TarHeader header, Sink sink) throws IOException {
    header.refuseSpecial();
    if (header.isFolder()) {
      String name = header.name();
      sink.folder(name.endsWith("/") ? name.substring(0, name.length() - 1) : name);
      return;
    }
    sink.file(header.name(), header.bytes(), new TarContent(header, bytes));
    skipPadding(header.bytes());
  }

  private byte[] extension(TarHeader header) throws IOException {
    extensionBytesLeft -= TarHeader.BLOCK + header.bytes();
    if (header.bytes() > MAX_EXTENSION || extensionBytesLeft < 0) {
      throw new BadArchive("a tar with too many bytes about its files, such as their attributes");
    }
    byte[] content = new TarContent(header, bytes).readNBytes((int) header.bytes());
    skipPadding(header.bytes());
    return content;
  }

  private void skipPadding(long size) throws IOException {
    int padding = (int) ((TarHeader.BLOCK - size % TarHeader.BLOCK) % TarHeader.BLOCK);
    if (bytes.readNBytes(padding).length < padding) {
      throw cutOff();
    }
  }

  /// What is not packed has been looked at before, see [Archive#of].
  private byte[] first() throws IOException {
    byte[] block = bytes.readNBytes(TarHeader.BLOCK);
    if (!isOne(block)) {
      throw new BadArchive("a gzip in which there is no tar");
    }
    return block;
  }

  private byte[] block() throws IOException {
    byte[] block = bytes.readNBytes(TarHeader.BLOCK);
    if (block.length < TarHeader.BLOCK) {
      throw cutOff();
    }
    return block;
  }

  /// Even where an entry ended: whether it was the last one, only the end of the tar says.
  private static BadArchive cutOff() {
    return new BadArchive("a tar without its end: it is cut off");
  }

  /// Reads to the end, and so to gzip's checksum.
  private void refuseMore() throws IOException {
    long padding = 0;
    byte[] more = new byte[8 << 10];
    for (int count = bytes.read(more); count >= 0; count = bytes.read(more)) {
      padding += count;
      if (!Padding.isZero(more, 0, count) || padding > Padding.MOST) {
        throw new BadArchive("a tar that goes on after its end");
      }
    }
  }

  private static boolean isZero(byte[] block) {
    return Padding.isZero(block, 0, block.length);
  }
}
