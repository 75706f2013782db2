package dev.romworks.archive;

/// What both headers of a zip's entry say: the one before its content, by which a stream is read,
/// and the one in the central directory. Readers of both kinds must see the same; else the zip is
/// not what some check took it for.
///
/// @param name with a slash at its end if it is a folder
record ZipHeader(String name, int flags, int method, Sizes sizes) {

  static final int STORED = 0;
  static final int DEFLATED = 8;

  private static final int ENCRYPTED = 0x2041; // also: strongly, and its header masked
  private static final int SIZES_FOLLOW = 8;
  private static final int KNOWN = SIZES_FOLLOW | 0x806; // also: how well deflated, name in UTF-8

  /// What can be said of a content before it is read.
  record Sizes(long crc, long packed, long bytes) {

    private boolean isPartOf(Sizes all) {
      return (crc == 0 || crc == all.crc)
          && (packed == 0 || packed == all.packed)
          && (bytes == 0 || bytes == all.bytes);
    }
  }

  /// @param fields where the version begins that is needed to unpack; from there on, both headers
  ///   are the same, for 26 bytes
  static ZipHeader of(LittleEndian bytes, long fields, ZipTail tail) throws BadArchive {
    long size = tail.value(bytes.u32(fields + 18));
    long packed = tail.value(bytes.u32(fields + 14));
    return new ZipHeader(
        tail.name(),
        bytes.u16(fields + 2),
        bytes.u16(fields + 4),
        new Sizes(bytes.u32(fields + 10), packed, size));
  }

  boolean isFolder() {
    return name.endsWith("/");
  }

  /// Whether the entry was written before its sizes were known.
  boolean sizesFollow() {
    return (flags & SIZES_FOLLOW) != 0;
  }

  void refuseUnreadable() throws BadArchive {
    if ((flags & ENCRYPTED) != 0) {
      throw BadArchive.entry(name, "it is encrypted");
    }
    if ((flags & ~KNOWN) != 0) {
      throw BadArchive.entry(name, "it has a flag that is not known");
    }
    if (method != STORED && method != DEFLATED) {
      throw BadArchive.entry(
          name, "it is packed by method %d; stored and deflated are taken".formatted(method));
    }
    if (isFolder() && sizes.bytes() > 0) { // of nothing, deflate makes two bytes
      throw BadArchive.entry(name, "it is a folder and has content");
    }
  }

  /// @param local the header before the content; Info-ZIP writes there what it knows already
  void refuseOther(ZipHeader local) throws BadArchive {
    boolean isSame =
        name.equals(local.name)
            && flags == local.flags
            && method == local.method
            && (sizesFollow() ? local.sizes.isPartOf(sizes) : local.sizes.equals(sizes));
    if (!isSame) {
      throw BadArchive.entry(name, "the zip's directory and the entry's own header differ");
    }
  }
}
