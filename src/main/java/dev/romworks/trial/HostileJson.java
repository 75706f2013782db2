package dev.romworks.trial;

import dev.romworks.trial.HostileCase.Body;
import dev.romworks.trial.HostileCase.Request;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Bodies that are no submission, row 27.
final class HostileJson {

  private static final String JSON = "application/json";
  private static final String SOUND = "\"sources\":{\"a.asm\":{\"text\":\"\"}}";
  private static final byte[] CHUNK = new byte[1 << 20];
  private static final int REFUSAL_MS = 1000;

  static {
    Arrays.fill(CHUNK, (byte) 'x');
  }

  private static final List<String> FIELDS =
      List.of(
          "\"x\":1",
          "\"recipe\":1",
          "\"recipe\":\"../../etc/passwd\"",
          "\"units\":{}",
          "\"units\":[[]]",
          "\"options\":[]",
          "\"limits\":{\"wallMs\":1e999999999}",
          "\"limits\":{\"wallMs\":%s}".formatted("9".repeat(900)),
          "\"limits\":{\"wallMs\":-1}",
          "\"labels\":{\"a\":{}}",
          "\"lane\":true");

  private HostileJson() {}

  static Stream<HostileCase> all() {
    return Stream.of(malformed(), misshapen(), wide(), oversized()).flatMap(cases -> cases);
  }

  private static Stream<HostileCase> malformed() {
    Wanted wanted = Wanted.of("400", "422").within(REFUSAL_MS);
    return Stream.of(
        body("1,000 levels of objects", with("\"options\":" + "{\"a\":".repeat(1000)), wanted),
        body("1,000 levels of arrays", "[".repeat(1000), wanted),
        body("four million levels", "[".repeat(4_000_000), wanted),
        body("one key twice", "{%s,%s}".formatted(SOUND, SOUND), wanted),
        body(
            "one source twice",
            "{\"sources\":{\"a\":{\"text\":\"\"},\"a\":{\"text\":\"\"}}}",
            wanted),
        body("half of it", "{\"sources\":", wanted),
        body("two of it", "{%s}{%s}".formatted(SOUND, SOUND), wanted),
        body("nothing", "", wanted),
        body("bytes that are no text", "{\"\u00ff\":", wanted));
  }

  private static Stream<HostileCase> misshapen() {
    Wanted wanted = Wanted.of("422").within(REFUSAL_MS);
    List<Request> requests = FIELDS.stream().map(field -> json(with(field))).toList();
    String sources =
        IntStream.range(0, 100_000)
            .mapToObj("\"%d.inc\":{\"text\":\"\"}"::formatted)
            .collect(Collectors.joining(",", "{\"sources\":{", "}}"));
    return Stream.of(
        new HostileCase(27, "fields of a wrong type or value", requests, wanted, false),
        body("100,000 sources", sources, Wanted.of("422")),
        body("null", "null", wanted));
  }

  /// Eight at once, each of which would take 300 MB and more if all of it were kept.
  private static Stream<HostileCase> wide() {
    return Stream.of(
        wide("units without end", "{\"units\":[", "\"a\",", "\"a\"]}"),
        wide("lists in lists", "{\"options\":{\"a\":[", "[[[[[]]]]],", "[]]}}"));
  }

  private static HostileCase wide(String name, String head, String piece, String tail) {
    byte[] chunk = ascii(piece.repeat(CHUNK.length / piece.length()));
    List<byte[]> chunks = new ArrayList<>(Collections.nCopies(15, chunk));
    chunks.addFirst(ascii(head));
    chunks.addLast(ascii(tail));
    List<Request> requests = Collections.nCopies(8, new Body(JSON, body(chunks)));
    return new HostileCase(27, name, requests, Wanted.of("422 too-many-tokens", "429"), false);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static Stream<HostileCase> oversized() {
    Wanted wanted = Wanted.of("413").within(5 * REFUSAL_MS);
    BodyPublisher text = BodyPublishers.ofString("{" + SOUND + "}");
    return Stream.of(
        HostileCase.of(27, "100 MB, length unknown", new Body(JSON, megabytes(100)), wanted),
        HostileCase.of(
            27,
            "100 MB",
            new Body(JSON, BodyPublishers.fromPublisher(megabytes(100), 100L << 20)),
            wanted),
        HostileCase.of(27, "another media type", new Body("text/plain", text), Wanted.of("415")));
  }

  private static BodyPublisher megabytes(int count) {
    return body(Collections.nCopies(count, CHUNK));
  }

  /// Never all in memory.
  private static BodyPublisher body(List<byte[]> chunks) {
    return BodyPublishers.ofInputStream(() ->
        new SequenceInputStream(
            Collections.enumeration(
                chunks.stream()
                    .map(chunk -> (InputStream) new ByteArrayInputStream(chunk))
                    .toList())));
  }

  private static String with(String field) {
    return "{%s,%s}".formatted(SOUND, field);
  }

  private static Request json(String text) {
    return new Body(JSON, BodyPublishers.ofString(text, StandardCharsets.ISO_8859_1));
  }

  private static HostileCase body(String name, String text, Wanted wanted) {
    return HostileCase.of(27, name, json(text), wanted);
  }
}
