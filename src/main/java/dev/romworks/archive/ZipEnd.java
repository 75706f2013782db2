package dev.romworks.archive;

/// Where a zip's central directory is, as the record at the very end of the zip says; and where
/// numbers do not fit in it, another one in 64 bits before it. Nothing lies between these.
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
  private static final int IN_64_BITS_16 = 0xffff; // the value is elsewhere, in 64 bits
  static final long IN_64_BITS = 0xffff_ffffL;

  static ZipEnd of(LittleEndian bytes) throws BadArchive {
    int at = find(bytes);
    long entries = bytes.u16(at + 10);
    long size = bytes.u32(at + 12);
    long from = bytes.u32(at + 16);
    refuseDisks(bytes.u16(at + 4), bytes.u16(at + 6), bytes.u16(at + 8) - entries);
    int locator = at - LOCATOR_BYTES;
    if (locator < 0 || bytes.u32(locator) != LOCATOR_64) {
      return directory(entries, from, size, at);
    }
    int wide = locator - END_64_BYTES;
    if (bytes.u64(locator + 8) != wide
        || bytes.u32(wide) != END_64
        || bytes.u64(wide + 4) != END_64_BYTES - 12) {
      throw new BadArchive("a zip whose end in 64 bits is not where it is said to be");
    }
    refuseDisks(
        bytes.u32(wide + 16), bytes.u32(wide + 20), bytes.u64(wide + 24) - bytes.u64(wide + 32));
    return directory(
        agreed(entries, IN_64_BITS_16, bytes.u64(wide + 32)),
        agreed(from, IN_64_BITS, bytes.u64(wide + 48)),
        agreed(size, IN_64_BITS, bytes.u64(wide + 40)),
        wide);
  }

  /// The last one that looks like it, as every reader takes it: in a comment, none is hidden.
  private static int find(LittleEndian bytes) throws BadArchive {
    int last = bytes.size() - Integer.BYTES;
    for (int at = last; at >= Math.max(0, last - MAX_COMMENT - Padding.MOST); at--) {
      if (bytes.u32(at) == END) {
        int comment = at + END_BYTES;
        if (comment > bytes.size()
            || !Padding.fills(bytes.array(), comment + bytes.u16(comment - 2))) {
          throw new BadArchive("a zip with something behind its end");
        }
        return at;
      }
    }
    throw new BadArchive("a zip without the record that ends it: it is cut off");
  }

  private static void refuseDisks(long disk, long directoryDisk, long entriesElsewhere)
      throws BadArchive {
    if (disk != 0 || directoryDisk != 0 || entriesElsewhere != 0) {
      throw new BadArchive("a zip in several pieces");
    }
  }

  private static long agreed(long narrow, long unknown, long wide) throws BadArchive {
    if (narrow != wide && narrow != unknown) {
      throw new BadArchive("a zip whose end says something else in 64 bits");
    }
    return wide;
  }

  private static ZipEnd directory(long entries, long from, long size, long end) throws BadArchive {
    if (from != end - size) {
      throw new BadArchive("a zip whose directory is not where it is said to be");
    }
    return new ZipEnd(entries, from, end);
  }
}
