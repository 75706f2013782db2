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
  private static final int DEFLATED = 8;
  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

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
        if (members > 0 && at == bytes.size()) {
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
    if (bytes.u16(at) != 0x8b1f || bytes.u16(at + 2) % 256 != DEFLATED) {
      throw new BadArchive("its gzip goes on with what is none");
    }
    int flags = bytes.u16(at + 3) % 256;
    at += HEADER_BYTES;
    if ((flags & EXTRA) != 0) {
      at += 2 + bytes.u16(at);
    }
    skipText(flags & NAME);
    skipText(flags & COMMENT);
    at = bytes.within(at + (flags & HEADER_CRC), TRAILER_BYTES);
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
    if (bytes.u32(at) != crc.getValue()
        || bytes.u32(at + 4) != (inflater.getBytesWritten() & 0xffff_ffffL)) {
      throw new BadArchive("its gzip's checksum is wrong");
    }
    at += TRAILER_BYTES;
    isWithin = false;
  }

  @Override
  public void close() {
    inflater.end();
  }
}
