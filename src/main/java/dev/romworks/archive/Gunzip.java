package dev.romworks.archive;

import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// What gzip packed, member after member, each with its checksum; RFC 1952.
final class Gunzip extends BulkInput {

  private static final int MAX_MEMBERS = 4096; // bgzip makes one of each 64 KiB
  private static final int HEADER_BYTES = 10;
  private static final int TRAILER_BYTES = 8;
  private static final int MAGIC = 0x8b1f;
  private static final int DEFLATED = 8;
  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xe0;

  private final LittleEndian bytes;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private int members;
  private int at;
  private boolean isWithin;

  Gunzip(byte[] bytes) {
    this.bytes = new LittleEndian(bytes);
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    while (length > 0) {
      if (!isWithin) {
        if (members > 0 && Padding.fills(bytes.array(), at)) {
          return -1;
        }
        begin();
      }
      int count = inflate(into, from, length);
      if (count > 0) {
        crc.update(into, from, count);
        return count;
      }
      if (!inflater.finished()) {
        throw new BadArchive("its gzip is cut off");
      }
      end();
    }
    return 0;
  }

  private int inflate(byte[] into, int from, int length) throws BadArchive {
    try {
      return inflater.inflate(into, from, length);
    } catch (DataFormatException e) {
      throw new BadArchive("its gzip is not sound");
    }
  }

  private void begin() throws BadArchive {
    if (++members > MAX_MEMBERS) {
      throw new BadArchive("its gzip has more than %d members".formatted(MAX_MEMBERS));
    }
    int start = at;
    int flags = bytes.u8(at + 3);
    if (bytes.u16(at) != MAGIC || bytes.u8(at + 2) != DEFLATED) {
      throw new BadArchive("its gzip goes on with what is none");
    }
    if ((flags & RESERVED) != 0) {
      throw new BadArchive("its gzip has a flag that is not known");
    }
    at += HEADER_BYTES;
    if ((flags & EXTRA) != 0) {
      at += 2 + bytes.u16(at);
    }
    skipText(flags & NAME);
    skipText(flags & COMMENT);
    crc.reset();
    if ((flags & HEADER_CRC) != 0) {
      crc.update(bytes.array(), start, bytes.within(at, 2) - start);
      refuseUnless(bytes.u16(at) == (crc.getValue() & 0xffff));
      at += 2;
    }
    at = bytes.within(at, TRAILER_BYTES);
    inflater.reset();
    inflater.setInput(bytes.array(), at, bytes.size() - at);
    crc.reset();
    isWithin = true;
  }

  private void skipText(int isThere) throws BadArchive {
    while (isThere != 0 && bytes.array()[bytes.within(at++, 1)] != 0) {
      // to the zero that ends it
    }
  }

  private void end() throws BadArchive {
    at = bytes.size() - inflater.getRemaining();
    refuseUnless(
        bytes.u32(at) == crc.getValue()
            && bytes.u32(at + 4) == (inflater.getBytesWritten() & 0xffff_ffffL));
    at += TRAILER_BYTES;
    isWithin = false;
  }

  private static void refuseUnless(boolean isChecked) throws BadArchive {
    if (!isChecked) {
      throw new BadArchive("its gzip's checksum is wrong");
    }
  }

  @Override
  public void close() {
    inflater.end();
  }
}
