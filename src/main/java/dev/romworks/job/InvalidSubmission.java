package dev.romworks.job;

/// A submission that cannot be built as it is; the message says what is wrong, and where.
public final class InvalidSubmission extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;

  /// @param code a stable word for programs, e.g. `unknown-option`
  /// @param message a sentence for people
  public InvalidSubmission(String code, String message) {
    super(message);
    this.code = code;
  }

  /// A stable word for programs, e.g. `unknown-option`.
  public String code() {
    return code;
  }
}
