package dev.romworks.archive;

import static dev.romworks.archive.ArchiveTest.END;
import static dev.romworks.archive.ArchiveTest.FILES;
import static dev.romworks.archive.ArchiveTest.extension;
import static dev.romworks.archive.ArchiveTest.global;
import static dev.romworks.archive.ArchiveTest.headed;
import static dev.romworks.archive.ArchiveTest.slice;
import static dev.romworks.archive.ArchiveTest.unpacked;
import static dev.romworks.archive.Archives.gzip;
import static dev.romworks.archive.Archives.join;
import static dev.romworks.archive.Archives.tar;
import static dev.romworks.archive.Archives.tarHeader;
import static dev.romworks.archive.Archives.utf8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Proves that whatever is no ordinary archive of files and folders is refused, and that the
/// message names the entry and says why; for zips, see [BadZipTest].
@Timeout(60)
class BadArchiveTest {

  static Stream<Arguments> tarAttacks() {
    byte[] pax = tar(FILES);
    byte[] noEnd = join(tarHeader("a", '0', 3), new byte[512]);
    byte[] longName = extension('L', utf8("/" + "x".repeat(150)));
    return Stream.of(
        attack("a link", join(tarHeader("a", '2', 0), END), "\"a\": it is a symbolic link"),
        attack("a hard link", join(tarHeader("a", '1', 0), END), "\"a\": it is a hard link"),
        attack("a device", join(tarHeader("a", '3', 0), END), "\"a\": it is a device"),
        attack("a disk", join(tarHeader("a", '4', 0), END), "\"a\": it is a device"),
        attack("a FIFO", join(tarHeader("a", '6', 0), END), "\"a\": it is a FIFO"),
        attack("GNU sparse", join(tarHeader("a", 'S', 0), END), "\"a\": it is a sparse"),
        attack("a volume", join(tarHeader("a", 'V', 0), END), "\"a\": it is of a kind"),
        attack("pax sparse", pax("22 GNU.sparse.major=1\n"), "\"a\": it is a sparse"),
        attack("below 0", join(Archives.negativeHeader("a"), END), "\"a\": its size"),
        attack("a negative pax size", pax("11 size=-1\n"), "pax"),
        attack("a huge pax size", pax("26 size=99999999999999999\n"), "\"a\": the tar is cut off"),
        attack("a pax record without end", pax("99 path=b\n"), "pax"),
        attack("a pax record without length", pax(" path=b\n"), "pax"),
        attack("a pax record of length 0", pax("0 path=b\n"), "pax"),
        attack("a name and a long name", named('x', 'L'), "\"one\": it has a second name, \"two\""),
        attack("a long name and a name", named('L', 'x'), "\"one\": it has a second name, \"two\""),
        attack("two names", named('x', 'x'), "\"one\": it has a second name, \"two\""),
        attack("two long names", named('L', 'L'), "\"one\": it has a second name, \"two\""),
        attack("two names in one header", pax("9 path=b\n9 path=c\n"), "it has a second name"),
        attack("two sizes", pax("9 size=0\n9 size=0\n"), "two sizes"),
        attack("a name, and it for all", join(name('x', "one"), name('g', "one"), pax), "all its"),
        attack("GNU, with a prefix", prefixed("ustar  "), "\"a\": its name has a prefix"),
        attack("old, with a prefix", prefixed(""), "\"a\": its name has a prefix"),
        attack("nearly POSIX, with a prefix", prefixed("ustar 00"), "\"a\": its name has a prefix"),
        attack(
            "old, with pax before", join(name('x', "bbb"), old("a", '0'), END), "of before POSIX"),
        attack("a folder's name", join(tarHeader("a/", '0', 0), END), "\"a/\": it is a file, and"),
        attack("a folder's name, of 7", join(old("a/", '7'), END), "\"a/\": it is a file, and"),
        attack("an old folder's, of 0", join(old("a/", '0'), END), "\"a/\": it is a file, and"),
        attack("a pax path for all", join(global("10 path=b\n"), pax), "all its files"),
        attack("a name that is not UTF-8", pax("10 path=\u00c3\n"), "not UTF-8"),
        attack("cut off in a header", slice(pax, 0, 700), "cut off"),
        attack("cut off in a file", slice(pax, 0, pax.length - 20_000), "cut off"),
        attack("cut off after a file", noEnd, "without its end"),
        attack("cut off after a long name", longName, "without its end"),
        attack("a folder with content", join(tarHeader("a/", '5', 512), pax), "has content"),
        attack("a broken header", join(noEnd, new byte[] {1}, new byte[2000]), "header"),
        attack("a second one behind it", join(pax, pax), "goes on"),
        attack("long names without end", gzip(repeat(named(60_000), 50)), "too many bytes"),
        attack("a long name of 1 MB", extension('L', new byte[1 << 20]), "too many bytes"),
        attack("gzip, cut off", slice(gzip(pax), 0, 200), "gzip is cut off"),
        attack("gzip, cut off in its header", slice(gzip(pax), 0, 9), "cut off"),
        attack("gzip, cut off in its checksum", slice(gzip(pax), 0, -9 + gzip(pax).length), "off"),
        attack("gzip, garbage behind it", join(gzip(pax), utf8("garbage")), "what is none"),
        attack("gzip, more behind zeros", join(gzip(pax), new byte[9], gzip(END)), "what is none"),
        attack("gzip, more zeros than may be", join(gzip(pax), new byte[3 << 20]), "what is none"),
        attack("gzip, of something else", gzip(utf8("x".repeat(600))), "there is no tar"),
        attack("gzip, of a little", gzip(utf8("hello")), "a gzip in which there is no tar"),
        attack("gzip, zeros without end", gzip(join(pax, new byte[3 << 20])), "goes on"),
        attack("gzip, flag", changed(gzip(pax), 3, 0x20), "its gzip has a flag"),
        attack("gzip, checksum of its header", changed(headed(gzip(pax)), 4, 9), "checksum"),
        attack("attributes without end", gzip(repeat(attributes(), 50)), "too many bytes"),
        attack("gzip, checksum", flipped(gzip(pax), -8), "checksum"),
        attack("gzip, size", flipped(gzip(pax), -1), "checksum"),
        attack("members without end", repeat(gzip(new byte[0]), 10_000), "members"),
        attack("nothing", new byte[0], "neither"),
        attack("7z", utf8("7z\u00bc\u00af'" + "x".repeat(600)), "neither"),
        attack("a few zeros", new byte[511], "neither"));
  }

  private static byte[] pax(String records) {
    byte[] content = records.getBytes(StandardCharsets.ISO_8859_1);
    return join(extension('x', content), tarHeader("a", '0', 0), END);
  }

  /// A name of three letters before a header, as pax or GNU has it.
  private static byte[] name(char kind, String name) {
    return extension(kind, utf8(kind == 'L' ? name : "12 path=%s\n".formatted(name)));
  }

  private static byte[] named(char first, char second) {
    return join(name(first, "one"), name(second, "two"), tarHeader("a", '0', 0), END);
  }

  private static byte[] old(String name, char kind) {
    return Archives.withMagic(tarHeader(name, kind, 0), "");
  }

  private static byte[] prefixed(String magic) {
    return join(Archives.withMagic(Archives.withPrefix(tarHeader("a", '0', 0)), magic), END);
  }

  private static byte[] named(int letters) {
    return join(extension('L', utf8("x".repeat(letters))), tarHeader("a", '0', 0));
  }

  private static byte[] attributes() {
    return extension('x', utf8("6 a=b\n".repeat(10_000)));
  }

  private static byte[] changed(byte[] bytes, int at, int value) {
    bytes[at] = (byte) value;
    return bytes;
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

  static Arguments attack(String name, byte[] archive, String message) {
    return Arguments.of(Named.of(name, archive), message);
  }

  @ParameterizedTest
  @MethodSource("tarAttacks")
  void whatIsNotOrdinaryIsRefused(byte[] archive, String message) {
    assertThatThrownBy(() -> unpacked(archive, 100))
        .isInstanceOf(BadArchive.class)
        .hasMessageContaining(message);
  }
}
