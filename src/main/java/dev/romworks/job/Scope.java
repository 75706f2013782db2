package dev.romworks.job;

/// What a key is good for.
public enum Scope {
  /// To ask for its tenant's jobs.
  READ,
  /// To hand in jobs, cancel them and have them run again.
  SUBMIT,
  /// To set up what is done for its tenant, such as webhooks, and to look at how the service is.
  ADMIN
}
