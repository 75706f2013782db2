package dev.romworks.embedded;

import java.io.IOException;

/// The signals by which PostgreSQL is told how to stop; Java by itself can send only TERM and KILL.
enum Signal {
  /// Fast shutdown: roll back what is open, write a checkpoint, end.
  INT,
  /// Immediate shutdown: end now, recover at the next start.
  QUIT,
  KILL;

  /// Sends this signal; that the process has just ended is no error.
  void send(long pid) {
    try {
      new ProcessBuilder("sh", "-c", "kill -s \"$1\" \"$2\"", "sh", name(), Long.toString(pid))
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new IllegalStateException("cannot send SIG%s to process %d".formatted(this, pid), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
