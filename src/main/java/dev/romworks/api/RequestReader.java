package dev.romworks.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/// Reads requests that are a small piece of JSON, as strictly as submissions.
@ApplicationScoped
class RequestReader {

  private final SubmissionReader bodies;
  private final SubmissionParser parser;

  RequestReader(SubmissionReader bodies, SubmissionParser parser) {
    this.bodies = bodies;
    this.parser = parser;
  }

  /// @throws HttpProblem 400 if it is no JSON, 413 if it is too large, 429 if there is no room
  /// @throws dev.romworks.job.InvalidSubmission if it is JSON of another shape
  <T> T read(Incoming request, Class<T> type) throws IOException {
    return bodies.within(
        request, (bounded, share) -> parser.parse(bounded.body().readAllBytes(), type, share));
  }
}
