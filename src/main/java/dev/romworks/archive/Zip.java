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
/// link. All headers are checked before the first byte is unpacked: each entry has bytes of its own
/// (in David Fifield's bombs they share them), and each says the same twice.
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
        if (entry.isFolder()) {
          sink.folder(entry.name().substring(0, entry.name().length() - 1));
        } else {
          file(entry, inflater, sink);
        }
      }
    } finally {
      inflater.end();
    }
  }

  private List<ZipEntry> entries() throws BadArchive {
    ZipEnd end = ZipEnd.of(bytes);
    List<ZipEntry> entries = new ArrayList<>();
    long at = end.from();
    while (at < end.to()) {
      if (entries.size() == maxEntries) {
        throw new TooManyEntries(maxEntries);
      }
      ZipEntry entry = ZipEntry.at(bytes, at);
      if (entry.isFolder() && entry.bytes() > 0) { // of nothing, deflate makes two bytes
        throw BadArchive.entry(entry.name(), "it is a folder and has content");
      }
      entries.add(entry);
      at = entry.next();
    }
    if (at != end.to() || entries.size() != end.entries()) {
      throw new BadArchive("a zip whose directory has not the size that it says");
    }
    refuseOverlaps(entries, end.from());
    return entries;
  }

  private static void refuseOverlaps(List<ZipEntry> entries, long directory) throws BadArchive {
    long free = 0;
    for (ZipEntry entry :
        entries.stream().sorted(Comparator.comparingLong(ZipEntry::from)).toList()) {
      if (entry.from() < free || entry.to() > directory) {
        throw BadArchive.entry(entry.name(), "it shares bytes with another entry");
      }
      free = entry.to();
    }
  }

  private void file(ZipEntry entry, Inflater inflater, Sink sink) throws IOException {
    try {
      sink.file(entry.name(), entry.bytes(), new ZipContent(entry, packed(entry, inflater)));
    } catch (ZipException | EOFException e) {
      throw BadArchive.entry(entry.name(), "its packed bytes are not sound");
    }
    if (entry.method() == ZipEntry.DEFLATED && inflater.getRemaining() > 0) {
      throw BadArchive.entry(entry.name(), "it is packed in fewer bytes than it says");
    }
  }

  private InputStream packed(ZipEntry entry, Inflater inflater) {
    int from = (int) entry.data();
    int length = (int) entry.packed();
    if (entry.method() == ZipEntry.STORED) {
      return new ByteArrayInputStream(bytes.array(), from, length);
    }
    inflater.reset();
    inflater.setInput(bytes.array(), from, length);
    return new InflaterInputStream(
        InputStream.nullInputStream(), inflater, 1); // it has all already
  }
}
