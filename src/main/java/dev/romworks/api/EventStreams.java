package dev.romworks.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.romworks.api.ApiMeter.Presence;
import dev.romworks.api.EventView.Diagnosis;
import dev.romworks.api.EventView.Log;
import dev.romworks.api.EventView.Step;
import dev.romworks.job.Job;
import dev.romworks.job.JobKey;
import dev.romworks.job.JobState;
import dev.romworks.job.JobStep;
import dev.romworks.job.LogSlice;
import dev.romworks.job.StoreUnavailable;
import dev.romworks.queue.EventFeed;
import dev.romworks.queue.EventFeed.Watch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Streams of what happens to jobs. The store keeps each step, so a client that comes again is told
/// all that it has missed and nothing twice; the feed of events only says that there is news.
@ApplicationScoped
class EventStreams {

  private static final Logger LOG = Logger.getLogger(EventStreams.class);
  private static final Duration FOREVER = Duration.ofDays(1); // it looks more often than that

  private final History history;
  private final EventFeed feed;
  private final ObjectMapper json;
  private final ApiMeter meter;
  private final Semaphore room;

  EventStreams(
      History history, EventFeed feed, ObjectMapper json, ApiMeter meter, ApiConfig config) {
    this.room = new Semaphore(config.maxStreams());
    this.history = history;
    this.feed = feed;
    this.json = json;
    this.meter = meter;
  }

  /// Begins to tell a client what happens to a job, until it has ended or the client is gone.
  ///
  /// @param lastEventId how far the client has come; null if it has not begun
  /// @throws AllTold if there is no more to tell
  void begin(JobKey job, @Nullable String lastEventId, Sse sse, SseEventSink sink) {
    EventWriter out = new EventWriter(sse, sink, json, EventPosition.parse(lastEventId));
    Telling telling = new Telling(job, sink, out);
    if (telling.hasToldAll()) {
      throw new AllTold();
    }
    if (!room.tryAcquire()) {
      throw Problems.noRoom();
    }
    out.greet();
    Thread.ofVirtual().name("events of job " + job.id()).start(telling);
  }

  /// The client has seen it all: an answer without a body, which a stream could not have.
  static final class AllTold extends RuntimeException {

    private static final long serialVersionUID = 1;

    AllTold() {
      super("all is told", null, false, false);
    }
  }

  /// Answers so that a browser does not come again.
  @Provider
  static final class AllToldMapper implements ExceptionMapper<AllTold> {

    @Override
    public Response toResponse(AllTold e) {
      return Response.noContent().build();
    }
  }

  /// One client that is told of one job.
  private final class Telling implements Runnable {

    private final JobKey key;
    private final SseEventSink sink;
    private final EventWriter out;

    Telling(JobKey key, SseEventSink sink, EventWriter out) {
      this.key = key;
      this.sink = sink;
      this.out = out;
    }

    private List<JobStep> steps() {
      return history.steps(key);
    }

    boolean hasToldAll() {
      List<JobStep> steps = steps();
      return !steps.isEmpty() && hasToldAll(steps);
    }

    private boolean hasToldAll(List<JobStep> steps) {
      JobStep last = steps.getLast();
      return last.state().isFinal() && out.hasTold(EventPosition.after(last.id()));
    }

    @Override
    public void run() {
      try (sink;
          Presence _ = meter.listens();
          Watch watch = feed.watch(key.id(), EnumSet.allOf(JobState.class))) {
        tellUntilEnd(watch);
      } catch (InterruptedException _) {
        // nobody does that
      } catch (RuntimeException e) {
        if (!sink.isClosed() && !(e.getCause() instanceof TimeoutException)) {
          LOG.errorf(e, "job %s: its events cannot be told on", key.id());
        } // else the client has gone, or might as well have
      } finally {
        room.release();
      }
    }

    private void tellUntilEnd(Watch watch) throws InterruptedException {
      while (!tellNews() && !sink.isClosed()) {
        boolean _ = watch.await(FOREVER);
        out.breakSilence();
      }
    }

    /// @return whether that was the end
    private boolean tellNews() {
      try {
        List<JobStep> steps = steps();
        for (JobStep step : steps) {
          if (!out.hasTold(EventPosition.after(step.id()))) {
            tell(step, step.equals(steps.getLast()));
          }
        }
        out.flush();
        return steps.isEmpty() || hasToldAll(steps);
      } catch (StoreUnavailable e) {
        return false; // it will be told when it is back
      }
    }

    /// @param isLast whether the job still is as this step has left it
    private void tell(JobStep step, boolean isLast) {
      if (isLast && step.state() == JobState.FINISHED) {
        tellResult(step);
      }
      out.tell(EventPosition.after(step.id()), Step.of(step));
    }

    private void tellResult(JobStep step) {
      int part = 0;
      Optional<LogSlice> slice = slice(step, LogSlice.Place.START);
      while (slice.isPresent()) {
        out.tell(new EventPosition(step.id(), ++part), Log.of(slice.get().text()));
        slice = slice(step, slice.get().next());
      }
      Optional<Job> job = history.job(key).filter(it -> it.attempt() == step.attempt());
      if (job.isPresent() && job.get().result() != null) {
        out.tell(new EventPosition(step.id(), ++part), Diagnosis.of(job.get()));
      }
    }

    private Optional<LogSlice> slice(JobStep step, LogSlice.Place place) {
      return history.slice(key.id(), step.attempt(), place);
    }
  }
}
