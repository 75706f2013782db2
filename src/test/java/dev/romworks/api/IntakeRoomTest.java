package dev.romworks.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// Proves that submissions that come in at once are bounded all together.
class IntakeRoomTest {

  /// The largest submission, what it unpacks to, and its tokens.
  private static final int ONE = 100 + 1000 + 100 * 100_010;

  private static IntakeRoom room(int bytes) {
    return new IntakeRoom(config(bytes));
  }

  private static ApiConfig config(int bytes) {
    return new SmallRyeConfigBuilder()
        .withMapping(ApiConfig.class)
        .withDefaultValue("romworks.api.max-submission-bytes", "100")
        .withDefaultValue("romworks.api.max-unpacked-bytes", "1000")
        .withDefaultValue("romworks.api.max-sources", "1")
        .withDefaultValue("romworks.api.intake-bytes", String.valueOf(bytes))
        .build()
        .getConfigMapping(ApiConfig.class);
  }

  @Test
  void whatFindsNoRoomIsToComeAgainAndThenFindsIt() {
    IntakeRoom room = room(2 * ONE);
    IntakeRoom.Share second = room.share();
    try (IntakeRoom.Share first = room.share()) {
      first.take(ONE + 500);
      second.take(ONE - 500);
      assertThatThrownBy(() -> second.take(1))
          .isInstanceOfSatisfying(
              HttpProblem.class,
              e -> {
                assertThat(e.getStatusCode()).isEqualTo(429);
                assertThat(e.getHeaders()).containsKey("Retry-After");
              });
    }
    assertThatCode(() -> second.take(ONE + 500)).doesNotThrowAnyException();
    second.close();
    assertThatCode(() -> room.share().take(2 * ONE)).doesNotThrowAnyException();
  }

  @Test
  void oneOfTheLargestFindsRoomWhateverIsSet() {
    IntakeRoom room = room(1);
    assertThatCode(() -> room.share().take(ONE)).doesNotThrowAnyException();
    assertThatThrownBy(() -> room.share().take(1)).isInstanceOf(HttpProblem.class);
  }

  @Test
  void theTokensOfJsonTakeRoomToo() {
    IntakeRoom room = room(1);
    SubmissionParser parser = new SubmissionParser(config(1));
    byte[] json = "{\"units\":[\"a\"]}".getBytes(StandardCharsets.UTF_8);
    room.share().take(ONE - 700);
    try (IntakeRoom.Share share = room.share()) {
      assertThatCode(() -> parser.parse(json, SubmissionRequest.class, share))
          .doesNotThrowAnyException();
    }
    room.share().take(200);
    assertThatThrownBy(() -> parser.parse(json, SubmissionRequest.class, room.share()))
        .isInstanceOfSatisfying(
            HttpProblem.class, e -> assertThat(e.getStatusCode()).isEqualTo(429));
  }
}
