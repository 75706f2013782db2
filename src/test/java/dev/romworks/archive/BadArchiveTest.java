package dev.romworks.archive;

import static dev.romworks.archive.ArchiveTest.FILES;
import static dev.romworks.archive.ArchiveTest.extension;
import static dev.romworks.archive.ArchiveTest.global;
import static dev.romworks.archive.ArchiveTest.slice;
import static dev.romworks.archive.ArchiveTest.unpacked;
import static dev.romworks.archive.Archives.gzip;
import static dev.romworks.archive.Archives.join;
import static dev.romworks.archive.Archives.tar;
import static dev.romworks.archive.Archives.tarHeader;
import static dev.romworks.archive.Archives.utf8;
import static dev.romworks.archive.Archives.zip;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Proves that whatever is no ordinary archive of files and folders is refused, and that the
/// message names the entry and says why.
@Timeout(60)
class BadArchiveTest {

  private static final byte[] ONE = zip(Map.of("a", new byte[1000]));
  private static final byte[] STORED =
      zip(Map.of("a", new byte[1000]), zip -> zip.setMethod(ZipArchiveEntry.STORED), crc(1000));
  private static final byte[] END_OF_TAR = new byte[1024];

  private static Consumer<ZipArchiveEntry> crc(int zeros) {
    CRC32 crc = new CRC32();
    crc.update(new byte[zeros]);
    return entry -> {
      entry.setSize(zeros);
      entry.setCrc(crc.getValue());
    };
  }

  static Stream<Arguments> zipAttacks() {
    return Stream.of(
        attack("cut off", slice(ONE, 0, ONE.length - 30), "cut off"),
        attack("something behind it", join(ONE, new byte[1]), "cut off"),
        attack("something before it", join(slice(ONE, 0, 4), ONE), "not sound"),
        attack("nothing but its first bytes", utf8("PK\3\4"), "cut off"),
        attack("a link", zip(FILES, it -> {}, e -> e.setUnixMode(0xa1ff)), "symbolic link"),
        attack("a FIFO", new ZipForge(ONE).central32(38, 0x1000_0000).zip(), "\"a\": it is a FIFO"),
        attack("a device", new ZipForge(ONE).central32(38, 0x6000_0000).zip(), "a device"),
        attack("a socket", new ZipForge(ONE).central32(38, 0xc000_0000L).zip(), "its mode"),
        attack("encrypted", new ZipForge(ONE).central16(8, 1).zip(), "encrypted"),
        attack("encrypted, says one", new ZipForge(ONE).local16(6, 1).zip(), "differ"),
        attack("bzip2", zip(FILES, it -> it.setMethod(ZipMethod.BZIP2.getCode()), it -> {}), "12"),
        attack("two methods", new ZipForge(ONE).local16(8, 0).zip(), "differ"),
        attack("two names", new ZipForge(ONE).local16(30, 'b').zip(), "differ"),
        attack("two sizes", new ZipForge(ONE).local32(22, 999).zip(), "differ"),
        attack("two checksums", new ZipForge(ONE).local32(14, 999).zip(), "differ"),
        attack("too small", sized(ONE, 999), "\"a\": it has not the size"),
        attack("too large", sized(ONE, 1001), "it has not the size"),
        attack("4 GB, it says", sized(ONE, 0xffff_fffeL), "it has not the size"),
        attack("stored, too small", sized(STORED, 999), "it has not the size"),
        attack("other content", checked(ONE, 1), "checksum"),
        attack("packed smaller", packed(ONE, 3), "not sound"),
        attack("packed larger", packed(ONE, 4096), "outside"),
        attack("no deflate", new ZipForge(ONE).data32(-1).zip(), "not sound"),
        attack("same bytes twice", ZipForge.sameBytesAgain(ONE, 2), "\"a\": it shares bytes"),
        attack("Fifield's", ZipForge.quotedOverlap(), "\"b\": it shares bytes"),
        attack("directory elsewhere", new ZipForge(ONE).end32(16, 9).zip(), "not sound"),
        attack("directory outside", new ZipForge(ONE).end32(16, 9999).zip(), "not where"),
        attack("directory too short", new ZipForge(ONE).end32(12, 9).zip(), "not the size"),
        attack("one entry more", new ZipForge(ONE).end16(8, 2).end16(10, 2).zip(), "not the size"),
        attack("two disks", new ZipForge(ONE).end16(8, 2).zip(), "pieces"),
        attack("64 bits, not there", new ZipForge(ONE).end32(16, -1).zip(), "64 bits"),
        attack("a size in 64 bits, not there", sized(ONE, -1), "64 bits"),
        attack("entry outside", new ZipForge(ONE).central32(42, 9999).zip(), "outside"),
        attack("a folder with content", renamed("a", "/"), "has content"),
        attack("no UTF-8", renamed("aa", "\u00c3("), "not UTF-8"));
  }

  private static byte[] sized(byte[] zip, long size) {
    return new ZipForge(zip).central32(24, size).local32(22, size).zip();
  }

  private static byte[] packed(byte[] zip, long size) {
    return new ZipForge(zip).central32(20, size).local32(18, size).zip();
  }

  private static byte[] checked(byte[] zip, long crc) {
    return new ZipForge(zip).central32(16, crc).local32(14, crc).zip();
  }

  /// With another name, byte for byte.
  private static byte[] renamed(String name, String other) {
    byte[] zip = zip(Map.of(name, new byte[9]));
    String text = new String(zip, StandardCharsets.ISO_8859_1);
    return text.replace(name, other).getBytes(StandardCharsets.ISO_8859_1);
  }

  static Stream<Arguments> tarAttacks() {
    byte[] pax = tar(FILES);
    byte[] noEnd = join(tarHeader("a", '0', 3), new byte[512]);
    byte[] longName = extension('L', utf8("/" + "x".repeat(150)));
    return Stream.of(
        attack("a link", join(tarHeader("a", '2', 0), END_OF_TAR), "\"a\": it is a symbolic link"),
        attack("a hard link", join(tarHeader("a", '1', 0), END_OF_TAR), "\"a\": it is a hard link"),
        attack("a device", join(tarHeader("a", '3', 0), END_OF_TAR), "\"a\": it is a device"),
        attack("a disk", join(tarHeader("a", '4', 0), END_OF_TAR), "\"a\": it is a device"),
        attack("a FIFO", join(tarHeader("a", '6', 0), END_OF_TAR), "\"a\": it is a FIFO"),
        attack("GNU sparse", join(tarHeader("a", 'S', 0), END_OF_TAR), "\"a\": it is a sparse"),
        attack("a volume", join(tarHeader("a", 'V', 0), END_OF_TAR), "\"a\": it is of a kind"),
        attack("pax sparse", pax("22 GNU.sparse.major=1\n"), "\"a\": it is a sparse"),
        attack("below 0", join(Archives.negativeHeader("a"), END_OF_TAR), "\"a\": its size"),
        attack("a negative pax size", pax("11 size=-1\n"), "pax"),
        attack("a huge pax size", pax("26 size=99999999999999999\n"), "\"a\": the tar is cut off"),
        attack("a pax record without end", pax("99 path=b\n"), "pax"),
        attack("a pax record without length", pax(" path=b\n"), "pax"),
        attack("a pax record of length 0", pax("0 path=b\n"), "pax"),
        attack("a pax path for all", join(global("10 path=b\n"), pax), "all its files"),
        attack("a name that is not UTF-8", pax("10 path=\u00c3\n"), "not UTF-8"),
        attack("cut off in a header", slice(pax, 0, 700), "cut off"),
        attack("cut off in a file", slice(pax, 0, pax.length - 20_000), "cut off"),
        attack("cut off after a file", noEnd, "without its end"),
        attack("cut off after a long name", longName, "without its end"),
        attack("a folder with content", join(tarHeader("a/", '5', 512), pax), "has content"),
        attack("a broken header", join(noEnd, new byte[] {1}, new byte[2000]), "header"),
        attack("a second one behind it", join(pax, pax), "goes on"),
        attack("long names without end", repeat(longName, 2000), "too many bytes"),
        attack("a long name of 1 MB", extension('L', new byte[1 << 20]), "too many bytes"),
        attack("gzip, cut off", slice(gzip(pax), 0, 200), "gzip is cut off"),
        attack("gzip, cut off in its header", slice(gzip(pax), 0, 9), "cut off"),
        attack("gzip, cut off in its checksum", slice(gzip(pax), 0, -9 + gzip(pax).length), "off"),
        attack("gzip, garbage behind it", join(gzip(pax), new byte[8]), "what is none"),
        attack("gzip, of something else", gzip(utf8("x".repeat(600))), "header"),
        attack("gzip, zeros without end", gzip(join(pax, new byte[2 << 20])), "goes on"),
        attack("gzip, checksum", flipped(gzip(pax), -8), "checksum"),
        attack("gzip, size", flipped(gzip(pax), -1), "checksum"),
        attack("members without end", repeat(gzip(new byte[0]), 10_000), "members"),
        attack("nothing", new byte[0], "neither"),
        attack("7z", utf8("7z\u00bc\u00af'" + "x".repeat(600)), "neither"),
        attack("zeros", new byte[1024], "neither"));
  }

  private static byte[] pax(String records) {
    byte[] content = records.getBytes(StandardCharsets.ISO_8859_1);
    return join(extension('x', content), tarHeader("a", '0', 0), END_OF_TAR);
  }

  private static byte[] repeat(byte[] bytes, int times) {
    return Archives.written(out -> {
      for (int i = 0; i < times; i++) {
        out.write(bytes);
      }
    });
  }

  private static byte[] flipped(byte[] bytes, int fromEnd) {
    bytes[bytes.length + fromEnd] ^= 1;
    return bytes;
  }

  private static Arguments attack(String name, byte[] archive, String message) {
    return Arguments.of(Named.of(name, archive), message);
  }

  @ParameterizedTest
  @MethodSource({"zipAttacks", "tarAttacks"})
  void whatIsNotOrdinaryIsRefused(byte[] archive, String message) {
    assertThatThrownBy(() -> unpacked(archive, 100))
        .isInstanceOf(BadArchive.class)
        .hasMessageContaining(message);
  }
}
