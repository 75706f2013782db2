package dev.romworks.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What RFC 9110 says that a range is, of ten bytes.
class ByteRangeTest {

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 0, bytes 0-0/10",
    "bytes=2-5, 2, 5, bytes 2-5/10",
    "bytes=2-, 2, 9, bytes 2-9/10",
    "bytes=-3, 7, 9, bytes 7-9/10",
    "bytes=-99, 0, 9, bytes 0-9/10",
    "bytes=8-999999999999, 8, 9, bytes 8-9/10",
    "Bytes= 1-2 , 1, 2, bytes 1-2/10"
  })
  void aPart(String header, int first, int last, String contentRange) {
    ByteRange range = ByteRange.of(header, 10).orElseThrow();
    assertThat(range).isEqualTo(new ByteRange(first, last));
    assertThat(range.isThere()).isTrue();
    assertThat(range.contentRange(10)).isEqualTo(contentRange);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=10-", "bytes=10-20", "bytes=999999999999-", "bytes=-0"})
  void nothingThatIsThere(String header) {
    ByteRange range = ByteRange.of(header, 10).orElseThrow();
    assertThat(range.isThere()).isFalse();
    assertThat(range.contentRange(10)).isEqualTo("bytes */10");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "bytes=", "bytes=-", "bytes=5-2", "bytes=0-1,3-4", "lines=0-1", "bytes=a-b"})
  void whatIsNoRangeIsPassedOver(String header) {
    assertThat(ByteRange.of(header, 10)).isEmpty();
  }
}
