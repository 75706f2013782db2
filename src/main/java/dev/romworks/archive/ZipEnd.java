package dev.romworks.archive;

/// Where a zip's central directory is, as the record at the very end of the zip says.
///
/// @param entries how many headers it has
/// @param from its first byte
/// @param to the byte after its last
record ZipEnd(long entries, long from, long to) {

  private static final long END = 0x0605_4b50;
  private static final long END_64 = 0x0606_4b50;
  private static final long LOCATOR_64 = 0x0706_4b50;
  private static final int END_BYTES = 22;
  private static final int LOCATOR_BYTES = 20;
  private static final int END_64_BYTES = 56;
  private static final int MAX_COMMENT = 0xffff;
  static final int IN_64_BITS_16 = 0xffff; // the value is elsewhere, in 64 bits
  static final long IN_64_BITS = 0xffff_ffffL;

  static ZipEnd of(LittleEndian bytes) throws BadArchive {
    int at = find(bytes);
    long entries = bytes.u16(at + 10);
    long size = bytes.u32(at + 12);
    long from = bytes.u32(at + 16);
    if (entries == IN_64_BITS_16 || size == IN_64_BITS || from == IN_64_BITS) {
      return in64Bits(bytes, at - LOCATOR_BYTES);
    }
    oneDisk(bytes.u16(at + 4), bytes.u16(at + 6), bytes.u16(at + 8), entries);
    return directory(entries, from, size, at);
  }

  /// The comment behind the record reaches to the end; so nothing can be appended to hide another.
  private static int find(LittleEndian bytes) throws BadArchive {
    int last = bytes.size() - END_BYTES;
    for (int at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
      if (bytes.u32(at) == END && bytes.u16(at + 20) == last - at) {
        return at;
      }
    }
    throw new BadArchive("a zip without the record that ends it: it is cut off");
  }

  private static ZipEnd in64Bits(LittleEndian bytes, long locator) throws BadArchive {
    if (bytes.u32(locator) != LOCATOR_64) {
      throw new BadArchive("a zip whose end is said to be in 64 bits, and is not");
    }
    long at = bytes.u64(locator + 8);
    if (at > locator - END_64_BYTES || bytes.u32(at) != END_64) {
      throw new BadArchive("a zip whose end in 64 bits is not where it is said to be");
    }
    long entries = bytes.u64(at + 32);
    oneDisk(bytes.u32(at + 16), bytes.u32(at + 20), bytes.u64(at + 24), entries);
    return directory(entries, bytes.u64(at + 48), bytes.u64(at + 40), at);
  }

  private static void oneDisk(long disk, long directoryDisk, long entriesHere, long entries)
      throws BadArchive {
    if (disk != 0 || directoryDisk != 0 || entriesHere != entries) {
      throw new BadArchive("a zip in several pieces");
    }
  }

  private static ZipEnd directory(long entries, long from, long size, long end) throws BadArchive {
    if (from > end || size > end - from) {
      throw new BadArchive("a zip whose directory is not where it is said to be");
    }
    return new ZipEnd(entries, from, from + size);
  }
}
