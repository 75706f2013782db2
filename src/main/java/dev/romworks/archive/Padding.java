package dev.romworks.archive;

/// Zeros behind an archive's end. Tools write whole blocks, of 10 KiB unless told otherwise; into a
/// pipe, libarchive pads gzip and zip as well.
final class Padding {

  static final int MOST = 2 << 20; // a block of `tar -b 4096`

  private Padding() {}

  /// Whether from there to the end is nothing else, or nothing at all.
  static boolean fills(byte[] bytes, int from) {
    return from <= bytes.length && bytes.length - from <= MOST && isZero(bytes, from, bytes.length);
  }

  static boolean isZero(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }
}
