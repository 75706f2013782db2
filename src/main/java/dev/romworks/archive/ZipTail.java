package dev.romworks.archive;

/// What ends a header of a zip: its name, and extra fields, of which two count: the values of 64
/// bits, and a name that some readers prefer.
final class ZipTail {

  private static final int FIELD_BYTES = 4; // before its content
  private static final int ZIP_64 = 1;
  private static final int UNICODE_NAME = 0x7075;
  private static final int UNICODE_NAME_BYTES = 5; // before the name: a version, and a checksum

  private final LittleEndian bytes;
  private final String name;
  private final long end;
  private long wide;
  private long wideEnd;

  /// @param fields where the header's fields begin that both kinds have, see [ZipHeader]
  /// @param at where the name begins
  ZipTail(LittleEndian bytes, long fields, long at) throws BadArchive {
    int nameBytes = bytes.u16(fields + 22);
    this.bytes = bytes;
    this.name = bytes.name(at, nameBytes);
    this.end = at + nameBytes + bytes.u16(fields + 24);
    long next;
    for (long field = at + nameBytes; field < end; field = next) {
      long content = field + FIELD_BYTES;
      next = content > end ? content : content + bytes.u16(field + 2);
      if (next > end) {
        throw BadArchive.entry(name, "its extra fields are cut off");
      }
      take(bytes.u16(field), content, next);
    }
  }

  private void take(int kind, long from, long to) throws BadArchive {
    if (kind == ZIP_64) {
      if (wideEnd > 0) {
        throw BadArchive.entry(name, "it has its sizes in 64 bits twice");
      }
      wide = from;
      wideEnd = to;
    }
    if (kind == UNICODE_NAME) {
      long start = from + UNICODE_NAME_BYTES;
      if (!bytes.name(start, (int) (to - start)).equals(name)) {
        throw BadArchive.entry(name, "it has another name in its extra fields");
      }
    }
  }

  String name() {
    return name;
  }

  /// The byte after the last.
  long end() {
    return end;
  }

  /// Whether it has values of 64 bits; then the sizes that follow a content are such, too.
  boolean isWide() {
    return wideEnd > 0;
  }

  /// Those of 64 bits are there for what does not fit in 32, in order.
  long value(long narrow) throws BadArchive {
    if (narrow != ZipEnd.IN_64_BITS) {
      return narrow;
    }
    if (wide + Long.BYTES > wideEnd) {
      throw BadArchive.entry(name, "a size of it is said to be in 64 bits, and is not");
    }
    wide += Long.BYTES;
    return bytes.u64(wide - Long.BYTES);
  }
}
