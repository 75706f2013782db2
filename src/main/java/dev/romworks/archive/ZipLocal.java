package dev.romworks.archive;

/// The header before an entry's content. A reader that goes by it must see what one sees that goes
/// by the central directory; else the zip is not what some check took it for.
///
/// @param data where the content begins
/// @param sizesFollow whether it was written before they were known
record ZipLocal(
    String name, boolean isEncrypted, int method, boolean sizesFollow, Sizes sizes, long data) {

  /// What can be said of a content before it is read.
  record Sizes(long crc, long packed, long bytes) {

    private static final Sizes UNKNOWN = new Sizes(0, 0, 0);
  }

  private static final long LOCAL = 0x0403_4b50;
  private static final int LOCAL_BYTES = 30;
  private static final int SIZES_FOLLOW = 8;

  static ZipLocal at(LittleEndian bytes, long at) throws BadArchive {
    if (bytes.u32(at) != LOCAL) {
      throw new BadArchive("a zip whose directory points to where no entry is");
    }
    int flags = bytes.u16(at + 6);
    int nameLength = bytes.u16(at + 26);
    int extraLength = bytes.u16(at + 28);
    long extra = at + LOCAL_BYTES + nameLength;
    ZipEntry.Wide wide = new ZipEntry.Wide(bytes, extra, extraLength);
    long size = wide.value(bytes.u32(at + 22));
    long packed = wide.value(bytes.u32(at + 18));
    return new ZipLocal(
        bytes.name(at + LOCAL_BYTES, nameLength),
        (flags & 1) != 0,
        bytes.u16(at + 8),
        (flags & SIZES_FOLLOW) != 0,
        new Sizes(bytes.u32(at + 14), packed, size),
        extra + extraLength);
  }

  /// @param known what the central directory says
  void refuseOther(String itsName, int itsMethod, Sizes known) throws BadArchive {
    boolean isSame =
        name.equals(itsName)
            && method == itsMethod
            && !isEncrypted
            && (sizes.equals(known) || (sizesFollow && sizes.equals(Sizes.UNKNOWN)));
    if (!isSame) {
      throw BadArchive.entry(itsName, "the zip's directory and the entry's own header differ");
    }
  }
}
