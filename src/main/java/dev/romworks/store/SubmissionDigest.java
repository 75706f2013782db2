package dev.romworks.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.romworks.job.Sha256;
import dev.romworks.job.Submission;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// Tells whether two submissions ask for the same, however they were written.
final class SubmissionDigest {

  private static final JsonMapper JSON = new JsonMapper();

  private SubmissionDigest() {}

  /// The SHA-256 of all that a submission says, in lower-case hexadecimal.
  ///
  /// @param sources SHA-256 by name
  static String of(Submission submission, Map<String, String> sources) {
    try {
      byte[] all =
          JSON.writeValueAsBytes(
              Arrays.asList(
                  submission.lane(),
                  submission.recipe(),
                  JobSpec.of(submission),
                  new TreeMap<>(submission.labels()),
                  submission.supersedes(),
                  new TreeMap<>(sources)));
      return Sha256.of(all);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a submission can be written as JSON", e);
    }
  }
}
