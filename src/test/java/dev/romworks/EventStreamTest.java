package dev.romworks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Proves that whoever follows a job is told all that happens to it, once, however often the stream
/// is cut.
@QuarkusTest
@QuarkusTestResource(Services.class)
@Timeout(60)
class EventStreamTest {

  /// One Server-Sent Event.
  private record Event(String id, String name, String data) {

    String field(String name) {
      return JsonPath.from(data).getString(name);
    }
  }

  /// A client's side of one stream.
  private static final class Stream implements AutoCloseable {

    private final InputStream body;
    private final Scanner lines;

    private Stream(InputStream body) {
      this.body = body;
      lines = new Scanner(body, java.nio.charset.StandardCharsets.UTF_8);
    }

    static Stream open(String job, String last) throws IOException, InterruptedException {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(
                  URI.create(
                      "http://localhost:" + RestAssured.port + "/v1/jobs/" + job + "/events"))
              .timeout(Duration.ofSeconds(20));
      if (!last.isEmpty()) {
        request.header("Last-Event-ID", last);
      }
      HttpResponse<InputStream> response =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Content-Type").orElse(""))
          .startsWith("text/event-stream");
      return new Stream(response.body());
    }

    /// The next event; null at the stream's end.
    @Nullable Event next() {
      String id = "";
      String name = "";
      StringBuilder data = new StringBuilder();
      while (lines.hasNextLine()) {
        String line = lines.nextLine();
        if (line.isEmpty() && !data.isEmpty()) {
          return new Event(id, name, data.toString());
        } else if (line.startsWith("id:")) {
          id = line.substring(3).strip();
        } else if (line.startsWith("event:")) {
          name = line.substring(6).strip();
        } else if (line.startsWith("data:")) {
          data.append(line.substring(5).strip());
        }
      }
      return null;
    }

    List<Event> rest() {
      List<Event> all = new ArrayList<>();
      for (Event event = next(); event != null; event = next()) {
        all.add(event);
      }
      return all;
    }

    @Override
    public void close() throws IOException {
      body.close();
    }
  }

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @Test
  void aStreamTellsEachStepThenWhatWasSaidAndWhyAndEnds() throws Exception {
    String id = Jobs.submit(Jobs.script("sleep 0.3; echo said; echo bad >&2; exit 3"));
    List<Event> events;
    try (Stream stream = Stream.open(id, "")) {
      events = stream.rest();
    }
    assertThat(events)
        .extracting(Event::name)
        .containsExactly("state", "state", "log", "log", "diagnosis", "state");
    assertThat(events.getFirst().field("state")).isEqualTo("queued");
    assertThat(events.get(1).field("state")).isEqualTo("running");
    assertThat(events.get(2).field("text")).isEqualTo("said\n");
    assertThat(events.get(3).field("stream")).isEqualTo("stderr");
    assertThat(events.get(4).field("message")).contains("exit code 3");
    assertThat(events.getLast().field("verdict")).isEqualTo("failed");
    given()
        .header("Last-Event-ID", events.getLast().id())
        .get("/v1/jobs/" + id + "/events")
        .then()
        .statusCode(204);
  }

  @Test
  void aStreamBeginsInTheRequestsThreadBeforeAnEventIsTold() {
    String id = Jobs.build(Jobs.script("echo one")).getString("id");
    given().get("/v1/jobs/" + id + "/events").then().statusCode(200).body(startsWith(":"));
  }

  @Test
  void whoeverComesAgainIsToldWhatItHasNotSeenAndNothingTwice() throws Exception {
    String id = Jobs.build(Jobs.script("echo one; echo two >&2; echo out > $1")).getString("id");
    List<Event> all;
    try (Stream stream = Stream.open(id, "")) {
      all = stream.rest();
    }
    List<Event> pieces = new ArrayList<>();
    String last = "";
    while (pieces.size() < all.size()) {
      try (Stream stream = Stream.open(id, last)) { // each is cut after one event
        pieces.add(stream.next());
        last = pieces.getLast().id();
      }
    }
    assertThat(pieces).isEqualTo(all);
    assertThat(all).extracting(Event::id).doesNotHaveDuplicates();
  }

  @Test
  void aStreamThatIsCutAgainAndAgainWhileTheJobRunsMissesNothingAndTellsNothingTwice()
      throws Exception {
    String id = Jobs.submit(Jobs.script("sleep 1; echo one; echo two >&2; exit 3"));
    List<Event> pieces = new ArrayList<>();
    String last = "";
    while (pieces.isEmpty() || !pieces.getLast().data().contains("finished")) {
      try (Stream stream = Stream.open(id, last)) { // each is cut after one event
        pieces.add(stream.next());
        last = pieces.getLast().id();
      }
    }
    try (Stream whole = Stream.open(id, "")) {
      assertThat(pieces).isEqualTo(whole.rest());
    }
  }

  @Test
  void aLongLogIsToldInPiecesOfWholeCharacters() throws Exception {
    String script = "i=0; while [ $i -lt 4000 ]; do echo 'aÄ€😀x'; i=$((i+1)); done; exit 1";
    String id = Jobs.build(Jobs.script(script)).getString("id");
    StringBuilder told = new StringBuilder();
    int pieces = 0;
    try (Stream stream = Stream.open(id, "")) {
      for (Event event : stream.rest()) {
        if (event.name().equals("log")) {
          told.append(event.field("text"));
          pieces++;
        }
      }
    }
    assertThat(pieces).isGreaterThan(2);
    assertThat(told.toString()).isEqualTo("aÄ€😀x\n".repeat(4000));
  }

  @Test
  void aJobThatRunsAgainIsFollowedOn() throws Exception {
    String id = Jobs.build(Jobs.script("echo one")).getString("id");
    String last;
    try (Stream stream = Stream.open(id, "")) {
      last = stream.rest().getLast().id();
    }
    given().post("/v1/jobs/" + id + "/requeue").then().statusCode(202);
    try (Stream stream = Stream.open(id, last)) {
      assertThat(stream.rest())
          .filteredOn(event -> event.name().equals("state"))
          .extracting(event -> event.field("state"))
          .containsExactly("queued", "running", "finished");
    }
  }

  @Test
  void whatIsNoEventsIdIsRefusedAndAJobThatIsNotThereIsNotFound() {
    String id = Jobs.build(Jobs.script("echo one")).getString("id");
    given()
        .header("Last-Event-ID", "yesterday")
        .get("/v1/jobs/" + id + "/events")
        .then()
        .statusCode(400)
        .body("code", equalTo("bad-event-id"));
    given()
        .get("/v1/jobs/01a2170b-186c-7e85-a957-be3fe4668e15/events")
        .then()
        .statusCode(404)
        .body("code", equalTo("not-found"));
  }
}
