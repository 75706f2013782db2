package dev.romworks.queue;

import dev.romworks.job.InvalidSubmission;
import dev.romworks.job.JobId;
import dev.romworks.job.Lane;
import dev.romworks.job.NewJob;

/// Port: knows how submissions are written.
@FunctionalInterface
public interface SubmissionFormat {

  /// Reads the value of another producer's record.
  ///
  /// @param lane in whose topic it stands
  /// @throws InvalidSubmission if it cannot be built as it is
  NewJob read(JobId id, Lane lane, byte[] json);
}
