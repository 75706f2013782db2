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
  private static final int PREFIX = 345;
  private static final int PREFIX_BYTES = 155;
  private static final int NAME_BYTES = 100;
  static final char SPARSE = 'S';

  /// Whether bytes begin with such a header.
  static boolean isOne(byte[] bytes) {
    return bytes.length >= BLOCK && sum(bytes) == octal(bytes, CHECKSUM, CHECKSUM_BYTES);
  }

  static TarHeader of(byte[] block) throws BadArchive {
    if (!isOne(block)) {
      throw new BadArchive("a tar with a header that is not sound");
    }
    String name = name(block);
    char kind = (char) (block[KIND] & 0xff);
    long bytes = octal(block, SIZE, SIZE_BYTES);
    if (bytes < 0) {
      throw BadArchive.entry(name, "its size is no octal number: over 8 GiB, or below 0");
    }
    return new TarHeader(name, kind == 0 ? '0' : kind, bytes);
  }

  private static String name(byte[] block) throws BadArchive {
    String name = text(block, 0, NAME_BYTES);
    boolean isPosix = Arrays.equals(block, MAGIC, MAGIC + POSIX.length, POSIX, 0, POSIX.length);
    String prefix = isPosix ? text(block, PREFIX, PREFIX_BYTES) : "";
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

  boolean isExtension() {
    return kind == 'x' || kind == 'g' || kind == 'L' || kind == 'K';
  }

  /// Tars from before POSIX tell a folder by the slash at its name's end.
  boolean isFolder() {
    return kind == '5' || (kind == '0' && name.endsWith("/"));
  }

  void refuseSpecial() throws BadArchive {
    String fault =
        switch (kind) {
          case '0', '5', '7' -> "";
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
    if (isFolder() && bytes > 0) {
      throw BadArchive.entry(name, "it is a folder and has content");
    }
  }
}
