package dev.romworks.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.romworks.job.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// A job as it is answered: as JSON, with its tag.
///
/// A tag has two parts, `"<job>-<all>"`: a digest of the job itself, and one of all that is
/// answered, which also tells where it stands in the queue. That changes all the time, and whoever
/// waits for the job does not wait for that.
@ApplicationScoped
class JobRepresentation {

  private static final int RETRY_SECONDS = 1;
  private static final int HEX_DIGITS = 16; // of each part

  private final QueueGauge gauge;
  private final ObjectMapper json;

  JobRepresentation(QueueGauge gauge, ObjectMapper json) {
    this.gauge = gauge;
    this.json = json;
  }

  ResponseBuilder of(Job job) throws JsonProcessingException {
    byte[] body = body(job);
    return of(job, body, tag(job, body));
  }

  /// Answers with the job, or 304 if it still is as the client knows it.
  ResponseBuilder of(Job job, Request request) throws JsonProcessingException {
    byte[] body = body(job);
    EntityTag tag = tag(job, body);
    ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return unchanged == null ? of(job, body, tag) : unchanged;
  }

  /// Whether a client has seen the job itself as it is.
  ///
  /// @param known the header `If-None-Match`
  boolean isKnown(Job job, String known) throws JsonProcessingException {
    return known.contains("*") || known.contains("\"" + digestOfJob(job) + "-");
  }

  private ResponseBuilder of(Job job, byte[] body, EntityTag tag) {
    ResponseBuilder response = Response.ok(body).type(MediaType.APPLICATION_JSON).tag(tag);
    return job.state().isFinal()
        ? response
        : response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
  }

  private byte[] body(Job job) throws JsonProcessingException {
    return json.writeValueAsBytes(JobView.of(job, gauge.place(job)));
  }

  private EntityTag tag(Job job, byte[] body) throws JsonProcessingException {
    String ofAll = digest(body);
    String ofJob =
        job.ahead() == null ? ofAll : digestOfJob(job); // who does not wait is all there is
    return new EntityTag(ofJob + "-" + ofAll);
  }

  private String digestOfJob(Job job) throws JsonProcessingException {
    return digest(json.writeValueAsBytes(JobView.of(job, Optional.empty())));
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest).substring(0, HEX_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
