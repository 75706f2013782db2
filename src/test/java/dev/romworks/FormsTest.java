package dev.romworks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.sun.management.ThreadMXBean;
import dev.romworks.archive.Archives;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Proves that a job can be handed in as a form, and that pages of other sites cannot do so.
@QuarkusTest
@QuarkusTestResource(Services.class)
class FormsTest {

  private static final String POST = "POST /v1/jobs HTTP/1.1\r\nHost: localhost\r\n";
  private static final Path GAME = Path.of("examples/game-skeleton");
  private static final String JOB =
      "{\"units\":[\"main.asm\",\"player.asm\"],\"options\":{\"title\":\"GAME\",\"pad\":255}}";
  private static final byte[] HELLO = Archives.utf8("SECTION \"s\", ROM0[$100]\n db 1\n");

  private static Map<String, byte[]> game() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(GAME)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(GAME.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  @Test
  void aFolderIsTheSameGameInWhateverFormItComes() throws IOException {
    Map<String, byte[]> game = game();
    List<RequestSpecification> forms =
        List.of(
            form().multiPart("archive", "game.zip", Archives.zip(game)),
            form().multiPart("archive", "no name says it", Archives.tar(game)),
            form().multiPart("archive", "game.zip", Archives.gzip(Archives.tar(game))),
            filesOf(game));
    List<String> roms = new ArrayList<>();
    for (RequestSpecification form : forms) {
      Response response = form.multiPart("job", JOB, "application/json").post("/v1/jobs");
      JsonPath job = Jobs.finished(response.then().statusCode(202).extract().path("id"));
      assertThat(job.getString("verdict")).as(job.prettify()).isEqualTo("succeeded");
      roms.add(job.getString("artifacts.find { it.name == 'game.gb' }.sha256"));
    }
    assertThat(roms).hasSize(4).containsOnly(roms.getFirst());
  }

  private static RequestSpecification form() {
    return given().contentType("multipart/form-data");
  }

  private static RequestSpecification filesOf(Map<String, byte[]> files) {
    RequestSpecification form = form();
    files.forEach((name, bytes) -> form.multiPart("f", name, bytes));
    return form;
  }

  @Test
  void withOneAsmAtTheTopNothingElseNeedsToBeSaid() {
    form().multiPart("f", "main.asm", HELLO).post("/v1/jobs").then().statusCode(202);
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site, 403",
    "Sec-Fetch-Site, same-site, 403",
    "Sec-Fetch-Site, same-origin, 202",
    "Sec-Fetch-Site, none, 202",
    "Origin, https://elsewhere.example, 403",
    "Origin, http://HOST, 403",
    "Origin, http://HOST:PORT.elsewhere.example, 403",
    "Origin, null, 403",
    "Origin, %, 403",
    "Origin, http://HOST:PORT, 202",
    "Origin, https://HOST:PORT, 202"
  })
  void whatAPageOfAnotherSiteHandsInIsRefused(String header, String value, int status) {
    String host = URI.create(RestAssured.baseURI).getHost();
    String sent = value.replace("HOST", host).replace("PORT", String.valueOf(RestAssured.port));
    String json = "{\"sources\": {\"a.asm\": {\"text\": \"\"}}}";
    for (Response response :
        List.of(
            form().header(header, sent).multiPart("f", "a.asm", HELLO).post("/v1/jobs"),
            given()
                .header(header, sent)
                .contentType("application/json")
                .body(json)
                .post("/v1/jobs"))) {
      response.then().statusCode(status);
      if (status == 403) {
        response.then().contentType("application/problem+json").body("code", equalTo("cross-site"));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, 404",
    "LOCALHOST:80, 404",
    "localhost:, 404",
    "127.0.0.1, 404",
    "[::1]:8080, 404",
    "evil.example, 403",
    "127.0.0.1.evil.example:80, 403",
    "localhost.evil.example, 403"
  })
  void underAnotherNameNothingIsShown(String host, int status) throws IOException {
    String answer = exchange("GET /v1/jobs/x HTTP/1.1\r\nHost: " + host, 0, "");
    assertThat(answer).startsWith("HTTP/1.1 " + status).contains("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/health", "/q/health/live", "/q/openapi", "/q/swagger-ui/", "/x"})
  void thatIsSoOfWhateverIsNotTheApiToo(String path) throws IOException {
    assertThat(exchange("GET " + path + " HTTP/1.1\r\nHost: evil.example", 0, ""))
        .startsWith("HTTP/1.1 403")
        .contains("application/problem+json", "\"unknown-host\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b",
        "localhost:x",
        "localhost:99999",
        "localhost:-1",
        "user@localhost",
        "[::1",
        "[::1]x",
        "[x]",
        "localhost/x",
        "localhost?x",
        "localhost#x",
        "localhost\\x",
        "%zz",
        "a%41",
        "<localhost>",
        "\u00e4",
        "a,localhost",
        "localhost, a",
        ""
      })
  void aHostThatIsNoneIsRefused(String host) throws IOException {
    for (String path : List.of("/v1/jobs/x", "/q/health/live")) {
      assertThat(exchange("GET " + path + " HTTP/1.1\r\nHost: " + host, 0, ""))
          .matches("(?s)HTTP/1.1 40[03] .*application/problem\\+json.*-host\".*");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP/1.1\r\nx: y", "HTTP/1.1\r\nHost: localhost\r\nHost: evil.example"})
  void withoutOneHostNothingIsShown(String version) throws IOException {
    assertThat(exchange("GET /v1/jobs/x " + version, 0, ""))
        .startsWith("HTTP/1.1 400")
        .contains("application/problem+json", "\"bad-host\"");
  }

  @Test
  void aRefusedHostsBodyIsNotTakenForTheNextRequest() throws IOException {
    String next = "GET /q/health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    String head = "POST /v1/jobs HTTP/1.1\r\nHost: a b\r\nContent-Length: 8";
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(Archives.utf8(head + "\r\n\r\n{\"a\": 1}" + next));
      String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answers).startsWith("HTTP/1.1 400 ").containsOnlyOnce("HTTP/1.1 200 ");
    }
  }

  @Test
  void whatSaysThatItIsTooLargeIsRefusedBeforeItIsSent() throws IOException {
    String answer =
        exchange(POST + "Content-Type: application/json\r\nContent-Length: 100000000", 0, "");
    assertThat(answer).startsWith("HTTP/1.1 413 ").contains("\"too-large\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000\u0000", "\r\n nop\r\n", "\n\n", "", "\u00ff\u00fe\u0080"})
  void oddSourcesAreBuiltOrFail(String latin1) {
    byte[] source = latin1.getBytes(StandardCharsets.ISO_8859_1);
    Response response = form().multiPart("f", "a.asm", source).post("/v1/jobs");
    JsonPath job = Jobs.finished(response.then().statusCode(202).extract().path("id"));
    assertThat(job.getString("verdict")).isIn("succeeded", "failed");
  }

  @Test
  void anArchiveWithoutAFileIsNoSubmission() {
    form()
        .multiPart("archive", "a.zip", Archives.zip(Map.of("folder/", new byte[0])))
        .post("/v1/jobs")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("code", equalTo("bad-sources"))
        .body("detail", containsString("no sources"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=\"a\u00e4\"",
        "multipart/mixed; boundary=x",
        "*/*",
        "application/*",
        "x"
      })
  void aTypeThatSaysTooLittleIsRefused(String type) throws IOException {
    String answer =
        exchange(
            POST + "Content-Type: " + type + "\r\nContent-Length: 2\r\nConnection: close", 1, "{}");
    assertThat(answer).matches("(?s)HTTP/1.1 4(00|15) .*application/problem\\+json.*");
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, Content-Length: 100000000, false",
    "application/json, Transfer-Encoding: chunked, true",
    "multipart/form-data; boundary=x, Content-Length: 100000000, false",
    "multipart/form-data; boundary=x, Transfer-Encoding: chunked, true"
  })
  void aBodyOf100MegabytesIsRefusedAndNotKept(String type, String length, boolean isChunked)
      throws IOException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    String part =
        type.contains("json") ? "{" : "--x\r\nContent-Disposition: form-data; name=job\r\n\r\n";
    String start = part + " ".repeat(100_000 - part.length());
    String chunk = isChunked ? "186a0\r\n" + start + "\r\n" : start;
    long before = threads.getTotalThreadAllocatedBytes();
    String answer = exchange(POST + "Content-Type: " + type + "\r\n" + length, 1000, chunk);
    long taken = threads.getTotalThreadAllocatedBytes() - before;
    assertThat(answer).startsWith("HTTP/1.1 413 ").contains("\"too-large\"");
    assertThat(taken).isLessThan(60_000_000);
  }

  /// Sends a body of so many equal chunks, for as long as it is listened to.
  private static String exchange(String head, int chunks, String chunk) throws IOException {
    byte[] bytes = chunk.getBytes(StandardCharsets.ISO_8859_1);
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write((head + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
      for (int i = 0; i < chunks && socket.getInputStream().available() == 0; i++) {
        out.write(bytes);
      }
      byte[] answer = new byte[4096];
      int count = socket.getInputStream().read(answer);
      return new String(answer, 0, Math.max(count, 0), StandardCharsets.ISO_8859_1);
    }
  }
}
