package dev.romworks.api;

import java.io.IOException;
import java.io.InputStream;

/// A request's body up to the limit of a submission. What is longer is refused when that is known:
/// at once where the request says so, and else after the limit's last byte.
final class BoundedBody extends InputStream {

  private final InputStream body;
  private final int most;
  private int left;

  /// @param most in bytes
  BoundedBody(InputStream body, int most) {
    this.body = body;
    this.most = most;
    this.left = most;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    int count = body.read(into, from, (int) Math.min(left + 1L, length));
    if (count > left) {
      throw Problems.tooLarge("A submission may have at most %d bytes.".formatted(most));
    }
    left -= Math.max(count, 0);
    return count;
  }
}
