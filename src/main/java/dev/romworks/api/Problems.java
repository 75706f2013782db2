package dev.romworks.api;

import dev.romworks.job.Inert;
import dev.romworks.job.InvalidSubmission;
import dev.romworks.job.StoreUnavailable;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Instant;
import java.util.Locale;

/// Errors as RFC 9457 problems. Each has a `code`, a stable word for programs.
final class Problems {

  static final String CODE = "code";
  private static final int STORE_RETRY_SECONDS = 2;
  private static final int ROOM_RETRY_SECONDS = 1;
  private static final int MAX_DETAIL = 500;

  private Problems() {}

  static HttpProblem problem(int status, String code, String title, String detail) {
    return HttpProblem.builder()
        .withStatus(status)
        .withTitle(title)
        .withDetail(quotable(detail))
        .with(CODE, code)
        .build();
  }

  /// What a client wrote may stand in a detail.
  private static String quotable(String detail) {
    return Inert.line(
        detail.length() <= MAX_DETAIL ? detail : detail.substring(0, MAX_DETAIL) + "…");
  }

  static HttpProblem badRequest(String code, String detail) {
    return problem(400, code, "Bad request", detail);
  }

  static HttpProblem tooLarge(String detail) {
    return problem(413, "too-large", "Submission too large", detail);
  }

  static HttpProblem submissionTooLarge(int most) {
    return tooLarge("A submission may have at most %d bytes.".formatted(most));
  }

  /// Too much is coming in at once.
  static HttpProblem noRoom() {
    return HttpProblem.builder()
        .withStatus(429)
        .withTitle("No room now")
        .withDetail("Too many submissions are coming in at once; come again.")
        .with(CODE, "no-room")
        .withHeader(HttpHeaders.RETRY_AFTER, ROOM_RETRY_SECONDS)
        .build();
  }

  /// None of the bytes that were asked for are there.
  static HttpProblem noSuchRange(String contentRange) {
    return HttpProblem.builder()
        .withStatus(416)
        .withTitle("Range Not Satisfiable")
        .withDetail("There are no such bytes; " + contentRange + " is what there is.")
        .with(CODE, "no-such-range")
        .withHeader("Content-Range", contentRange)
        .build();
  }

  static HttpProblem notFound(String what) {
    return problem(404, "not-found", "Not found", what);
  }

  /// What a job has left was kept for as long as is wanted.
  static HttpProblem expired(Instant at) {
    return problem(
        410,
        "expired",
        "Gone",
        "What this job has left was removed on %s; the job can be requeued, to be built again."
            .formatted(at));
  }

  /// The submission's own faults.
  @Provider
  static final class InvalidSubmissionMapper extends ExceptionMapperBase<InvalidSubmission> {

    @Override
    protected HttpProblem toProblem(InvalidSubmission e) {
      return problem(422, e.code(), "Submission refused", String.valueOf(e.getMessage()));
    }
  }

  /// No database now: come again. Not an [ExceptionMapperBase], which would log each with its
  /// stack.
  @Provider
  static final class StoreUnavailableMapper implements ExceptionMapper<StoreUnavailable> {

    @Override
    public Response toResponse(StoreUnavailable e) {
      return HttpProblem.builder()
          .withStatus(503)
          .withTitle("Store unavailable")
          .withDetail(
              "The database cannot be reached; nothing can be taken or told until it is back.")
          .with(CODE, "store-unavailable")
          .withHeader(HttpHeaders.RETRY_AFTER, STORE_RETRY_SECONDS)
          .build()
          .toResponse();
    }
  }

  /// No key. The library's own mappers of this and the next read a field that this Quarkus does not
  /// have.
  @Provider
  @Priority(1)
  static final class NoKeyMapper implements ExceptionMapper<UnauthorizedException> {

    @Override
    public Response toResponse(UnauthorizedException e) {
      return unauthorized("There are keys, so one is needed: Authorization: Bearer <key>.");
    }
  }

  /// No good key.
  @Provider
  @Priority(1)
  static final class BadKeyMapper implements ExceptionMapper<AuthenticationFailedException> {

    @Override
    public Response toResponse(AuthenticationFailedException e) {
      return unauthorized(String.valueOf(e.getMessage()));
    }
  }

  private static Response unauthorized(String detail) {
    return HttpProblem.builder()
        .withStatus(401)
        .withTitle("Unauthorized")
        .withDetail(detail)
        .with(CODE, "unauthorized")
        .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .build()
        .toResponse();
  }

  /// Gives the framework's own problems a code too: their status' name, e.g. `method-not-allowed`.
  @ApplicationScoped
  static class CodeForAll implements ProblemPostProcessor {

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
      if (problem.getParameters().containsKey(CODE)) {
        return problem;
      }
      Response.Status status = Response.Status.fromStatusCode(problem.getStatusCode());
      String name = status == null ? "http-" + problem.getStatusCode() : status.name();
      String code = name.toLowerCase(Locale.ROOT).replace('_', '-');
      return HttpProblem.builder(problem).with(CODE, code).build();
    }
  }
}
