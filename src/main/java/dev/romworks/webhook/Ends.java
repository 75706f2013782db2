package dev.romworks.webhook;

import dev.romworks.job.WebhookOutbox.Call;
import dev.romworks.job.WebhookOutbox.Next;
import dev.romworks.webhook.Reply.Answered;
import dev.romworks.webhook.Reply.Cut;
import dev.romworks.webhook.Reply.Silent;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Says what comes after a try. The receiver has what it answers with 2xx; a redirect is a failure
/// as any other, for who may name the place that is called is its owner here, not who stands there.
///
/// @param prompt what takes longer holds up others, even if it is well
record Ends(Schedule schedule, InstantSource clock, Duration prompt) {

  private static final int GONE = 410;
  private static final int TOO_MANY = 429;
  private static final int UNAVAILABLE = 503;

  /// As RFC 9110 has them, the newest first.
  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("EEEE, dd-MMM-yy HH:mm:ss 'GMT'", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH));

  Next next(Call call, Reply reply, Duration took) {
    return switch (reply) {
      case Answered(int status, _, _) when status / 100 == 2 ->
          new Next.Done(took.compareTo(prompt) <= 0);
      case Answered(int status, _, _) when status == GONE -> new Next.Gone();
      case Answered(int status, _, Optional<String> retryAfter)
          when status == TOO_MANY || status == UNAVAILABLE ->
          again(call, retryAfter.map(this::wish).orElse(Duration.ZERO));
      case Answered _, Silent _ -> again(call, Duration.ZERO);
      case Cut _ -> new Next.Back();
    };
  }

  private Next again(Call call, Duration wish) {
    return schedule
        .pause(call.counted(), wish)
        .<Next>map(Next.Again::new)
        .orElseGet(Next.Never::new);
  }

  /// For how long a receiver wants not to be called: seconds, or until a date.
  private Duration wish(String retryAfter) {
    if (retryAfter.matches("\\d+")) {
      int digits = retryAfter.length();
      return digits > 9 ? Schedule.LONGEST_WISH : Duration.ofSeconds(Integer.parseInt(retryAfter));
    }
    return DATES.stream()
        .flatMap(format -> until(retryAfter, format).stream())
        .findFirst()
        .orElse(Duration.ZERO);
  }

  private Optional<Duration> until(String date, DateTimeFormatter format) {
    try {
      LocalDateTime at = LocalDateTime.parse(date, format);
      return Optional.of(Duration.between(clock.instant(), at.toInstant(ZoneOffset.UTC)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
