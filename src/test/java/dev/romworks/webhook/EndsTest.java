package dev.romworks.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.job.WebhookId;
import dev.romworks.job.WebhookOutbox.Call;
import dev.romworks.job.WebhookOutbox.Next;
import dev.romworks.job.WebhookOutbox.Target;
import dev.romworks.job.WebhookSecret;
import dev.romworks.webhook.Reply.Answered;
import dev.romworks.webhook.Reply.Cut;
import dev.romworks.webhook.Reply.Silent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Proves what comes after a try.
class EndsTest {

  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
  private static final Duration PROMPT = Duration.ofSeconds(5);
  private static final Ends ENDS =
      new Ends(new Schedule(new Random(1)), InstantSource.fixed(NOW), PROMPT);

  private static Call call(int counted) {
    Target target =
        new Target(
            WebhookId.create(), URI.create("https://hooks.example/"), WebhookSecret.create());
    return new Call(target, UUID.randomUUID(), counted, counted, "{}");
  }

  private static Next after(int status) {
    return ENDS.next(call(1), new Answered(status, "", Optional.empty()), PROMPT);
  }

  private static Duration pause(int counted, Reply reply) {
    Next next = ENDS.next(call(counted), reply, PROMPT);
    assertThat(next).isInstanceOf(Next.Again.class);
    return ((Next.Again) next).pause();
  }

  private static Answered wishing(int status, String retryAfter) {
    return new Answered(status, "", Optional.of(retryAfter));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 204, 299})
  void whatIsAnswered2xxIsDelivered(int status) {
    assertThat(after(status)).isEqualTo(new Next.Done(true));
  }

  @ParameterizedTest
  @ValueSource(ints = {101, 199, 300, 301, 302, 303, 307, 308, 400, 401, 403, 404, 429, 500, 503})
  void whatIsAnsweredOtherwiseIsTriedAgain(int status) {
    assertThat(after(status)).isInstanceOf(Next.Again.class);
  }

  @Test
  void whoIsGoneIsNotCalledAgain() {
    assertThat(after(410)).isEqualTo(new Next.Gone());
  }

  @Test
  void aFailingDeliveryIsTriedForAboutADay() {
    Duration all = Duration.ZERO;
    int tries = 1;
    for (Next next = next(tries); next instanceof Next.Again(Duration pause); next = next(tries)) {
      all = all.plus(pause);
      tries++;
    }
    assertThat(next(tries)).isEqualTo(new Next.Never());
    assertThat(tries).isEqualTo(8);
    assertThat(all).isBetween(Duration.ofHours(23), Duration.ofHours(27));
  }

  private static Next next(int counted) {
    return ENDS.next(call(counted), new Silent("dead"), PROMPT);
  }

  @ParameterizedTest
  @CsvSource({"1, PT5S, PT5.5S", "2, PT5M, PT5M30S", "3, PT30M, PT33M", "7, PT8H, PT8H48M"})
  void aPauseIsItsOwnAndUpToATenthMore(int counted, String least, String most) {
    for (int i = 0; i < 100; i++) {
      assertThat(pause(counted, new Silent("dead")))
          .isBetween(Duration.parse(least), Duration.parse(most));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "429, 3600, PT1H",
    "503, 3600, PT1H",
    "503, 999999999, PT8H",
    "503, 99999999999999999999, PT8H",
    "429, 'Thu, 26 Nov 2026 14:00:00 GMT', PT2H",
    "429, 'Thursday, 26-Nov-26 14:00:00 GMT', PT2H",
    "429, 'Thu Nov 26 14:00:00 2026', PT2H",
    "429, 'Tue Dec  1 14:00:00 2026', PT8H"
  })
  void aReceiverMayWishToBeLeftAlone(int status, String retryAfter, String pause) {
    assertThat(pause(1, wishing(status, retryAfter))).isEqualTo(Duration.parse(pause));
  }

  @ParameterizedTest
  @CsvSource({
    "500, 3600",
    "503, -1",
    "503, 1",
    "503, soon",
    "503, 'Thu, 26 Nov 2026 14:00:00 CET'",
    "503, ''",
    "503, 'Thu, 26 Nov 2020 14:00:00 GMT'"
  })
  void aWishThatIsNoneChangesNothing(int status, String retryAfter) {
    assertThat(pause(1, wishing(status, retryAfter)))
        .isBetween(Duration.ofSeconds(5), Duration.ofMillis(5500));
  }

  @Test
  void whatIsDeliveredSlowlyTellsThatItsReceiverIsSlow() {
    Reply reply = new Answered(200, "", Optional.empty());
    assertThat(ENDS.next(call(1), reply, PROMPT.plusMillis(1))).isEqualTo(new Next.Done(false));
  }

  @Test
  void whatNobodyWaitedForIsGivenBack() {
    assertThat(ENDS.next(call(8), new Cut(), PROMPT)).isEqualTo(new Next.Back());
  }
}
