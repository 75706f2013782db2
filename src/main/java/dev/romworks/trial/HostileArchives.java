package dev.romworks.trial;

import dev.romworks.trial.HostileCase.Body;
import dev.romworks.trial.HostileCase.Request;
import dev.romworks.trial.Zip.Data;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/// Archives that hold what is no file, or more than they seem to, rows 17 and 18; and three sound
/// ones, so that it is seen that not all are refused.
final class HostileArchives {

  private static final String MAIN = "main.asm";
  private static final String SOURCE = "SECTION \"s\", ROM0\n db 1\n";
  private static final String BOUNDARY = "romworks-hostile-7f3a";
  static final String FORM = "multipart/form-data; boundary=" + BOUNDARY;
  private static final String PASSWD = "/etc/passwd";
  private static final List<String> NAMES =
      List.of("../x", "/x", "C:\\x", "a/../../b", "-owned.asm", "@args", "MAIN.ASM", MAIN);
  private static final int BOMB_BYTES = 200 << 20;
  private static final int MANY = 100_000;
  private static final int OVERLAPPING = 1_000;
  private static final int LINK = 0120777;
  private static final int DEVICE = 020666;
  private static final int FIFO = 010666;
  private static final Wanted REFUSED = Wanted.of("422", "413").within(1000);
  private static final Wanted AT_ONCE = Wanted.of("422", "413").within(100);

  private HostileArchives() {}

  static Stream<HostileCase> all() {
    return Stream.of(sound(), zipEntries(), tarEntries(), bombs(), zips(), tars())
        .flatMap(cases -> cases);
  }

  private static HostileCase archive(int row, String name, byte[] bytes, Wanted wanted) {
    return HostileCase.of(row, name, request(type(name), bytes), wanted);
  }

  private static Request request(String type, byte[] archive) {
    return new Body(FORM, BodyPublishers.ofByteArray(form(type, archive)));
  }

  /// The body of a form, of the type [#FORM], that hands in an archive.
  static byte[] form(String type, byte[] archive) {
    byte[] job = "{\"recipe\":\"rgbds\"}".getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(part("job", "application/json", job));
    body.writeBytes(part("archive\"; filename=\"sources", type, archive));
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return body.toByteArray();
  }

  private static String type(String name) {
    return name.startsWith("zip")
        ? "application/zip"
        : name.startsWith("tar.gz") ? "application/gzip" : "application/x-tar";
  }

  private static byte[] part(String name, String type, byte[] content) {
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    String header =
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\nContent-Type: %s\r\n\r\n"
            .formatted(BOUNDARY, name, type);
    part.writeBytes(header.getBytes(StandardCharsets.UTF_8));
    part.writeBytes(content);
    part.writeBytes(new byte[] {'\r', '\n'});
    return part.toByteArray();
  }

  private static Zip zip() {
    return new Zip().file(MAIN, Zip.text(SOURCE));
  }

  private static Tar tar() {
    return new Tar().file(MAIN, SOURCE);
  }

  private static Stream<HostileCase> sound() {
    Wanted built = Wanted.of("succeeded");
    return Stream.of(
        archive(17, "zip, no fault, for comparison", zip().bytes(), built),
        archive(17, "tar, no fault, for comparison", tar().bytes(), built),
        archive(17, "tar.gz, no fault, for comparison", Tar.gzip(tar().bytes()), built));
  }

  private static HostileCase names(String kind, Function<String, byte[]> archive) {
    List<Request> requests =
        NAMES.stream().map(name -> request(type(kind), archive.apply(name))).toList();
    return new HostileCase(16, kind + ", files of such names", requests, REFUSED, false);
  }

  private static Stream<HostileCase> zipEntries() {
    return Stream.of(
        names("zip", name -> zip().file(name, Zip.text("")).bytes()),
        archive(
            17, "zip, a symbolic link", zip().entry("x", Zip.text(PASSWD), LINK).bytes(), REFUSED),
        archive(
            17,
            "zip, a link to be written through",
            zip().entry("x", Zip.text("/tmp"), LINK).file("x/y", Zip.text("")).bytes(),
            REFUSED),
        archive(17, "zip, a device", zip().entry("x", Zip.text(""), DEVICE).bytes(), REFUSED),
        archive(17, "zip, a FIFO", zip().entry("x", Zip.text(""), FIFO).bytes(), REFUSED));
  }

  private static Stream<HostileCase> tarEntries() {
    record Special(String name, byte type, String target) {}
    Stream<HostileCase> specials =
        Stream.of(
                new Special("a symbolic link", TarConstants.LF_SYMLINK, PASSWD),
                new Special("a hard link", TarConstants.LF_LINK, PASSWD),
                new Special("a hard link to its own file", TarConstants.LF_LINK, MAIN),
                new Special("a character device", TarConstants.LF_CHR, ""),
                new Special("a block device", TarConstants.LF_BLK, ""),
                new Special("a FIFO", TarConstants.LF_FIFO, ""),
                new Special("a folder for a dump", (byte) 'D', ""),
                new Special("an unknown kind", (byte) 'Y', ""))
            .map(it ->
                archive(
                    17,
                    "tar, " + it.name(),
                    tar().special("x", it.type(), it.target()).bytes(),
                    REFUSED));
    return Stream.concat(Stream.of(names("tar", name -> tar().file(name, "").bytes())), specials);
  }

  private static Stream<HostileCase> bombs() {
    Data bomb = Data.of(new byte[BOMB_BYTES]);
    Data small = Zip.text("0123456789");
    byte[] inner = new Zip().file("inner.asm", bomb).bytes();
    return Stream.of(
        zip18("a bomb of 200 MB", zip().file("x.bin", bomb), AT_ONCE),
        zip18("a bomb that claims 10 bytes", zip().file("x.bin", bomb.claiming(10)), AT_ONCE),
        zip18("10 bytes that claim 4 GB", zip().file("x", small.claiming(0xffff_fff0L)), AT_ONCE),
        zip18("in a zip", new Zip().file("a.zip", Data.of(inner)), AT_ONCE));
  }

  private static Stream<HostileCase> zips() {
    Zip overlapping = zip();
    Zip many = zip();
    Data empty = Zip.text("");
    for (int i = 0; i < MANY; i++) {
      many.file(i + ".i", empty);
    }
    for (int i = 0; i < OVERLAPPING; i++) {
      overlapping.listed(i + ".inc", Zip.text(SOURCE), Zip.REGULAR, 0);
    }
    byte[] none = "no archive".repeat(50).getBytes(StandardCharsets.UTF_8);
    return Stream.of(
        zip18("overlapping entries", overlapping, AT_ONCE),
        zip18("100,000 empty files", many, REFUSED),
        zip18("nothing in it", new Zip(), AT_ONCE),
        archive(18, "zip, cut off", half(zip().bytes()), AT_ONCE),
        archive(18, "zip, which it is not", none, AT_ONCE));
  }

  private static HostileCase zip18(String name, Zip zip, Wanted wanted) {
    return archive(18, "zip, " + name, zip.bytes(), wanted);
  }

  private static Stream<HostileCase> tars() {
    byte[] bomb = tar().claiming("x.bin", new byte[BOMB_BYTES], BOMB_BYTES).bytes();
    Tar many = tar();
    for (int i = 0; i < MANY; i++) {
      many.file(i + ".i", "");
    }
    return Stream.of(
        archive(18, "tar.gz, a bomb of 200 MB", Tar.gzip(bomb), AT_ONCE),
        archive(18, "tar, 10 bytes that claim 4 GB", lying(4L << 30), AT_ONCE),
        archive(18, "tar, 10 bytes that claim 1 TB", lying(1L << 40), AT_ONCE),
        archive(18, "tar, a size below 0", negative(), AT_ONCE),
        archive(18, "tar.gz, 100,000 empty files", Tar.gzip(many.bytes()), REFUSED),
        archive(18, "tar.gz, cut off", half(Tar.gzip(tar().bytes())), AT_ONCE),
        archive(18, "tar.gz, in a tar.gz", Tar.gzip(Tar.gzip(tar().bytes())), AT_ONCE));
  }

  private static byte[] lying(long size) {
    return tar().claiming("x.bin", new byte[10], size).bytes();
  }

  /// The second entry's size in base 256, as GNU tar has it, all bits set.
  private static byte[] negative() {
    byte[] archive = tar().file("x.bin", "").bytes();
    Arrays.fill(archive, 2 * Tar.BLOCK + 124, 2 * Tar.BLOCK + 136, (byte) 0xff);
    return archive;
  }

  private static byte[] half(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }
}
