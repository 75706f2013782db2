package dev.romworks.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

/// Proves that submissions that come in at once are bounded all together.
class IntakeRoomTest {

  private static final long ONE = 1100; // the largest submission and what it unpacks to

  private static IntakeRoom room(String bytes) {
    return new IntakeRoom(
        new SmallRyeConfigBuilder()
            .withMapping(ApiConfig.class)
            .withDefaultValue("romworks.api.max-submission-bytes", "100")
            .withDefaultValue("romworks.api.max-unpacked-bytes", "1000")
            .withDefaultValue("romworks.api.intake-bytes", bytes)
            .build()
            .getConfigMapping(ApiConfig.class));
  }

  @Test
  void whatFindsNoRoomIsToComeAgainAndThenFindsIt() {
    IntakeRoom room = room("2000");
    IntakeRoom.Share second = room.share();
    try (IntakeRoom.Share first = room.share()) {
      first.take(1500);
      second.take(500);
      assertThatThrownBy(() -> second.take(1))
          .isInstanceOfSatisfying(
              HttpProblem.class,
              e -> {
                assertThat(e.getStatusCode()).isEqualTo(429);
                assertThat(e.getHeaders()).containsKey("Retry-After");
              });
    }
    assertThatCode(() -> second.take(1500)).doesNotThrowAnyException();
    second.close();
    assertThatCode(() -> room.share().take(2000)).doesNotThrowAnyException();
  }

  @Test
  void oneOfTheLargestFindsRoomWhateverIsSet() {
    IntakeRoom room = room("1");
    assertThatCode(() -> room.share().take(ONE)).doesNotThrowAnyException();
    assertThatThrownBy(() -> room.share().take(1)).isInstanceOf(HttpProblem.class);
  }
}
