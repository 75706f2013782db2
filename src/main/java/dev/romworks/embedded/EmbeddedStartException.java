package dev.romworks.embedded;

/// An embedded server could not be started. The message is for a person: which server, in which
/// folder, why, and the last lines of its log where it had begun to write one.
public final class EmbeddedStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EmbeddedStartException(String message) {
    super(message);
  }

  EmbeddedStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
