package dev.romworks.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// An archive in memory, of unknown origin. What it is, its first bytes say, and neither a name nor
/// a content type.
///
/// The readers are our own, because those of the libraries are made to read what they can, and here
/// what is odd is to be refused. Measured with commons-compress 1.28.0: its `ZipFile` takes 190 MB
/// for 100,000 empty files before the first can be looked at, and shows of the local headers
/// nothing but their place; its tar reader recurses over long names, to a `StackOverflowError`, and
/// takes the `/` off absolute ones, which are then no longer refused. The JDK's `GZIPInputStream`
/// recurses over empty members likewise. In the tests commons-compress is the second opinion.
public sealed interface Archive permits Zip, Tar {

  /// Takes the files of an archive, one after another.
  interface Sink {

    /// Takes a file.
    ///
    /// @param name as the archive has it, unchecked
    /// @param declaredBytes what the archive says that there will be; content that differs throws
    /// @param content to be read to its end; throws [BadArchive] where it is not sound
    void file(String name, long declaredBytes, InputStream content) throws IOException;

    /// Takes a folder.
    ///
    /// @param name as the archive has it, unchecked, without the slash at its end
    void folder(String name);
  }

  /// Hands out every file, or throws midway. Can be called once.
  ///
  /// @throws BadArchive if any entry is something other than a file or a folder, or the archive is
  ///   not sound
  void unpack(Sink sink) throws IOException;

  /// Recognises an archive.
  ///
  /// @param maxEntries how many files and folders it may have
  /// @throws BadArchive if it is none that is known
  static Archive of(byte[] bytes, int maxEntries) throws BadArchive {
    if (startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, 'P', 'K', 5, 6)) {
      return new Zip(new LittleEndian(bytes), maxEntries);
    }
    if (startsWith(bytes, 0x1f, 0x8b)) {
      return new Tar(new Gunzip(bytes), maxEntries);
    }
    if (Tar.isOne(bytes)) {
      return new Tar(new ByteArrayInputStream(bytes), maxEntries);
    }
    throw new BadArchive("by its first bytes it is neither a zip nor a tar nor a tar.gz");
  }

  private static boolean startsWith(byte[] bytes, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  /// Strictly: two names that are not UTF-8 must not become the same name.
  static String name(byte[] bytes, int from, int length) throws BadArchive {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, from, length))
          .toString();
    } catch (CharacterCodingException e) {
      String seen = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
      throw BadArchive.entry(seen, "its name is not UTF-8");
    }
  }
}
