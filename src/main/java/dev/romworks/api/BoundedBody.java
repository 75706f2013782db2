package dev.romworks.api;

import java.io.IOException;
import java.io.InputStream;

/// A request's body up to the limits of a submission, in bytes and in time. What is longer is
/// refused after the limit's last byte; what says so of itself, before its first.
final class BoundedBody extends InputStream {

  private final InputStream body;
  private final ApiConfig config;
  private final IntakeRoom.Share room;
  private final long began = System.nanoTime();
  private int left;

  /// @param room in which its bytes are to stand
  BoundedBody(InputStream body, ApiConfig config, IntakeRoom.Share room) {
    this.body = body;
    this.config = config;
    this.room = room;
    this.left = config.maxSubmissionBytes();
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) {
    if (length == 0) {
      return 0;
    }
    int count = received(into, from, (int) Math.min(left + 1L, length));
    if (count > left) {
      throw Problems.submissionTooLarge(config.maxSubmissionBytes());
    }
    if (System.nanoTime() - began > config.maxUpload().toNanos()) {
      throw Problems.problem(
          408,
          "too-slow",
          "Request Timeout",
          "A submission may take at most %d s to come in."
              .formatted(config.maxUpload().toSeconds()));
    }
    room.take(Math.max(count, 0));
    left -= Math.max(count, 0);
    return count;
  }

  /// Who hangs up has made no error of ours, and will not see what is answered.
  private int received(byte[] into, int from, int length) {
    try {
      return body.read(into, from, length);
    } catch (IOException e) {
      throw Problems.badRequest("body-cut-off", "The body ended before its end.");
    }
  }
}
