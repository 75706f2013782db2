package dev.romworks.api;

import dev.romworks.job.Sha256;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.time.Duration;
import java.util.Optional;

/// A job or a batch as it is answered: as JSON, with its tag.
///
/// A tag has two parts, `"<core>-<all>"`: a digest of the thing itself, and one of all that is
/// answered, which also tells where a job stands in the queue. That changes all the time, and
/// whoever waits for the job does not wait for that.
///
/// @param body the JSON
/// @param core the tag's first part
/// @param retryAfter when there may be news; empty if nothing more happens by itself
@SuppressWarnings("ArrayRecordComponent") // never compared
record Representation(byte[] body, String core, EntityTag tag, Optional<Duration> retryAfter) {

  private static final int HEX_DIGITS = 16; // of each part of a tag

  /// @param core the JSON of what a client waits for a change of
  static Representation of(byte[] body, byte[] core, Optional<Duration> retryAfter) {
    String ofCore = Sha256.of(core).substring(0, HEX_DIGITS);
    EntityTag tag = new EntityTag(ofCore + "-" + Sha256.of(body).substring(0, HEX_DIGITS));
    return new Representation(body, ofCore, tag, retryAfter);
  }

  /// Answers with it.
  ResponseBuilder answer() {
    return later(Response.ok(body).type(MediaType.APPLICATION_JSON).tag(tag));
  }

  private ResponseBuilder later(ResponseBuilder response) {
    retryAfter.ifPresent(it -> response.header(HttpHeaders.RETRY_AFTER, it.toSeconds()));
    return response;
  }

  /// Answers with it, or 304 if it still is as the client knows it.
  ResponseBuilder answer(KnownTags known) {
    return known.has(tag) ? later(Response.notModified(tag)) : answer();
  }

  /// Whether a client has seen the thing itself as it is.
  boolean isKnown(KnownTags known) {
    return known.hasBeginning(core + "-");
  }
}
