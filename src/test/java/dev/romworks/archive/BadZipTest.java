package dev.romworks.archive;

import static dev.romworks.archive.ArchiveTest.FILES;
import static dev.romworks.archive.ArchiveTest.slice;
import static dev.romworks.archive.ArchiveTest.unpacked;
import static dev.romworks.archive.Archives.join;
import static dev.romworks.archive.Archives.utf8;
import static dev.romworks.archive.Archives.zip;
import static dev.romworks.archive.BadArchiveTest.attack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.UnicodePathExtraField;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Proves that a zip is refused that holds what is no file or folder, is not sound, or that two
/// readers could understand differently; and that the message names the entry and says why.
@Timeout(60)
class BadZipTest {

  private static final byte[] ONE = zip(Map.of("a", new byte[1000]));
  private static final byte[] STORED =
      zip(Map.of("a", new byte[1000]), zip -> zip.setMethod(ZipArchiveEntry.STORED), crc(1000));
  private static final byte[] STREAMED = streamed(ZipHeader.DEFLATED, 16, new byte[1000]);
  private static final byte[] CENTRAL = new ZipForge(ONE).centralHeader();
  private static final byte[] ENTRY = new ZipForge(ONE).entry();

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
        attack("something behind it", join(ONE, new byte[] {1}), "behind its end"),
        attack("zeros without end", join(ONE, new byte[3 << 20]), "cut off"),
        attack("another end in its comment", endInComment(), "behind its end"),
        attack("half an end in its comment", commented(utf8("PK\5\6")), "behind its end"),
        attack("something before it", join(slice(ONE, 0, 4), ONE), "not where"),
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
        attack("packed smaller", packed(ONE, 3), "\"a\": behind it are bytes of no entry"),
        attack("packed larger", packed(ONE, 4096), "outside"),
        attack("no deflate", new ZipForge(ONE).data32(-1).zip(), "not sound"),
        attack("same bytes twice", ZipForge.sameBytesAgain(ONE, 2), "\"a\": it shares bytes"),
        attack("Fifield's", ZipForge.quotedOverlap(), "\"a\": it shares bytes"),
        attack("directory elsewhere", new ZipForge(ONE).end32(16, 9).zip(), "not where"),
        attack("directory outside", new ZipForge(ONE).end32(16, 9999).zip(), "not where"),
        attack("directory too short", new ZipForge(ONE).end32(12, 9).zip(), "not where"),
        attack("one entry more", new ZipForge(ONE).end16(8, 2).end16(10, 2).zip(), "not the size"),
        attack("two disks", new ZipForge(ONE).end16(8, 2).zip(), "pieces"),
        attack("64 bits, not there", new ZipForge(ONE).end32(16, -1).zip(), "not where"),
        attack("two directories", ZipForge.behindDirectory(ONE, CENTRAL), "not where"),
        attack("64 bits say else", ZipForge.withWideEnd(ONE, 46, 1), "something else in 64 bits"),
        attack("two ends in 64 bits", ZipForge.withWideEnd(ONE, 0, 2), "in 64 bits is not where"),
        attack("a size in 64 bits, not there", sized(ONE, -1), "64 bits"),
        attack("entry outside", new ZipForge(ONE).central32(42, 9999).zip(), "outside"),
        attack("a folder with content", renamed("a", "/"), "has content"),
        attack("a folder with packed bytes", hidden(), "\"a/\": it is packed in fewer bytes"),
        attack("an entry before", ZipForge.before(ONE, ENTRY), "begins with bytes of no entry"),
        attack("an entry behind", ZipForge.behindEntries(ONE, ENTRY), "\"a\": behind it are bytes"),
        attack("another flag", flagged(0x20), "\"a\": it has a flag"),
        attack("two flags", new ZipForge(ONE).local16(6, 0).zip(), "differ"),
        attack("no sizes follow", flagged(0x808), "\"a\": its sizes do not follow it"),
        attack("other sizes follow", new ZipForge(STREAMED).sizes32(8, 9).zip(), "or are others"),
        attack("no signature", new ZipForge(STREAMED).sizes32(0, 9).zip(), "or are others"),
        attack("two sizes, one follows", new ZipForge(STREAMED).local32(22, 9).zip(), "differ"),
        attack("in 64 bits unasked", unasked(), "or are others"),
        attack(
            "nothing, its end not to be seen",
            streamed(ZipHeader.STORED, 12, new byte[0]),
            "can feign"),
        attack("an end within", feigned(16), "\"a\": where it ends, its content can feign"),
        attack("no end to be seen", feigned(12), "\"a\": where it ends, its content can feign"),
        attack("another name, in Unicode", unicodeName("b"), "\"a\": it has another name"),
        attack("torn fields", new ZipForge(unicodeName("a")).local16(33, 99).zip(), "extra fields"),
        attack("sizes twice", sizesTwice(), "64 bits twice"),
        attack("no UTF-8", renamed("aa", "\u00c3("), "not UTF-8"));
  }

  private static byte[] commented(byte[] comment) {
    return join(new ZipForge(ONE).end16(20, comment.length).zip(), comment);
  }

  /// Which gives another directory, before it, and does not reach the end itself.
  private static byte[] endInComment() {
    byte[] end = ZipForge.end(1, CENTRAL.length, ONE.length);
    return commented(join(CENTRAL, end, new byte[] {1}));
  }

  private static byte[] flagged(int flags) {
    return new ZipForge(ONE).central16(8, flags).local16(6, flags).zip();
  }

  /// Something stored in a stream, in whose middle it looks like its end.
  private static byte[] feigned(int sizesBytes) {
    byte[] content = join(new byte[99], utf8("PK\7\b"), new byte[99]);
    return streamed(ZipHeader.STORED, sizesBytes, content);
  }

  private static byte[] streamed(int method, int sizesBytes, byte[] content) {
    return new StreamedZip(method, sizesBytes, false).of(Map.of("a", content));
  }

  /// Whose local header does not say that they will be.
  private static byte[] unasked() {
    byte[] zip = streamed(ZipHeader.DEFLATED, 24, new byte[9]);
    return new ZipForge(zip).local16(31, 2).local32(18, 0).local32(22, 0).zip();
  }

  private static byte[] hidden() {
    byte[] packed = join(ZipForge.deflated(new byte[0]), utf8("hidden"));
    byte[] fields = ZipForge.fields(ZipHeader.DEFLATED, new byte[0], packed.length, 2);
    byte[] entry = join(ZipForge.header(fields, utf8("a/")), packed);
    byte[] directory = ZipForge.central(fields, utf8("a/"), 0);
    return join(entry, directory, ZipForge.end(1, directory.length, entry.length));
  }

  private static byte[] unicodeName(String name) {
    UnicodePathExtraField field = new UnicodePathExtraField(name, utf8("a"));
    return zip(Map.of("a", new byte[9]), it -> {}, it -> it.addExtraField(field));
  }

  private static byte[] sizesTwice() {
    byte[] fields = {1, (byte) 0x99, 0, 0, 2, (byte) 0x99, 0, 0};
    Consumer<ZipArchiveEntry> small = it -> it.setSize(9); // else there is a field for 64 bits
    byte[] zip = zip(Map.of("a", new byte[9]), it -> {}, small.andThen(it -> it.setExtra(fields)));
    return new ZipForge(zip).local16(31, 1).local16(35, 1).zip();
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

  @ParameterizedTest
  @MethodSource("zipAttacks")
  void whatIsNotOrdinaryIsRefused(byte[] zip, String message) {
    assertThatThrownBy(() -> unpacked(zip, 100))
        .isInstanceOf(BadArchive.class)
        .hasMessageContaining(message);
  }

  /// It has 16,000 extra fields: to be read once, and not for each entry.
  @Test
  void manyEntriesOfOneHeaderCostLittle() {
    int many = 30_000;
    byte[] zip = ZipForge.sameBytesAgain(withEmptyFields(16_000), many);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    assertThatThrownBy(() -> unpacked(zip, many)).hasMessageContaining("shares bytes");
    long nanoseconds = threads.getCurrentThreadCpuTime() - before;
    assertThat(Duration.ofNanos(nanoseconds)).isLessThan(Duration.ofSeconds(1));
  }

  private static byte[] withEmptyFields(int count) {
    byte[] name = utf8("a");
    byte[] central = ZipForge.fields(ZipHeader.STORED, new byte[0], 0, name.length);
    byte[] local = central.clone();
    byte[] fields = new byte[4 * count];
    local[24] = (byte) fields.length;
    local[25] = (byte) (fields.length >> 8);
    byte[] entry = join(ZipForge.header(local, name), fields);
    byte[] directory = ZipForge.central(central, name, 0);
    return join(entry, directory, ZipForge.end(1, directory.length, entry.length));
  }
}
