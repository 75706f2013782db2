package dev.romworks.archive;

/// One entry of a zip, of which the central directory and the local header say the same.
///
/// @param name with a slash at its end if it is a folder
/// @param from the first byte of its local header
/// @param data the first byte of its content as it is stored
/// @param packed the bytes of that content
/// @param bytes those of the content itself
/// @param next where the next header of the central directory begins
record ZipEntry(
    String name, int method, long crc, long from, long data, long packed, long bytes, long next) {

  static final int STORED = 0;
  static final int DEFLATED = 8;

  private static final long CENTRAL = 0x0201_4b50;
  private static final int CENTRAL_BYTES = 46;
  private static final int ENCRYPTED = 0x2041; // also: strongly, and its header masked
  private static final int ZIP_64 = 1;
  private static final int KIND = 0xf000;
  private static final int FOLDER = 0x4000;
  private static final int FILE = 0x8000;

  /// @param at where a header of the central directory begins
  static ZipEntry at(LittleEndian bytes, long at) throws BadArchive {
    if (bytes.u32(at) != CENTRAL) {
      throw new BadArchive("a zip whose directory is not sound");
    }
    int nameLength = bytes.u16(at + 28);
    int extraLength = bytes.u16(at + 30);
    long extra = at + CENTRAL_BYTES + nameLength;
    String name = bytes.name(at + CENTRAL_BYTES, nameLength);
    int method = bytes.u16(at + 10);
    refuseUnreadable(name, bytes.u16(at + 8), method);
    refuseSpecial(name, bytes.u16(at + 40) & KIND);
    Wide wide = new Wide(bytes, extra, extraLength);
    long size = wide.value(bytes.u32(at + 24));
    long packed = wide.value(bytes.u32(at + 20));
    long from = wide.value(bytes.u32(at + 42));
    ZipLocal local = ZipLocal.at(bytes, from);
    local.refuseOther(name, method, new ZipLocal.Sizes(bytes.u32(at + 16), packed, size));
    bytes.within(local.data(), packed);
    long next = extra + extraLength + bytes.u16(at + 32);
    return new ZipEntry(name, method, bytes.u32(at + 16), from, local.data(), packed, size, next);
  }

  private static void refuseUnreadable(String name, int flags, int method) throws BadArchive {
    if ((flags & ENCRYPTED) != 0) {
      throw BadArchive.entry(name, "it is encrypted");
    }
    if (method != STORED && method != DEFLATED) {
      throw BadArchive.entry(
          name, "it is packed by method %d; stored and deflated are taken".formatted(method));
    }
  }

  /// Whatever made the zip: where it means no file mode, these bits are zero.
  private static void refuseSpecial(String name, int kind) throws BadArchive {
    boolean isFolder = name.endsWith("/");
    if (kind != 0 && kind != (isFolder ? FOLDER : FILE)) {
      throw BadArchive.entry(
          name,
          switch (kind) {
            case 0xa000 -> "it is a symbolic link";
            case 0x1000 -> "it is a FIFO";
            case 0x2000, 0x6000 -> "it is a device";
            default -> "its mode is not that of a file or folder";
          });
    }
  }

  boolean isFolder() {
    return name.endsWith("/");
  }

  long to() {
    return data + packed;
  }

  /// The values of 64 bits among a header's extra fields: those that do not fit in 32, in order.
  static final class Wide {

    private final LittleEndian bytes;
    private final long end;
    private long at;

    Wide(LittleEndian bytes, long extra, int length) throws BadArchive {
      this.bytes = bytes;
      long fields = extra + length;
      long field = extra;
      while (field + 4 <= fields && bytes.u16(field) != ZIP_64) {
        field += 4 + bytes.u16(field + 2);
      }
      boolean isThere = field + 4 <= fields;
      this.at = isThere ? field + 4 : fields;
      this.end = isThere ? Math.min(fields, at + bytes.u16(field + 2)) : fields;
    }

    long value(long narrow) throws BadArchive {
      if (narrow != ZipEnd.IN_64_BITS) {
        return narrow;
      }
      if (at + Long.BYTES > end) {
        throw new BadArchive("a zip with a size in 64 bits that is not there");
      }
      at += Long.BYTES;
      return bytes.u64(at - Long.BYTES);
    }
  }
}
