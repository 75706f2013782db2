package dev.romworks.api;

import static dev.romworks.api.Reading.body;
import static dev.romworks.api.Reading.part;
import static dev.romworks.archive.Archives.gzip;
import static dev.romworks.archive.Archives.jdkZip;
import static dev.romworks.archive.Archives.streamedZip;
import static dev.romworks.archive.Archives.tar;
import static dev.romworks.archive.Archives.utf8;
import static dev.romworks.archive.Archives.zip;
import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.job.Inert;
import dev.romworks.job.SourceName;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Proves what a submission may be, by whichever way it comes, and that refusing one takes little
/// time and memory.
@Timeout(60)
class SubmissionReaderTest {

  private static final byte[] EMPTY = new byte[0];
  private static final Duration SOON = Duration.ofSeconds(1); // 100 ms, on a machine of its own

  static Stream<Arguments> hostileNames() {
    return Stream.of(
            "../x",
            "/x",
            "C:\\x",
            "a/../../b",
            "-owned.asm",
            "@args",
            "a\u001bb",
            "a\nb",
            "a\rb",
            "a/-b",
            "x".repeat(300),
            "/" + "x".repeat(200),
            "a//b",
            "x\u202ecba")
        .map(name -> Arguments.of(Named.of(name.replaceAll("\\p{C}", "?"), name)));
  }

  @ParameterizedTest
  @MethodSource("hostileNames")
  void aNameThatIsNoneIsRefusedAndNamedByWhicheverWayItComes(String name) {
    String seen = Inert.line(name.substring(0, Math.min(name.length(), 80)));
    String json = name.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    String escaped = name.replace("\n", "%0A").replace("\r", "%0D");
    for (Reading reading :
        List.of(
            Reading.json(
                "{\"sources\":{\"%s\":{\"text\":\"\"}}}"
                    .formatted(json.replace("\u001b", "\\u001b"))),
            Reading.archive(jdkZip(name)),
            Reading.archive(tar(Map.of(name, EMPTY))),
            Reading.archive(gzip(tar(Map.of(name, EMPTY)))),
            Reading.form(body(part("name=\"f\"; filename=\"" + escaped + "\"", EMPTY))))) {
      assertThat(reading.answer()).startsWith("422 bad-source-name").contains(seen);
    }
  }

  @Test
  void namesThatDifferInCaseOnlyOrNotAtAllAreRefusedByWhicheverWayTheyCome() {
    Map<String, byte[]> two = Map.of("Main.asm", EMPTY, "main.asm", EMPTY);
    byte[] upper = part("name=f; filename=\"Main.asm\"", EMPTY);
    byte[] lower = part("name=f; filename=\"main.asm\"", EMPTY);
    byte[] job = part("name=job", utf8("{\"sources\":{\"main.asm\":{\"text\":\"\"}}}"));
    for (Reading reading :
        List.of(
            Reading.archive(zip(two)),
            Reading.archive(tar(two)),
            Reading.form(body(upper, lower)),
            Reading.form(body(job, upper)))) {
      assertThat(reading.answer())
          .startsWith("422 bad-sources")
          .contains("\"Main.asm\" and \"main.asm\"");
    }
    byte[] archive = part("name=archive", tar(Map.of("main.asm", EMPTY)));
    for (byte[] twice : List.of(body(lower, lower), body(job, lower), body(archive, lower))) {
      assertThat(Reading.form(twice).answer())
          .startsWith("422 duplicate-source")
          .contains("\"main.asm\"");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MAIN.asm/, bad-sources",
    "main.asm/, bad-sources",
    "Lib/, bad-sources",
    "main.asm/x/, bad-sources",
    "/, bad-source-name",
    "lib//, bad-source-name",
    "./lib/, taken",
    "other/, taken"
  })
  void aFolderThatNoSourceCouldStandInIsRefused(String folder, String answer) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("main.asm", EMPTY);
    files.put("lib/a.inc", EMPTY);
    files.put(folder, EMPTY);
    for (byte[] archive : List.of(tar(files), zip(files))) {
      assertThat(Reading.archive(archive).answer()).contains(answer);
    }
  }

  @Test
  void filesOfAllWaysAreOneFolder() {
    Map<String, byte[]> packed = new LinkedHashMap<>();
    packed.put("./", EMPTY);
    packed.put("./gfx/", EMPTY);
    packed.put("./gfx/a.bin", new byte[] {0, -1, '\r', '\n'});
    byte[] body =
        body(
            part("name=\"archive\"", gzip(tar(packed))),
            part("name=x; filename=\"100%%20 \u00e4 %22.inc\"".replace("%%", "%"), utf8("\r\n--")),
            part(
                "name=\"job\"; filename=\"job.json\"",
                utf8("{\"sources\":{\"m\":{\"text\":\"\"}}}")));
    assertThat(Reading.form(body).sources())
        .containsOnlyKeys(
            new SourceName("100%20 \u00e4 \".inc"),
            new SourceName("gfx/a.bin"),
            new SourceName("m"))
        .containsEntry(new SourceName("gfx/a.bin"), new byte[] {0, -1, '\r', '\n'})
        .containsEntry(new SourceName("100%20 \u00e4 \".inc"), utf8("\r\n--"));
  }

  static Stream<Arguments> bombs() {
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i < 100_000; i++) {
      many.put("f" + i, EMPTY);
    }
    Map<String, byte[]> large = Map.of("a", new byte[70_000_000]);
    String tooMany = "422 too-many-sources archive: it has more than 10000 entries";
    String tooDense = "413 too-large archive: it unpacks to more than 100 times its own size";
    return Stream.of(
        Arguments.of(Named.of("100,000 files, zip", streamedZip(many)), tooMany),
        Arguments.of(Named.of("100,000 files, tar.gz", gzip(tar(many))), tooMany),
        Arguments.of(Named.of("zip", zip(large)), tooDense),
        Arguments.of(Named.of("tar.gz", gzip(tar(large))), tooDense),
        Arguments.of(Named.of("gzip of zeros", gzip(new byte[70_000_000])), "422 bad-archive"),
        Arguments.of(Named.of("9 MB in many", gzip(tar(parts(90)))), tooDense));
  }

  private static Map<String, byte[]> parts(int files) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    for (int i = 0; i < files; i++) {
      parts.put("f" + i, new byte[100_000]);
    }
    return parts;
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void aBombIsRefusedInLittleTimeAndMemory(byte[] archive, String answer) {
    Reading.archive(archive); // so that what is measured is compiled
    Reading reading = Reading.archive(archive);
    assertThat(reading.answer()).startsWith(answer);
    assertThat(reading.time()).isLessThan(SOON);
    assertThat(reading.allocated()).isLessThan(4L * archive.length + (32 << 20));
  }

  @Test
  void whatIsDenseButSmallIsTaken() {
    assertThat(Reading.archive(gzip(tar(Map.of("a", new byte[8 << 20])))).answer())
        .isEqualTo("taken");
  }

  @ParameterizedTest
  @CsvSource({"19, 413 too-large The sources", "20, taken"})
  void theBytesOfAllSourcesAreCountedByWhicheverWayTheyCome(String most, String answer) {
    byte[] ten = utf8("0123456789");
    byte[] job = utf8("{\"sources\":{\"c\":{\"base64\":\"MDEyMzQ1Njc4OQ==\"}}}");
    for (byte[] body :
        List.of(
            body(part("name=f; filename=a", ten), part("name=f; filename=b", ten)),
            body(part("name=f; filename=a", ten), part("name=job", job)),
            body(part("name=job", job), part("name=archive", tar(Map.of("a", ten)))),
            body(part("name=archive", zip(Map.of("a", ten, "b", ten)))))) {
      assertThat(Reading.form(body, "max-unpacked-bytes", most).answer()).startsWith(answer);
    }
    assertThat(
            Reading.json(
                    "{\"sources\":{\"a\":{\"text\":\"0123456789\"},\"b\":{\"text\":\"0123456789\"}}}",
                    "max-unpacked-bytes",
                    most)
                .answer())
        .startsWith(answer);
  }

  @Test
  void moreFilesThanAJobMayHaveAreRefusedByWhicheverWayTheyCome() {
    byte[] two = body(part("name=f; filename=a", EMPTY), part("name=f; filename=b", EMPTY));
    assertThat(Reading.form(two, "max-sources", "1").answer())
        .startsWith("422 too-many-sources files");
    assertThat(
            Reading.json(
                    "{\"sources\":{\"a\":{\"text\":\"\"},\"b\":{\"text\":\"\"}}}",
                    "max-sources",
                    "1")
                .answer())
        .startsWith("422 too-many-sources sources");
  }

  /// The first two take 20 and 58 times their size if all of them is read; of the third, a text
  /// that is taken, most is dead at once.
  static Stream<Arguments> wide() {
    int most = 16 << 20;
    String units = "\"a\",".repeat((most - 20) / 4);
    String nested = "[[[[[]]]]],".repeat((most - 30) / 11);
    return Stream.of(
        Arguments.of(
            Named.of("units", "{\"units\":[%s\"a\"]}".formatted(units)), "422 too-many-tokens"),
        Arguments.of(
            Named.of("options", "{\"options\":{\"a\":[%s1]}}".formatted(nested)),
            "422 too-many-tokens"),
        Arguments.of(
            Named.of(
                "text",
                "{\"sources\":{\"a\":{\"text\":\"\u4e00%s\"}}}".formatted("a".repeat(most - 50))),
            "taken"));
  }

  @ParameterizedTest
  @MethodSource("wide")
  void ofLargeJsonNoMoreIsReadThanThereIsMemoryFor(String json, String answer) {
    Reading.json(json);
    Reading reading = Reading.json(json);
    assertThat(reading.answer()).startsWith(answer);
    assertThat(reading.allocated()).isLessThan(12L * json.length());
  }
}
