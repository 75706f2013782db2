package dev.romworks.api;

import dev.romworks.job.InvalidSubmission;
import dev.romworks.job.JobId;
import dev.romworks.job.Lane;
import dev.romworks.job.NewJob;
import dev.romworks.job.Sources;
import dev.romworks.job.Submission;
import dev.romworks.job.SubmissionCheck;
import dev.romworks.job.Tenant;
import dev.romworks.queue.SubmissionFormat;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;

/// Reads submissions: a request's body in, a [Submission] that can be built out.
@ApplicationScoped
class SubmissionReader implements SubmissionFormat {

  private final ApiConfig config;
  private final SubmissionParser parser;
  private final SourceContents contents;
  private final SubmissionCheck check;
  private final IntakeRoom room;

  SubmissionReader(
      ApiConfig config,
      SubmissionParser parser,
      SourceContents contents,
      SubmissionCheck check,
      IntakeRoom room) {
    this.config = config;
    this.parser = parser;
    this.contents = contents;
    this.check = check;
    this.room = room;
  }

  /// @param next takes the submission, which has its place in memory until then
  <T> T read(Incoming request, Function<Submission, T> next) throws IOException {
    return within(request, (bounded, share) -> next.apply(read(bounded, share)));
  }

  /// Reads a body that has its place in memory meanwhile.
  <T> T within(Incoming request, Reading<T> reading) throws IOException {
    if (request.declaredBytes() > config.maxSubmissionBytes()) {
      throw Problems.submissionTooLarge(config.maxSubmissionBytes());
    }
    try (IntakeRoom.Share share = room.share()) {
      return reading.read(request.with(new BoundedBody(request.body(), config, share)), share);
    }
  }

  /// What is done with a body.
  ///
  /// @param <T> what becomes of it
  interface Reading<T> {

    T read(Incoming bounded, IntakeRoom.Share share) throws IOException;
  }

  private Submission read(Incoming request, IntakeRoom.Share share) throws IOException {
    Intake intake = new Intake(config, share);
    SubmissionRequest read =
        request.isForm()
            ? form(request, intake, share)
            : parser.parse(request.body().readAllBytes(), SubmissionRequest.class, share);
    contents.add(read.sources(), request.tenant(), intake);
    return submission(read, intake.sources());
  }

  /// A submission of a client's over HTTP.
  ///
  /// @throws InvalidSubmission if it cannot be built as it is
  Submission submission(SubmissionRequest request, Sources sources) {
    if (request.tenant() != null) {
      throw new InvalidSubmission("unknown-field", "tenant: is not for a client to say");
    }
    Submission submission = new SubmissionTerms(config).of(request, sources);
    check.check(submission);
    return submission;
  }

  /// Reads the value of a record of Kafka. It is bounded by what Kafka takes, and there are as many
  /// at once as slots.
  @Override
  public NewJob read(JobId id, Lane lane, byte[] json) {
    try (IntakeRoom.Share share = room.unbounded()) {
      SubmissionRequest request = parser.parse(json, SubmissionRequest.class, share);
      Tenant tenant = SubmissionTerms.tenant(request.tenant());
      Intake intake = new Intake(config, share);
      contents.add(request.sources(), tenant, intake);
      Submission submission = new SubmissionTerms(config).of(request.in(lane), intake.sources());
      check.check(submission);
      return new NewJob(id, tenant, Optional.empty(), submission);
    } catch (HttpProblem e) {
      throw new InvalidSubmission("bad-record", String.valueOf(e.getDetail()));
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory can be read", e);
    }
  }

  private SubmissionRequest form(Incoming request, Intake intake, IntakeRoom.Share share)
      throws IOException {
    byte[] job = new MultipartReader("job", intake).read(request.body(), request.type());
    return job == null
        ? SubmissionRequest.NOTHING_SAID
        : parser.parse(job, SubmissionRequest.class, share);
  }
}
