package dev.romworks.trial;

import static dev.romworks.trial.HostileArchives.archive;
import static dev.romworks.trial.HostileArchives.tar;
import static dev.romworks.trial.HostileArchives.zip;

import dev.romworks.trial.Zip.Data;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Archives that hold more than they seem to, or are none, row 18. What each is refused for is
/// said: else one that is refused for a slip of ours would pass for one that is refused for what it
/// is.
final class HostileBombs {

  private static final int BOMB_BYTES = 200 << 20;
  private static final int SHARED_BYTES = 1 << 20;
  private static final int SHARING = 100;
  private static final int MANY = 100_000;
  private static final int SIZE = 124; // where a tar's header has it
  private static final int SIZE_BYTES = 12;
  private static final int AT_ONCE_MS = 100;
  private static final int LARGE_BODY_MS = 1000; // 10 MB, the most of it for their way here

  private HostileBombs() {}

  static Stream<HostileCase> all() {
    return Stream.of(bombs(), overlapping(), zips(), tars(), crowds()).flatMap(cases -> cases);
  }

  private static HostileCase refused(String name, byte[] archive, String end, String because) {
    return archive(18, name, archive, Wanted.of(end).saying(because).within(AT_ONCE_MS));
  }

  private static HostileCase bad(String name, byte[] archive, String because) {
    return refused(name, archive, "422 bad-archive", because);
  }

  private static HostileCase tooLarge(String name, byte[] archive) {
    return refused(name, archive, "413 too-large", "times its own size");
  }

  private static Stream<HostileCase> bombs() {
    Data bomb = Data.of(new byte[BOMB_BYTES]);
    byte[] lying = zip().file("x.bin", bomb.claiming(10)).bytes();
    byte[] small = zip().file("x", Zip.text("0123456789").claiming(0xffff_fff0L)).bytes();
    byte[] inner = new Zip().file("inner.asm", bomb).bytes();
    byte[] tar = tar().claiming("x.bin", new byte[BOMB_BYTES], BOMB_BYTES).bytes();
    return Stream.of(
        tooLarge("zip, a bomb of 200 MB", zip().file("x.bin", bomb).bytes()),
        bad("zip, a bomb that claims 10 bytes", lying, "size that it says"),
        tooLarge("zip, 10 bytes that claim 4 GB", small),
        refused(
            "zip, in a zip",
            new Zip().file("a.zip", Data.of(inner)).bytes(),
            "422 units-needed",
            "there are 0"),
        tooLarge("tar.gz, a bomb of 200 MB", Tar.gzip(tar)));
  }

  private static Stream<HostileCase> overlapping() {
    List<String> names = IntStream.range(0, SHARING).mapToObj(i -> i + ".bin").toList();
    byte[] nested = zip().nested(names, Data.of(new byte[SHARED_BYTES])).bytes();
    byte[] twice = new Zip().file("x", Zip.text("")).listed("x", Zip.text(""), 0).bytes();
    return Stream.of(
        bad("zip, 100 files that share 1 MB", nested, "shares bytes"),
        bad("zip, one file listed twice", twice, "shares bytes"));
  }

  private static Stream<HostileCase> zips() {
    byte[] none = "no archive".repeat(50).getBytes(StandardCharsets.UTF_8);
    return Stream.of(
        refused("zip, nothing in it", new Zip().bytes(), "422 bad-sources", "no sources"),
        bad("zip, cut off", half(zip().bytes()), "cut off"),
        bad("zip, which it is not", none, "neither a zip"));
  }

  private static Stream<HostileCase> tars() {
    return Stream.of(
        tooLarge("tar, 10 bytes that claim 4 GB", lying(4L << 30)),
        bad("tar, 10 bytes that claim 1 TB", lying(1L << 40), "its size"),
        bad("tar, a size below 0", negative(), "its size"),
        bad("tar.gz, cut off", half(Tar.gzip(tar().bytes())), "cut off"),
        bad("tar.gz, in a tar.gz", Tar.gzip(Tar.gzip(tar().bytes())), "there is no tar"));
  }

  private static byte[] lying(long size) {
    return tar().claiming("x.bin", new byte[10], size).bytes();
  }

  /// The second entry's size in base 256, as GNU tar has it, all bits set.
  static byte[] negative() {
    byte[] archive = tar().file("x.bin", "").bytes();
    int second = 2 * Tar.BLOCK;
    Arrays.fill(archive, second + SIZE, second + SIZE + SIZE_BYTES, (byte) 0xff);
    Tar.mend(archive, second);
    return archive;
  }

  private static byte[] half(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }

  private static Stream<HostileCase> crowds() {
    Zip zip = zip();
    Tar tar = tar();
    Data empty = Zip.text("");
    for (int i = 0; i < MANY; i++) {
      zip.file(i + ".i", empty);
      tar.file(i + ".i", "");
    }
    Wanted wanted = Wanted.of("422 too-many-sources").saying("entries").within(LARGE_BODY_MS);
    return Stream.of(
        archive(18, "zip, 100,000 empty files", zip.bytes(), wanted),
        archive(18, "tar.gz, 100,000 empty files", Tar.gzip(tar.bytes()), wanted));
  }
}
