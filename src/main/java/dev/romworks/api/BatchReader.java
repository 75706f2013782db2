package dev.romworks.api;

import dev.romworks.job.InvalidSubmission;
import dev.romworks.job.JobId;
import dev.romworks.job.Lane;
import dev.romworks.job.NewBatch.Entry;
import dev.romworks.job.NewBatch.Entry.Sound;
import dev.romworks.job.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads batches: a request's body in, jobs out.
///
/// Whoever writes each job's JSON can mend it, so there one fault refuses the batch. A folder was
/// handed in by somebody else, so there it is the fault of one job, and the others are built.
@ApplicationScoped
class BatchReader {

  private static final int SOURCE_BYTES = 500; // of three maps: sources, digests, rows

  private final ApiConfig config;
  private final SubmissionReader submissions;
  private final SubmissionParser parser;
  private final SourceContents sources;

  BatchReader(
      ApiConfig config,
      SubmissionReader submissions,
      SubmissionParser parser,
      SourceContents sources) {
    this.sources = sources;
    this.config = config;
    this.submissions = submissions;
    this.parser = parser;
  }

  /// What a batch has.
  record Contents(String name, List<Entry> entries) {}

  /// Reads a batch as [SubmissionReader#read] does a job.
  <T> T read(Incoming request, Function<Contents, T> next) throws IOException {
    return submissions.within(request, (bounded, share) -> next.apply(read(bounded, share)));
  }

  private Contents read(Incoming request, IntakeRoom.Share share) throws IOException {
    if (!request.isForm()) {
      BatchRequest batch = parser.parse(request.body().readAllBytes(), BatchRequest.class, share);
      return contents(batch.name(), inline(batch, request.tenant(), share));
    }
    Intake tree = new Intake(config, share);
    byte[] json = new MultipartReader("batch", tree).read(request.body(), request.type());
    BatchRequest batch =
        json == null ? BatchRequest.NOTHING_SAID : parser.parse(json, BatchRequest.class, share);
    Intake common = new Intake(config, share);
    if (batch.job() != null) {
      sources.add(batch.job().sources(), request.tenant(), common);
    }
    List<Entry> entries =
        new BatchFolders(batch, submissions, common)
            .entries(tree, sources -> laidOut(sources, share));
    return contents(batch.name(), entries);
  }

  /// What is laid into each folder needs no bytes of its own there, but a place.
  private void laidOut(long sources, IntakeRoom.Share share) {
    if (sources > config.maxBatchSources()) {
      throw new InvalidSubmission(
          "too-many-sources",
          "all jobs of a batch together may have at most %d sources, and these have %d"
              .formatted(config.maxBatchSources(), sources));
    }
    share.take(sources * SOURCE_BYTES);
  }

  private Contents contents(@Nullable String name, List<Entry> entries) {
    if (name != null && !SubmissionTerms.isLabelText(name)) {
      throw new InvalidSubmission(
          "bad-name", "name: must be a short text, all of which can be seen");
    }
    if (entries.isEmpty()) {
      throw new InvalidSubmission("no-jobs", "a batch must have a job");
    }
    if (entries.size() > config.maxBatchJobs()) {
      throw new InvalidSubmission(
          "too-many-jobs", "a batch may have at most %d jobs".formatted(config.maxBatchJobs()));
    }
    return new Contents(name == null ? "" : name, entries);
  }

  private List<Entry> inline(BatchRequest request, Tenant tenant, IntakeRoom.Share share) {
    if (request.jobs() == null || request.job() != null || request.shared() != null) {
      throw new InvalidSubmission(
          "bad-batch", "as JSON a batch has \"jobs\"; \"job\" and \"shared\" are for folders");
    }
    List<Entry> entries = new ArrayList<>();
    for (SubmissionRequest job : request.jobs()) {
      try {
        entries.add(inline(job, tenant, share));
      } catch (InvalidSubmission e) {
        throw new InvalidSubmission(
            e.code(), "jobs.[%d].%s".formatted(entries.size(), e.getMessage()));
      }
    }
    return entries;
  }

  private Entry inline(@Nullable SubmissionRequest job, Tenant tenant, IntakeRoom.Share share) {
    if (job == null) {
      throw new InvalidSubmission("wrong-type", "must be an object");
    }
    Intake intake = new Intake(config, share);
    sources.add(job.sources(), tenant, intake);
    return new Sound(JobId.create(), submissions.submission(job.orIn(Lane.BULK), intake.sources()));
  }
}
