package dev.romworks.api;

import static dev.romworks.api.Reading.part;
import static dev.romworks.archive.Archives.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Proves that a body has its bounds in bytes and in time, whoever sends it, and costs no more.
@Timeout(60)
class BoundedBodyTest {

  private static final long MOST = 16 << 20;
  private static final long MUCH = 100_000_000;

  /// Fills an array, as [InputStream#read(byte[], int, int)] does.
  private interface Filling {
    int fill(byte[] into, int from, int length) throws IOException;
  }

  private static InputStream body(Filling filling) {
    return new FilterInputStream(InputStream.nullInputStream()) {
      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        return filling.fill(into, from, length);
      }
    };
  }

  /// 100 MB that nobody holds in memory.
  private static InputStream large(String start) {
    byte[] first = utf8(start);
    long[] left = {MUCH};
    return body((into, from, length) -> {
      int count = (int) Math.min(left[0], length);
      Arrays.fill(into, from, from + count, (byte) 'x');
      if (left[0] == MUCH) {
        System.arraycopy(first, 0, into, from, Math.min(count, first.length));
      }
      left[0] -= count;
      return count == 0 ? -1 : count;
    });
  }

  private static void assertRefusedAfterTheLimit(Reading reading) {
    assertThat(reading.answer()).startsWith("413 too-large").contains("16777216 bytes");
    assertThat(reading.allocated()).isLessThan(MOST + (4 << 20));
  }

  @ParameterizedTest
  @CsvSource({"name=job", "name=archive", "name=f; filename=a"})
  void aFormOf100MegabytesIsRefusedAfterTheLimit(String part) {
    String start = new String(part(part, new byte[0]), StandardCharsets.UTF_8);
    assertRefusedAfterTheLimit(Reading.of(large(start.strip() + "\r\n\r\n"), Reading.FORM));
  }

  @Test
  void jsonOf100MegabytesIsRefusedAfterTheLimit() {
    assertRefusedAfterTheLimit(
        Reading.of(large("{\"sources\":{\"a\":{\"text\":\""), MediaType.APPLICATION_JSON_TYPE));
  }

  @Test
  void whatSaysThatItIsTooLargeIsRefusedUnread() {
    InputStream unread =
        body((_, _, _) -> {
          throw new AssertionError("read");
        });
    assertThat(Reading.of(unread, Reading.FORM, MOST + 1).answer()).startsWith("413 too-large");
  }

  @Test
  void whoHangsUpIsNoErrorOfOurs() {
    InputStream cutOff =
        body((_, _, _) -> {
          throw new IOException("the connection is closed");
        });
    assertThat(Reading.of(cutOff, Reading.FORM).answer()).startsWith("400 body-cut-off");
    assertThat(Reading.of(cutOff, MediaType.APPLICATION_JSON_TYPE).answer())
        .startsWith("400 body-cut-off");
  }

  @Test
  void whatComesTooSlowlyIsRefused() {
    InputStream slow =
        body((into, from, _) -> {
          LockSupport.parkNanos(1_000_000);
          into[from] = '{';
          return 1;
        });
    Reading reading = Reading.of(slow, MediaType.APPLICATION_JSON_TYPE, -1, "max-upload", "PT0.1S");
    assertThat(reading.answer()).startsWith("408 too-slow");
    assertThat(reading.time()).isLessThan(Duration.ofSeconds(1));
  }
}
