package dev.romworks.archive;

import static dev.romworks.archive.Archives.gzip;
import static dev.romworks.archive.Archives.join;
import static dev.romworks.archive.Archives.tar;
import static dev.romworks.archive.Archives.tarHeader;
import static dev.romworks.archive.Archives.utf8;
import static dev.romworks.archive.Archives.zip;
import static dev.romworks.archive.ZipHeader.DEFLATED;
import static dev.romworks.archive.ZipHeader.STORED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Proves that ordinary archives come out whole, whoever wrote them.
@Timeout(60)
class ArchiveTest {

  private static final String LONG = "long/".repeat(30) + "ä.asm"; // does not fit in 100 bytes
  private static final int POSIX = TarArchiveOutputStream.LONGFILE_POSIX;
  static final byte[] END = new byte[1024]; // of a tar
  static final Map<String, byte[]> FILES =
      new TreeMap<>(
          Map.of(
              "main.asm",
              utf8("SECTION \"s\", ROM0\n".repeat(200)),
              "empty",
              new byte[0],
              "gfx/",
              new byte[0],
              "gfx/tiles.2bpp",
              new byte[100_000],
              LONG,
              utf8("; λ")));

  /// Keeps all that it is handed; folders with a slash.
  record Collected(Map<String, byte[]> files) implements Archive.Sink {

    @Override
    public void file(String name, long declaredBytes, InputStream content) throws IOException {
      byte[] bytes = content.readAllBytes();
      assertThat(bytes).hasSize((int) declaredBytes);
      files.put(name, bytes);
    }

    @Override
    public void folder(String name) {
      files.put(name + "/", new byte[0]);
    }
  }

  static Map<String, byte[]> unpacked(byte[] archive, int maxEntries) throws IOException {
    Collected sink = new Collected(new TreeMap<>());
    Archive.of(archive, maxEntries).unpack(sink);
    return sink.files();
  }

  static Map<String, byte[]> good() {
    Map<String, byte[]> good = new TreeMap<>();
    byte[] pax = tar(FILES);
    good.put("tar, pax", pax);
    good.put("tar, GNU", tar(FILES, longNames(TarArchiveOutputStream.LONGFILE_GNU), it -> {}));
    good.put("tar, blocks of 64 KiB", join(pax, new byte[65536]));
    good.put("tar, as git makes it", join(global("52 comment=" + "0".repeat(40) + "\n"), pax));
    good.put("tar, blocks of 2 MiB", join(pax, new byte[(2 << 20) - 1024]));
    good.put("tar, with attributes", tar(FILES, longNames(POSIX), ArchiveTest::attributes));
    good.put("tar.gz", gzip(pax));
    good.put("tar.gz, as libarchive pads it", join(gzip(pax), new byte[9000]));
    good.put("tar.gz, in two members", join(gzip(slice(pax, 0, 5000)), gzip(slice(pax, 5000, -1))));
    good.put("tar.gz, with an empty member", join(gzip(new byte[0]), gzip(pax)));
    good.put("tar.gz, with all that a header may have", headed(gzip(pax)));
    good.put("zip", zip(FILES));
    good.put("zip, streamed", Archives.streamedZip(FILES));
    good.put("zip, in 64 bits", zip(FILES, it -> it.setUseZip64(Zip64Mode.Always), it -> {}));
    good.put("zip, with modes", zip(FILES, it -> {}, ArchiveTest::mode));
    good.put("zip, with a comment", zip(FILES, it -> it.setComment("PK, Ärger"), it -> {}));
    good.put("zip, its end in 64 bits as well", ZipForge.withWideEnd(zip(FILES), 0, 1));
    good.put("zip, streamed by Info-ZIP", new StreamedZip(DEFLATED, 16, true).of(FILES));
    good.put("zip, stored, by Info-ZIP", new StreamedZip(STORED, 16, true).of(FILES));
    good.put("zip, by libarchive", join(new StreamedZip(DEFLATED, 16, true).of(FILES), END));
    good.put("zip, stored, by Python", new StreamedZip(STORED, 16, false).of(FILES));
    good.put("zip, streamed in 64 bits", new StreamedZip(DEFLATED, 24, false).of(FILES));
    good.put(
        "zip, streamed in 64 bits, no signatures", new StreamedZip(DEFLATED, 20, false).of(FILES));
    good.put("zip, streamed, no signatures", new StreamedZip(DEFLATED, 12, false).of(FILES));
    return good;
  }

  private static void mode(ZipArchiveEntry entry) {
    entry.setUnixMode(entry.isDirectory() ? 0x41ed : 0x81a4);
  }

  /// As `tar --xattrs` writes them, or macOS.
  private static void attributes(TarArchiveEntry entry) {
    entry.addPaxHeader("SCHILY.xattr.user.tags", "x".repeat(60_000));
  }

  private static Consumer<TarArchiveOutputStream> longNames(int mode) {
    return tar -> tar.setLongFileMode(mode);
  }

  static byte[] slice(byte[] bytes, int from, int to) {
    return Arrays.copyOfRange(bytes, from, to < 0 ? bytes.length : to);
  }

  static byte[] global(String records) {
    return extension('g', utf8(records));
  }

  static byte[] extension(char kind, byte[] content) {
    byte[] padding = new byte[Math.floorMod(-content.length, TarHeader.BLOCK)];
    return join(tarHeader("x", kind, content.length), content, padding);
  }

  /// With extra bytes, a name, a comment and a checksum of the header.
  static byte[] headed(byte[] gzip) {
    byte[] start = slice(gzip, 0, 10);
    start[3] = 2 + 4 + 8 + 16;
    byte[] header = join(start, new byte[] {3, 0, 1, 2, 3}, utf8("name\0comment\0"));
    CRC32 crc = new CRC32();
    crc.update(header);
    byte[] check = {(byte) crc.getValue(), (byte) (crc.getValue() >> 8)};
    return join(header, check, slice(gzip, 10, -1));
  }

  static Stream<Arguments> goodArchives() {
    return good().entrySet().stream().map(it -> Arguments.of(Named.of(it.getKey(), it.getValue())));
  }

  @ParameterizedTest
  @MethodSource("goodArchives")
  void whatWasPackedComesOut(byte[] archive) throws IOException {
    assertThat(unpacked(archive, FILES.size())).containsExactlyEntriesOf(FILES);
  }

  @Test
  void anArchiveInAnArchiveIsAFile() throws IOException {
    byte[] inner = zip(FILES);
    assertThat(unpacked(zip(Map.of("inner.zip", inner)), 1)).containsEntry("inner.zip", inner);
    assertThat(unpacked(gzip(tar(Map.of("inner.zip", inner))), 1))
        .containsEntry("inner.zip", inner);
  }

  @Test
  void aTarOfZerosHasNoFiles() throws IOException {
    for (byte[] tar : List.of(new byte[10_240], gzip(new byte[10_240]))) {
      assertThat(unpacked(tar, 0)).isEmpty();
    }
  }

  /// Whose header cuts off a long name amid a letter.
  @Test
  void aNameBeforeTheHeaderCounts() throws IOException {
    byte[] header = tarHeader("x".repeat(99) + "\u00e4", '0', 0);
    for (byte[] before :
        List.of(extension('L', utf8("long\0")), extension('x', utf8("13 path=long\n")))) {
      before[99] = (byte) 0xc3;
      Archives.check(before, 0);
      assertThat(unpacked(join(before, header, END), 1)).containsOnlyKeys("long");
    }
  }

  /// Of libarchive's and of all that is older than POSIX.
  @Test
  void anOldTarTellsAFolderByItsName() throws IOException {
    byte[] folder = Archives.withMagic(tarHeader("a/", '\0', 0), "");
    byte[] file = Archives.withMagic(tarHeader("b", '\0', 0), "");
    assertThat(unpacked(join(folder, file, END), 2)).containsOnlyKeys("a/", "b");
  }

  @Test
  void oneEntryTooManyIsRefused() {
    for (byte[] archive : List.of(zip(FILES), tar(FILES), gzip(tar(FILES)))) {
      assertThatThrownBy(() -> unpacked(archive, FILES.size() - 1))
          .isInstanceOf(TooManyEntries.class);
    }
  }

  @Test
  void aMessageShowsWhatANameHides() {
    assertThat(BadArchive.entry("a\u001b[31m\n\u202eb", "x")).hasMessage("\"a?[31m??b\": x");
  }

  @Test
  void namesAreHandedOutAsTheyAre() throws IOException {
    List<String> names = List.of("/x", "../x", "./x", "/" + "x".repeat(150), "C:\\x", "-o", "@a");
    for (String name : names) {
      Map<String, byte[]> file = Map.of(name, new byte[0]);
      byte[] gnu = tar(file, longNames(TarArchiveOutputStream.LONGFILE_GNU), it -> {});
      for (byte[] archive : List.of(tar(file), gnu, Archives.jdkZip(name))) {
        assertThat(unpacked(archive, 1)).containsOnlyKeys(name);
      }
    }
  }
}
