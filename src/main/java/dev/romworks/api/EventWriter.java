package dev.romworks.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Writes to one client, each event once. What a slow one has not taken does not pile up; one that
/// takes nothing is let go of, and when it comes again, it is told on.
final class EventWriter {

  private static final Duration SILENCE = Duration.ofSeconds(13); // and a look: 15 s at most
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int MOST_UNDER_WAY = 32_768; // characters

  private final Sse sse;
  private final SseEventSink sink;
  private final ObjectMapper json;
  private final List<CompletableFuture<?>> sending = new ArrayList<>();
  private int underWay; // characters
  private long lastTold = System.nanoTime();
  private EventPosition told;

  /// @param told how far the client has come
  EventWriter(Sse sse, SseEventSink sink, ObjectMapper json, EventPosition told) {
    this.sse = sse;
    this.sink = sink;
    this.json = json;
    this.told = told;
  }

  boolean hasTold(EventPosition position) {
    return told.compareTo(position) >= 0;
  }

  /// Tells of something, unless that was told before.
  void tell(EventPosition position, EventView event) {
    if (!hasTold(position)) {
      String data = write(event);
      send(
          sse.newEventBuilder().name(event.event()).id(position.toString()).data(data).build(),
          data.length());
      told = position;
    }
  }

  private String write(EventView event) {
    try {
      return json.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event can be written as JSON", e);
    }
  }

  /// Sends the head of the answer. The framework does so too when the request's thread is done, and
  /// answers 500 in the middle of a stream whose first event another thread sends at that moment;
  /// so this thread is the first.
  void greet() {
    send(sse.newEventBuilder().comment("here it begins").build(), 0);
  }

  /// Says something that is no event, where nothing was said for a while.
  void breakSilence() {
    if (System.nanoTime() - lastTold > SILENCE.toNanos()) {
      send(sse.newEventBuilder().comment("still here").build(), 0);
      flush();
    }
  }

  private void send(OutboundSseEvent event, int length) {
    sending.add(sink.send(event).toCompletableFuture());
    underWay += length;
    if (underWay > MOST_UNDER_WAY) {
      flush();
    }
  }

  /// Waits until the client has taken what was sent.
  ///
  /// @throws java.util.concurrent.CompletionException if it does not, or has gone
  void flush() {
    if (sending.isEmpty()) {
      return;
    }
    var _ =
        CompletableFuture.allOf(sending.toArray(CompletableFuture<?>[]::new))
            .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
            .join();
    sending.clear();
    underWay = 0;
    lastTold = System.nanoTime();
  }
}
