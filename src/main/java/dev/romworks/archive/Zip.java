package dev.romworks.archive;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/// A zip, read by its central directory: only there does it stand whether an entry is a symbolic
/// link. All headers are checked before the first byte is unpacked. Entries and directory lie side
/// by side, from the first byte to the last: so a reader of streams finds the same entries, and
/// none shares bytes with another, as they do in David Fifield's bombs.
final class Zip implements Archive {

  private final LittleEndian bytes;
  private final int maxEntries;

  Zip(LittleEndian bytes, int maxEntries) {
    this.bytes = bytes;
    this.maxEntries = maxEntries;
  }

  @Override
  public void unpack(Sink sink) throws IOException {
    List<ZipEntry> entries = entries();
    Inflater inflater = new Inflater(true);
    try {
      for (ZipEntry entry : entries) {
        unpack(entry, inflater, sink);
      }
    } finally {
      inflater.end();
    }
  }

  /// In the order in which they lie in the zip.
  private List<ZipEntry> entries() throws BadArchive {
    ZipEnd end = ZipEnd.of(bytes);
    List<ZipEntry> entries = new ArrayList<>();
    long at = end.from();
    while (at < end.to()) {
      if (entries.size() == maxEntries) {
        throw new TooManyEntries(maxEntries);
      }
      ZipEntry entry = ZipEntry.at(bytes, at);
      entries.add(entry);
      at = entry.next();
    }
    if (at != end.to() || entries.size() != end.entries()) {
      throw new BadArchive("a zip whose directory has not the size that it says");
    }
    entries.sort(Comparator.comparingLong(ZipEntry::from));
    refuseGaps(entries, end.from());
    return entries;
  }

  private void refuseGaps(List<ZipEntry> entries, long directory) throws BadArchive {
    long end = directory;
    for (ZipEntry entry : entries.reversed()) {
      entry.refuseOther(bytes, end);
      end = entry.from();
    }
    if (end > 0) {
      throw new BadArchive("a zip that begins with bytes of no entry");
    }
  }

  private void unpack(ZipEntry entry, Inflater inflater, Sink sink) throws IOException {
    ZipHeader header = entry.header();
    String name = header.name();
    try {
      InputStream content = new ZipContent(header, packed(entry, inflater));
      if (!header.isFolder()) {
        sink.file(name, header.sizes().bytes(), content);
      } else if (content.read() < 0) { // or it throws
        sink.folder(name.substring(0, name.length() - 1));
      }
    } catch (ZipException | EOFException e) {
      throw BadArchive.entry(name, "its packed bytes are not sound");
    }
    if (header.method() == ZipHeader.DEFLATED && inflater.getRemaining() > 0) {
      throw BadArchive.entry(name, "it is packed in fewer bytes than it says");
    }
  }

  private InputStream packed(ZipEntry entry, Inflater inflater) {
    int from = (int) entry.data();
    int length = (int) entry.header().sizes().packed();
    if (entry.header().method() == ZipHeader.STORED) {
      return new ByteArrayInputStream(bytes.array(), from, length);
    }
    inflater.reset();
    inflater.setInput(bytes.array(), from, length);
    return new InflaterInputStream(
        InputStream.nullInputStream(), inflater, 1); // it has all already
  }
}
