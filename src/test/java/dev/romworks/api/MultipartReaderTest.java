package dev.romworks.api;

import static dev.romworks.api.Reading.body;
import static dev.romworks.api.Reading.part;
import static dev.romworks.archive.Archives.join;
import static dev.romworks.archive.Archives.tar;
import static dev.romworks.archive.Archives.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.job.SourceName;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Proves that a form is a submission or is refused, whatever was done to it.
@Timeout(60)
class MultipartReaderTest {

  private static final byte[] EMPTY = new byte[0];

  static Stream<Arguments> odd() {
    return Stream.of(
        refused("422 bad-sources sources: no sources"),
        refused("422 unknown-part x", part("name=x", EMPTY)),
        refused("422 duplicate-part job", part("name=job", utf8("{}")), part("name=job", EMPTY)),
        refused(
            "422 duplicate-part archive",
            part("name=archive", tar(Map.of("a", EMPTY))),
            part("name=archive", tar(Map.of("a", EMPTY)))),
        refused("400 malformed-json", part("name=job", utf8("{"))),
        refused("422 bad-archive", part("name=archive", EMPTY)),
        refused(
            "422 bad-source-name files: not a source name, it is empty",
            part("name=f; filename=\"\"", EMPTY)),
        refused("400 malformed-form", part("filename=x", EMPTY)),
        refused("400 malformed-form", part("name=x; name=y; filename=z", EMPTY)),
        refused("400 malformed-form", part("name=x; filename*=UTF-8''z; filename*=y", EMPTY)),
        refused("400 malformed-form", part("name=x; filename*=UTF-8''%C3", EMPTY)),
        refused("400 malformed-form", part("name=x; filename*=UTF-8''%zz", EMPTY)),
        refused("400 malformed-form", part("name=x; filename*=latin1''z", EMPTY)),
        refused("400 malformed-form", part("name=x; filename=\"z", EMPTY)),
        refused("400 malformed-form", part("name=x; filename=\"a\nb", EMPTY)),
        refused("400 malformed-form", part("name=x; filename=z\r\nno header", EMPTY)),
        refused("400 malformed-form", part("name=x; filename=" + "z".repeat(5000), EMPTY)),
        refused(
            "400 malformed-form",
            part("name=x; filename=z\r\nContent-Transfer-Encoding: base64", EMPTY)));
  }

  private static Arguments refused(String answer, byte[]... parts) {
    byte[] job = parts.length == 0 ? part("name=job", utf8("{}")) : EMPTY;
    return Arguments.of(Named.of(answer, body(join(parts), job)), answer);
  }

  @ParameterizedTest
  @MethodSource("odd")
  void aFormThatIsNoSubmissionIsRefused(byte[] body, String answer) {
    assertThat(Reading.form(body).answer()).startsWith(answer);
  }

  /// As .NET writes them.
  @Test
  void aNameInTheFormOfRfc8187CountsBeforeThePlainOne() {
    byte[] part =
        part("name=f; filename=\"=?utf-8?B?w6Q=?=\"; filename*=utf-8''a+%c3%a4%25.asm", EMPTY);
    assertThat(Reading.form(body(part)).sources())
        .containsOnlyKeys(new SourceName("a+\u00e4%.asm"));
  }

  @Test
  void aFormThatIsCutOffOrHasNoBoundaryIsRefused() {
    byte[] body = body(part("name=f; filename=a.asm", utf8("nop")));
    for (int length = 0; length < body.length - 4; length++) {
      assertThat(Reading.form(Arrays.copyOf(body, length)).answer())
          .startsWith("400 malformed-form");
    }
    InputStream none = InputStream.nullInputStream();
    assertThat(Reading.of(none, MediaType.MULTIPART_FORM_DATA_TYPE).answer())
        .startsWith("400 malformed-form");
  }

  @Test
  void whateverIsChangedInAFormIsTakenOrRefused() {
    byte[] good =
        body(
            part("name=job", utf8("{\"sources\":{\"m\":{\"text\":\"\"}}}")),
            part("name=archive; filename=x", tar(Map.of("a", new byte[10]))),
            part("name=\"f\"; filename=\"b%22\"", utf8("nop\r\n--")));
    Random random = new Random(1);
    byte[] alphabet = utf8("\r\n-\";=:\\%2 a");
    for (long end = System.nanoTime() + 1_500_000_000L; System.nanoTime() < end; ) {
      byte[] body = good.clone();
      for (int times = 1 + random.nextInt(4); times > 0; times--) {
        int at = random.nextInt(2) * (body.length - 400) + random.nextInt(400);
        body[at] = alphabet[random.nextInt(alphabet.length)];
      }
      Reading reading = Reading.form(body);
      assertThat(reading.answer()).matches("(?s)taken|(400|422) .*");
      assertThat(reading.time()).isLessThan(Duration.ofSeconds(1));
    }
  }
}
