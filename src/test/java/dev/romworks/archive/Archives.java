package dev.romworks.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// Archives for tests, as commons-compress makes them.
public final class Archives {

  private Archives() {}

  /// Packs files by name; a name that ends with a slash is a folder.
  public static byte[] tar(Map<String, byte[]> files) {
    return tar(files, tar -> {}, entry -> {});
  }

  static byte[] tar(
      Map<String, byte[]> files,
      Consumer<TarArchiveOutputStream> setUp,
      Consumer<TarArchiveEntry> change) {
    return written(out -> {
      try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        setUp.accept(tar);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
          TarArchiveEntry entry = new TarArchiveEntry(file.getKey(), true);
          entry.setSize(file.getValue().length);
          change.accept(entry);
          tar.putArchiveEntry(entry);
          tar.write(file.getValue());
          tar.closeArchiveEntry();
        }
      }
    });
  }

  /// A header and nothing else, of any kind, and a tar's end.
  static byte[] tarHeader(String name, char kind, long size) {
    TarArchiveEntry entry = new TarArchiveEntry(name, (byte) kind, true);
    entry.setSize(size);
    byte[] block = new byte[TarHeader.BLOCK];
    entry.writeEntryHeader(block);
    return block;
  }

  /// A header whose size is one of GNU's, in 95 bits and with a sign: below 0.
  static byte[] negativeHeader(String name) {
    byte[] block = tarHeader(name, '0', 0);
    Arrays.fill(block, 124, 136, (byte) 0xff);
    check(block, 0);
    return block;
  }

  /// A header of another format.
  ///
  /// @param magic at 257: POSIX' as [#tarHeader] makes it, GNU's, or zeros of before POSIX
  static byte[] withMagic(byte[] header, String magic) {
    System.arraycopy(Arrays.copyOf(utf8(magic), 8), 0, header, 257, 8);
    check(header, 0);
    return header;
  }

  /// A header with bytes where POSIX' has a prefix of the name.
  static byte[] withPrefix(byte[] header) {
    header[345] = 'p';
    check(header, 0);
    return header;
  }

  /// Makes a header sound again.
  static void check(byte[] tar, int at) {
    Arrays.fill(tar, at + 148, at + 156, (byte) ' ');
    int sum = 0;
    for (int i = at; i < at + TarHeader.BLOCK; i++) {
      sum += tar[i] & 0xff;
    }
    System.arraycopy(utf8("%06o\0 ".formatted(sum)), 0, tar, at + 148, 8);
  }

  /// Packs by gzip.
  public static byte[] gzip(byte[] bytes) {
    return written(out -> {
      try (OutputStream gzip = new GZIPOutputStream(out)) {
        gzip.write(bytes);
      }
    });
  }

  /// Packs files by name.
  public static byte[] zip(Map<String, byte[]> files) {
    return zip(files, zip -> {}, entry -> {});
  }

  static byte[] zip(
      Map<String, byte[]> files,
      Consumer<ZipArchiveOutputStream> setUp,
      Consumer<ZipArchiveEntry> change) {
    SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(channel)) {
      fill(zip, files, setUp, change);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Arrays.copyOf(channel.array(), (int) channel.size());
  }

  /// An empty file, its name as it is.
  public static byte[] jdkZip(String name) {
    return written(out -> {
      try (ZipOutputStream zip = new ZipOutputStream(out)) {
        zip.putNextEntry(new java.util.zip.ZipEntry(name));
      }
    });
  }

  /// As a program writes it that cannot go back: sizes follow the contents.
  public static byte[] streamedZip(Map<String, byte[]> files) {
    return written(out -> {
      try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
        fill(zip, files, it -> {}, entry -> {});
      }
    });
  }

  private static void fill(
      ZipArchiveOutputStream zip,
      Map<String, byte[]> files,
      Consumer<ZipArchiveOutputStream> setUp,
      Consumer<ZipArchiveEntry> change)
      throws IOException {
    zip.setUseZip64(Zip64Mode.AsNeeded);
    setUp.accept(zip);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      ZipArchiveEntry entry = new ZipArchiveEntry(file.getKey());
      change.accept(entry);
      zip.putArchiveEntry(entry);
      zip.write(file.getValue());
      zip.closeArchiveEntry();
    }
  }

  /// Joins bytes.
  public static byte[] join(byte[]... parts) {
    return written(out -> {
      for (byte[] part : parts) {
        out.write(part);
      }
    });
  }

  /// A text as bytes.
  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// Writes to a stream.
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  static byte[] written(Writing writing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
