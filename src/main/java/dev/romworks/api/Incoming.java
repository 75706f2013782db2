package dev.romworks.api;

import dev.romworks.job.Tenant;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;

/// What a request brings.
///
/// @param body is read up to the limit, and not to its end if it is longer
/// @param type JSON, or `multipart/form-data`
/// @param declaredBytes how many the request says that the body has; negative if it does not
/// @param tenant who sends it
record Incoming(InputStream body, MediaType type, long declaredBytes, Tenant tenant) {

  /// @throws HttpProblem 415 if the request does not say what its body is
  static Incoming of(InputStream body, HttpHeaders headers, Tenant tenant) {
    MediaType type = headers.getMediaType();
    if (type == null || type.isWildcardType() || type.isWildcardSubtype()) {
      throw Problems.problem(
          415,
          "unsupported-media-type",
          "Unsupported Media Type",
          "Content-Type must be JSON's or multipart/form-data.");
    }
    return new Incoming(body, type, headers.getLength(), tenant);
  }

  boolean isForm() {
    return type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE);
  }

  /// The same with another body, e.g. one that is bounded.
  Incoming with(InputStream other) {
    return new Incoming(other, type, declaredBytes, tenant);
  }
}
