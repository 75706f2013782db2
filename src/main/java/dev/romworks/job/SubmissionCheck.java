package dev.romworks.job;

/// Port: says before a submission is stored whether it can be built at all.
public interface SubmissionCheck {

  /// Returns if the recipe exists and takes these units and options.
  ///
  /// @throws InvalidSubmission if not
  void check(Submission submission);
}
