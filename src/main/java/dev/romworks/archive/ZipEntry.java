package dev.romworks.archive;

/// One entry of a zip: header, content and, if its sizes were not known before, these once more.
///
/// @param header of the central directory
/// @param from the first byte of its local header
/// @param data the first byte of its content as it is stored
/// @param next where the next header of the central directory begins
record ZipEntry(ZipHeader header, long from, long data, long next) {

  private static final long CENTRAL = 0x0201_4b50;
  private static final int CENTRAL_FIELDS = 6;
  private static final int CENTRAL_BYTES = 46;
  private static final long LOCAL = 0x0403_4b50;
  private static final int LOCAL_FIELDS = 4;
  private static final int LOCAL_BYTES = 30;
  private static final long SIZES = 0x0807_4b50;
  private static final int KIND = 0xf000;
  private static final int FOLDER = 0x4000;
  private static final int FILE = 0x8000;

  /// @param at where a header of the central directory begins
  static ZipEntry at(LittleEndian bytes, long at) throws BadArchive {
    if (bytes.u32(at) != CENTRAL) {
      throw new BadArchive("a zip whose directory is not sound");
    }
    long fields = at + CENTRAL_FIELDS;
    ZipTail tail = new ZipTail(bytes, fields, at + CENTRAL_BYTES);
    ZipHeader header = ZipHeader.of(bytes, fields, tail);
    header.refuseUnreadable();
    refuseSpecial(header, bytes.u16(at + 40) & KIND);
    long from = tail.value(bytes.u32(at + 42));
    if (bytes.u32(from) != LOCAL) {
      throw BadArchive.entry(header.name(), "the zip's directory points to where no entry is");
    }
    long data = from + LOCAL_BYTES + bytes.u16(from + 26) + bytes.u16(from + 28);
    bytes.within(data, header.sizes().packed());
    return new ZipEntry(header, from, data, tail.end() + bytes.u16(at + 32));
  }

  /// Whatever made the zip: where it means no file mode, these bits are zero.
  private static void refuseSpecial(ZipHeader header, int kind) throws BadArchive {
    if (kind != 0 && kind != (header.isFolder() ? FOLDER : FILE)) {
      throw BadArchive.entry(
          header.name(),
          switch (kind) {
            case 0xa000 -> "it is a symbolic link";
            case 0x1000 -> "it is a FIFO";
            case 0x2000, 0x6000 -> "it is a device";
            default -> "its mode is not that of a file or folder";
          });
    }
  }

  /// The byte after its content.
  private long to() {
    return data + header.sizes().packed();
  }

  /// Refuses what a reader of streams would see otherwise, or not at all.
  ///
  /// @param end where the next entry begins, or the directory
  void refuseOther(LittleEndian bytes, long end) throws BadArchive {
    if (to() > end) { // before its own header is read: of 10,000 entries, it may be the same
      throw BadArchive.entry(header.name(), "it shares bytes with another entry");
    }
    long fields = from + LOCAL_FIELDS;
    ZipTail tail = new ZipTail(bytes, fields, from + LOCAL_BYTES);
    ZipHeader local = ZipHeader.of(bytes, fields, tail);
    header.refuseOther(local);
    if (!header.sizesFollow()) {
      if (to() < end) {
        throw BadArchive.entry(header.name(), "behind it are bytes of no entry");
      }
      return;
    }
    if (!isSizes(bytes, end, tail.isWide())) {
      throw BadArchive.entry(header.name(), "its sizes do not follow it, or are others");
    }
    if (header.method() == ZipHeader.STORED && local.sizes().packed() == 0) {
      refuseOtherEnd(bytes);
    }
  }

  /// Whether they lie between the content and there, with their signature or without.
  private boolean isSizes(LittleEndian bytes, long end, boolean isWide) throws BadArchive {
    long number = isWide ? Long.BYTES : Integer.BYTES;
    long size = end - number;
    long packed = size - number;
    long crc = packed - Integer.BYTES;
    if (crc != to() && (crc - Integer.BYTES != to() || bytes.u32(to()) != SIZES)) {
      return false;
    }
    return header
        .sizes()
        .equals(
            isWide
                ? new ZipHeader.Sizes(bytes.u32(crc), bytes.u64(packed), bytes.u64(size))
                : new ZipHeader.Sizes(bytes.u32(crc), bytes.u32(packed), bytes.u32(size)));
  }

  /// Where no size stands before a content that is not packed, a reader of streams can only look
  /// for the signature behind it.
  private void refuseOtherEnd(LittleEndian bytes) throws BadArchive {
    long at = data;
    while (at < to() && bytes.u32(at) != SIZES) {
      at++;
    }
    if (at < to() || bytes.u32(at) != SIZES) {
      throw BadArchive.entry(header.name(), "where it ends, its content can feign");
    }
  }
}
