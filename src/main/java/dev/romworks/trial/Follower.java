package dev.romworks.trial;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A client that is told a job's events, over connections that are cut again and again: the next
/// one goes to another process, and says what was heard last.
///
/// @param nodes in turns
record Follower(HttpClient http, List<Node> nodes, String job) {

  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final int OK = 200;
  private static final int ALL_TOLD = 204;
  private static final int MOST_CUTS = 100;

  /// What was heard.
  ///
  /// @param cuts how many connections ended before all was told
  record Tale(List<Event> events, int cuts) {}

  /// A Server-Sent Event.
  record Event(String id, String name, String data) {}

  /// Listens until all is told.
  ///
  /// @param cut how long each connection lasts
  Tale follow(Duration cut) throws IOException, InterruptedException {
    List<Event> heard = new ArrayList<>();
    for (int connection = 0; connection < MOST_CUTS; connection++) {
      String last = heard.isEmpty() ? "" : heard.getLast().id();
      if (hasEnded(nodes.get(connection % nodes.size()), last, cut, heard)) {
        return new Tale(heard, connection - 1);
      }
    }
    throw new IOException("job %s: not all told in %d connections".formatted(job, MOST_CUTS));
  }

  /// What one connection tells to who has heard up to an event.
  ///
  /// @param node one of them
  /// @param last its id; empty for all there is
  List<Event> after(Node node, String last, Duration atMost)
      throws IOException, InterruptedException {
    List<Event> heard = new ArrayList<>();
    boolean _ = hasEnded(node, last, atMost, heard);
    return heard;
  }

  /// @return whether there was nothing more to tell, which is only said to who comes again
  private boolean hasEnded(Node node, String last, Duration cut, List<Event> heard)
      throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:%d/v1/jobs/%s/events".formatted(node.port(), job));
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(ANSWER);
    if (!last.isEmpty()) {
      request.header("Last-Event-ID", last);
    }
    HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
    if (response.statusCode() == ALL_TOLD) {
      return true;
    }
    if (response.statusCode() != OK) {
      throw new IOException("job %s: events: %d".formatted(job, response.statusCode()));
    }
    hear(response.body(), cut, heard);
    return false;
  }

  private static void hear(InputStream body, Duration cut, List<Event> heard) {
    CompletableFuture<Void> cutting =
        CompletableFuture.runAsync(
            () -> close(body),
            CompletableFuture.delayedExecutor(cut.toMillis(), TimeUnit.MILLISECONDS));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      List<String> event = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isEmpty()) {
          event.add(line);
        } else {
          if (!field(event, "data").isEmpty()) {
            heard.add(new Event(field(event, "id"), field(event, "event"), field(event, "data")));
          }
          event.clear();
        }
      }
    } catch (IOException _) {
      return; // cut: what was heard by half was not heard
    } finally {
      boolean _ = cutting.cancel(false);
    }
  }

  private static void close(InputStream body) {
    try {
      body.close();
    } catch (IOException _) {
      return; // cut all the same
    }
  }

  private static String field(List<String> lines, String name) {
    StringBuilder value = new StringBuilder();
    for (String line : lines) {
      if (line.startsWith(name + ":")) {
        value.append(line.substring(name.length() + 1).strip());
      }
    }
    return value.toString();
  }
}
