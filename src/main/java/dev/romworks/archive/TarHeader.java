package dev.romworks.archive;

import java.util.Arrays;

/// One header of a tar: 512 bytes, of which a checksum says that they are one.
///
/// @param kind one of the letters of POSIX' ustar, or of GNU's
record TarHeader(String name, char kind, long bytes) {

  static final int BLOCK = 512;
  private static final int CHECKSUM = 148;
  private static final int CHECKSUM_BYTES = 8;
  private static final int SIZE = 124;
  private static final int SIZE_BYTES = 12;
  private static final int KIND = 156;
  private static final int MAGIC = 257;
  private static final byte[] POSIX = {'u', 's', 't', 'a', 'r', 0};
  private static final byte[] NOT_OLD = {'u', 's', 't', 'a', 'r'}; // POSIX' or GNU's
  private static final int PREFIX = 345;
  private static final int PREFIX_BYTES = 155;
  private static final int NAME_BYTES = 100;
  private static final String EXTENSION = "what stands before an entry";
  private static final char FILE = '0';
  private static final char FOLDER = '5';
  private static final char SPARSE = 'S';

  /// Whether bytes begin with such a header.
  static boolean isOne(byte[] bytes) {
    return bytes.length >= BLOCK && sum(bytes) == octal(bytes, CHECKSUM, CHECKSUM_BYTES);
  }

  /// @param before what stands before it and says what it cannot hold itself
  static TarHeader of(byte[] block, TarExtension before) throws BadArchive {
    if (!isOne(block)) {
      throw new BadArchive("a tar with a header that is not sound");
    }
    char kind = (char) (block[KIND] & 0xff);
    if (isExtension(kind)) { // its own name may be cut off amid a letter
      return new TarHeader(EXTENSION, kind, size(block, EXTENSION));
    }
    String name = before.name() == null ? name(block) : before.name();
    refuseMixture(block, name, before);
    long size = size(block, name);
    return new TarHeader(
        name,
        before.isSparse() ? SPARSE : kind == 0 ? kindOf(block, name) : kind,
        before.bytes() == null ? size : before.bytes());
  }

  /// Tars from before POSIX tell a folder by the slash at its name's end.
  private static char kindOf(byte[] block, String name) {
    return name.endsWith("/") && !has(block, NOT_OLD) ? FOLDER : FILE;
  }

  /// Readers differ in whether they heed in one format what only another has.
  private static void refuseMixture(byte[] block, String name, TarExtension before)
      throws BadArchive {
    if (block[PREFIX] != 0 && !has(block, POSIX)) {
      throw BadArchive.entry(name, "its name has a prefix, and its header is not of POSIX");
    }
    if (!before.equals(TarExtension.NONE) && !has(block, NOT_OLD)) {
      throw BadArchive.entry(name, "its header is of before POSIX, and that before it is not");
    }
  }

  private static boolean has(byte[] block, byte[] magic) {
    return Arrays.equals(block, MAGIC, MAGIC + magic.length, magic, 0, magic.length);
  }

  private static long size(byte[] block, String name) throws BadArchive {
    long size = octal(block, SIZE, SIZE_BYTES);
    if (size < 0) {
      throw BadArchive.entry(name, "its size is no octal number: over 8 GiB, or below 0");
    }
    return size;
  }

  private static String name(byte[] block) throws BadArchive {
    String name = text(block, 0, NAME_BYTES);
    String prefix = has(block, POSIX) ? text(block, PREFIX, PREFIX_BYTES) : "";
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  private static String text(byte[] block, int from, int most) throws BadArchive {
    int length = 0;
    while (length < most && block[from + length] != 0) {
      length++;
    }
    return Archive.name(block, from, length);
  }

  /// Spaces, digits, and a space or a zero.
  ///
  /// @return negative if it is something else, such as GNU's form of what does not fit
  private static long octal(byte[] block, int from, int most) {
    int to = from + most;
    int at = from;
    while (at < to && block[at] == ' ') {
      at++;
    }
    long number = 0;
    while (at < to && block[at] >= '0' && block[at] <= '7') {
      number = number * 8 + block[at++] - '0';
    }
    while (at < to && (block[at] == ' ' || block[at] == 0)) {
      at++;
    }
    return at == to ? number : -1;
  }

  private static long sum(byte[] block) {
    long sum = (long) ' ' * CHECKSUM_BYTES;
    for (int i = 0; i < BLOCK; i++) {
      boolean isChecksum = i >= CHECKSUM && i < CHECKSUM + CHECKSUM_BYTES;
      sum += isChecksum ? 0 : block[i] & 0xff;
    }
    return sum;
  }

  private static boolean isExtension(char kind) {
    return kind == 'x' || kind == 'g' || kind == 'L' || kind == 'K';
  }

  boolean isExtension() {
    return isExtension(kind);
  }

  boolean isFolder() {
    return kind == FOLDER;
  }

  void refuseSpecial() throws BadArchive {
    String fault =
        switch (kind) {
          case FOLDER -> bytes > 0 ? "it is a folder and has content" : "";
          case FILE, '7' -> name.endsWith("/") ? "it is a file, and its name a folder's" : "";
          case '1' -> "it is a hard link";
          case '2' -> "it is a symbolic link";
          case '3', '4' -> "it is a device";
          case '6' -> "it is a FIFO";
          case SPARSE -> "it is a sparse file";
          default -> "it is of a kind that is not taken";
        };
    if (!fault.isEmpty()) {
      throw BadArchive.entry(name, fault);
    }
  }
}
