package dev.romworks.api;

import dev.romworks.job.Job;
import dev.romworks.job.JobStore;
import dev.romworks.job.NewJob;
import dev.romworks.job.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;

/// Lets jobs in.
@ApplicationScoped
class JobAdmission {

  private final Door door;
  private final SubmissionReader reader;
  private final JobStore store;
  private final Caller caller;

  JobAdmission(Door door, SubmissionReader reader, JobStore store, Caller caller) {
    this.caller = caller;
    this.door = door;
    this.reader = reader;
    this.store = store;
  }

  /// Reads and stores a job.
  ///
  /// @param body of a request with these headers
  /// @param job what else is known of it
  Job admit(InputStream body, HttpHeaders headers, Function<Submission, NewJob> job)
      throws IOException {
    door.knock();
    return door.read(
        body,
        counted ->
            reader.read(
                Incoming.of(counted, headers, caller.tenant()),
                submission -> admit(job.apply(submission))));
  }

  private Job admit(NewJob job) {
    return door.store(1, () -> store.submit(job), stored -> stored.id().equals(job.id()));
  }
}
