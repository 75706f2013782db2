package dev.romworks.trial;

import dev.romworks.trial.HostileCase.Body;
import dev.romworks.trial.HostileCase.Request;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/// Archives that hold what is no file, row 17, or files of such names, row 16; and three sound
/// ones, so that it is seen that not all are refused. What each is refused for is said.
final class HostileArchives {

  private static final String MAIN = "main.asm";
  private static final String SOURCE = "SECTION \"s\", ROM0\n db 1\n";
  private static final String BOUNDARY = "romworks-hostile-7f3a";
  static final String FORM = "multipart/form-data; boundary=" + BOUNDARY;
  private static final String PASSWD = "/etc/passwd";
  private static final List<String> NAMES =
      List.of("../x", "/x", "C:\\x", "a/../../b", "-owned.asm", "@args");
  private static final int LINK = 0120777;
  private static final int DEVICE = 020666;
  private static final int FIFO = 010666;
  private static final int REFUSAL_MS = 1000;

  private HostileArchives() {}

  static Stream<HostileCase> all() {
    return Stream.of(
            sound(),
            names("zip", name -> zip().file(name, Zip.text("")).bytes()),
            names("tar", name -> tar().file(name, "").bytes()),
            zipEntries(),
            tarEntries())
        .flatMap(cases -> cases);
  }

  /// One that gets what is wanted; its kind is what its name begins with.
  static HostileCase archive(int row, String name, byte[] bytes, Wanted wanted) {
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

  /// A sound one, to be added to.
  static Zip zip() {
    return new Zip().file(MAIN, Zip.text(SOURCE));
  }

  /// Likewise.
  static Tar tar() {
    return new Tar().file(MAIN, SOURCE);
  }

  private static Stream<HostileCase> sound() {
    Wanted built = Wanted.of("succeeded");
    return Stream.of(
        archive(17, "zip, no fault, for comparison", zip().bytes(), built),
        archive(17, "tar, no fault, for comparison", tar().bytes(), built),
        archive(17, "tar.gz, no fault, for comparison", Tar.gzip(tar().bytes()), built));
  }

  private static Stream<HostileCase> names(String kind, Function<String, byte[]> archive) {
    List<Request> requests =
        NAMES.stream().map(name -> request(type(kind), archive.apply(name))).toList();
    Wanted bad = Wanted.of("422 bad-source-name").saying("archive", "not a source name");
    Wanted cased = Wanted.of("422 bad-sources").saying("differ in case only");
    Wanted twice = Wanted.of("422 duplicate-source").saying("there are two named");
    return Stream.of(
        new HostileCase(
            16, kind + ", files of such names", requests, bad.within(REFUSAL_MS), false),
        archive(16, kind + ", MAIN.ASM too", archive.apply("MAIN.ASM"), cased.within(REFUSAL_MS)),
        archive(16, kind + ", one file twice", archive.apply(MAIN), twice.within(REFUSAL_MS)));
  }

  private static HostileCase refused(String name, byte[] archive, String because) {
    Wanted wanted = Wanted.of("422 bad-archive").saying("\\\"x\\\"", because); // quoted, in JSON
    return archive(17, name, archive, wanted.within(REFUSAL_MS));
  }

  private static Stream<HostileCase> zipEntries() {
    Zip linked = zip().entry("x", Zip.text("/tmp"), LINK).file("x/y", Zip.text(""));
    byte[] link = zip().entry("x", Zip.text(PASSWD), LINK).bytes();
    byte[] device = zip().entry("x", Zip.text(""), DEVICE).bytes();
    byte[] fifo = zip().entry("x", Zip.text(""), FIFO).bytes();
    return Stream.of(
        refused("zip, a symbolic link", link, "symbolic link"),
        refused("zip, a link to be written through", linked.bytes(), "symbolic link"),
        refused("zip, a device", device, "device"),
        refused("zip, a FIFO", fifo, "FIFO"));
  }

  private static Stream<HostileCase> tarEntries() {
    record Special(String name, byte type, String target, String because) {}
    return Stream.of(
            new Special("a symbolic link", TarConstants.LF_SYMLINK, PASSWD, "symbolic link"),
            new Special("a hard link", TarConstants.LF_LINK, PASSWD, "hard link"),
            new Special("a hard link to its own file", TarConstants.LF_LINK, MAIN, "hard link"),
            new Special("a character device", TarConstants.LF_CHR, "", "device"),
            new Special("a block device", TarConstants.LF_BLK, "", "device"),
            new Special("a FIFO", TarConstants.LF_FIFO, "", "FIFO"),
            new Special("a folder for a dump", (byte) 'D', "", "of a kind"),
            new Special("an unknown kind", (byte) 'Y', "", "of a kind"))
        .map(it ->
            refused(
                "tar, " + it.name(),
                tar().special("x", it.type(), it.target()).bytes(),
                it.because()));
  }
}
