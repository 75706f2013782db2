package dev.romworks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.romworks.embedded.FreePort;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Proves with the packaged program that a crash loses nothing and leaves nothing behind.
@Timeout(180)
class RomworksIT {

  private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final String mark = UUID.randomUUID().toString();
  private final Path data;
  private final int port;

  RomworksIT() throws IOException {
    data = Files.createTempDirectory(Path.of("target"), "crash-").toAbsolutePath();
    port = FreePort.find();
  }

  @Test
  void aJobOutlivesAKillOfTheProgramAndHasOneVisibleResult() throws Exception {
    Process first = start();
    String id;
    try {
      id = submit("sh -c 'sleep 3; : " + mark + "'; echo result > $1");
      await("the job runs", () -> job(id).path("state").asText().equals("running"));
      await("its tool runs", () -> !processes(mark).isEmpty());
    } finally {
      first.destroyForcibly().waitFor();
    }
    await("its tools are dead", () -> processes(mark).isEmpty());

    Process second = start();
    try {
      await("the job is finished", () -> job(id).path("state").asText().equals("finished"));
      JsonNode job = job(id);
      assertThat(job.path("verdict").asText()).isEqualTo("succeeded");
      assertThat(job.path("attempt").asInt()).isEqualTo(2);
      assertThat(job.path("attempts").findValuesAsText("end"))
          .isEqualTo(List.of("worker-lost", "verdict"));
      assertThat(job.path("artifacts")).hasSize(1);
      assertThat(get(job.path("artifacts").get(0).path("href").asText()).body())
          .isEqualTo("result\n");
    } finally {
      second.destroy();
      assertThat(second.waitFor(30, TimeUnit.SECONDS)).as("ends when asked to").isTrue();
    }
    await("Kafka and PostgreSQL have ended", () -> processes(data.toString()).isEmpty());
    assertThat(Path.of("/dev/shm/romworks-" + first.pid())).doesNotExist();
    assertThat(Path.of("/dev/shm/romworks-" + second.pid())).doesNotExist();
  }

  @Test
  void aProgramThatIsToldToStopGivesBackWhatIsNotDoneInTimeWithoutAMarkAgainstIt()
      throws Exception {
    Process first = start();
    String id;
    try {
      id = submit("sh -c 'sleep 8; : " + mark + "'; echo result > $1");
      await("its tool runs", () -> !processes(mark).isEmpty());
    } finally {
      first.destroy();
      assertThat(first.waitFor(30, TimeUnit.SECONDS)).as("ends when asked to").isTrue();
    }
    assertThat(processes(mark)).isEmpty();
    Process second = start();
    try {
      await("the job is finished", () -> job(id).path("state").asText().equals("finished"));
      assertThat(job(id).path("verdict").asText()).isEqualTo("succeeded");
      assertThat(job(id).path("attempts").findValuesAsText("end"))
          .isEqualTo(List.of("released", "verdict"));
    } finally {
      second.destroy();
      second.waitFor();
    }
  }

  private Process start() throws IOException {
    Path resources = Path.of("src/test/resources").toAbsolutePath();
    ProcessBuilder program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1", // it does not live for long
                "-jar",
                JAR.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("program.log").toFile()));
    Map<String, String> environment = program.environment();
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("ROMWORKS_DATA", data.toString());
    environment.put("ROMWORKS_TOOLCHAIN_FOLDER", Installed.toolchains().toString());
    environment.put("ROMWORKS_TOOLCHAIN_RECIPES", resources.resolve("recipes").toString());
    environment.merge("PATH", resources.resolve("stand-ins").toString(), (a, b) -> b + ":" + a);
    environment.put("ROMWORKS_WORKER_GRACE", "PT1S");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    Process process = program.start();
    await("it is ready", () -> process.isAlive() && get("/q/health/ready").statusCode() == 200);
    return process;
  }

  private String submit(String script) throws IOException, InterruptedException {
    Map<String, Object> submission =
        Map.of(
            "recipe", "stand-in",
            "sources", Map.of("main.sh", Map.of("text", script)),
            "limits", Map.of("stallMs", 10_000));
    HttpRequest request =
        HttpRequest.newBuilder(uri("/v1/jobs"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(submission)))
            .build();
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
    return json.readTree(response.body()).path("id").asText();
  }

  private JsonNode job(String id) throws IOException {
    return json.readTree(get("/v1/jobs/" + id).body());
  }

  private HttpResponse<String> get(String path) throws IOException {
    try {
      return http.send(
          HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static List<String> processes(String mark) {
    return ProcessHandle.allProcesses()
        .flatMap(process -> process.info().commandLine().stream())
        .filter(line -> line.contains(mark))
        .toList();
  }

  /// A condition that asks the program, which may not listen yet.
  @FunctionalInterface
  private interface Condition {
    boolean holds() throws IOException;
  }

  private static void await(String what, Condition condition) throws IOException {
    Awaitility.await(what)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .ignoreException(ConnectException.class)
        .until(condition::holds);
  }
}
