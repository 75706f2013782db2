package dev.romworks.api;

import dev.romworks.api.SubmissionRequest.Content;
import dev.romworks.job.InvalidSubmission;
import dev.romworks.job.JobId;
import dev.romworks.job.Lane;
import dev.romworks.job.NewJob;
import dev.romworks.job.Submission;
import dev.romworks.job.SubmissionCheck;
import dev.romworks.queue.SubmissionFormat;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads submissions: a request's body in, a [Submission] that can be built out.
@ApplicationScoped
class SubmissionReader implements SubmissionFormat {

  private static final SubmissionRequest NOTHING_SAID =
      new SubmissionRequest(null, null, null, null, null, null, null, null, null);

  private final ApiConfig config;
  private final SubmissionParser parser;
  private final SubmissionCheck check;
  private final IntakeRoom room;

  SubmissionReader(
      ApiConfig config, SubmissionParser parser, SubmissionCheck check, IntakeRoom room) {
    this.room = room;
    this.config = config;
    this.parser = parser;
    this.check = check;
  }

  /// @param body is read up to the limit, and not to its end if it is longer
  /// @param type JSON, or `multipart/form-data`
  /// @param declared how many bytes the request says that it has; negative if it does not
  /// @param next takes the submission, which has its place in memory until then
  <T> T read(InputStream body, MediaType type, long declared, Function<Submission, T> next)
      throws IOException {
    if (declared > config.maxSubmissionBytes()) {
      throw Problems.submissionTooLarge(config.maxSubmissionBytes());
    }
    try (IntakeRoom.Share share = room.share()) {
      return next.apply(read(body, type, share));
    }
  }

  private Submission read(InputStream body, MediaType type, IntakeRoom.Share share)
      throws IOException {
    InputStream bounded = new BoundedBody(body, config, share);
    Intake intake = new Intake(config, share);
    SubmissionRequest request =
        type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)
            ? form(bounded, type, intake, share)
            : parser.parse(bounded.readAllBytes(), share);
    if (request.tenant() != null) {
      throw new InvalidSubmission("unknown-field", "tenant: is not for a client to say");
    }
    addSources(request.sources(), intake);
    Submission submission = new SubmissionTerms(config).of(request, intake.sources());
    check.check(submission);
    return submission;
  }

  /// Reads the value of a record of Kafka. It is bounded by what Kafka takes, and there are as many
  /// at once as slots.
  @Override
  public NewJob read(JobId id, Lane lane, byte[] json) {
    try (IntakeRoom.Share share = room.unbounded()) {
      SubmissionRequest request = parser.parse(json, share);
      Intake intake = new Intake(config, share);
      addSources(request.sources(), intake);
      Submission submission = new SubmissionTerms(config).of(request.in(lane), intake.sources());
      check.check(submission);
      return new NewJob(id, SubmissionTerms.tenant(request.tenant()), Optional.empty(), submission);
    } catch (HttpProblem e) {
      throw new InvalidSubmission("bad-record", String.valueOf(e.getDetail()));
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory can be read", e);
    }
  }

  private SubmissionRequest form(
      InputStream body, MediaType type, Intake intake, IntakeRoom.Share share) throws IOException {
    byte[] job = new MultipartReader(intake).read(body, type);
    return job == null ? NOTHING_SAID : parser.parse(job, share);
  }

  private static void addSources(
      @Nullable Map<String, @Nullable Content> requested, Intake intake) {
    if (requested != null) {
      requested.forEach((name, content) -> intake.add("sources", name, bytes(name, content)));
    }
  }

  private static byte[] bytes(String name, @Nullable Content content) {
    if (content != null && content.text() != null && content.base64() == null) {
      return utf8(name, content.text());
    }
    if (content != null && content.base64() != null && content.text() == null) {
      String base64 = content.base64();
      return SubmissionTerms.valid(
          "bad-base64",
          "sources.%s.base64".formatted(name),
          () -> Base64.getDecoder().decode(base64));
    }
    throw new InvalidSubmission(
        "bad-source", "sources.%s: must have one of \"text\" and \"base64\"".formatted(name));
  }

  private static byte[] utf8(String name, String text) {
    try {
      ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] content = new byte[bytes.remaining()];
      bytes.get(content);
      return content;
    } catch (CharacterCodingException e) {
      throw new InvalidSubmission(
          "bad-source",
          "sources.%s.text: has half of a surrogate pair; use \"base64\"".formatted(name));
    }
  }
}
