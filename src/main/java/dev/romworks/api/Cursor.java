package dev.romworks.api;

import dev.romworks.job.JobId;
import dev.romworks.job.JobPage.Place;
import dev.romworks.job.WebhookDelivery;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import java.util.function.BiFunction;

/// A place in a list as clients hold it. It tells them nothing, and means a place in their own
/// list, whoever made it.
final class Cursor {

  private static final int BYTES = 3 * Long.BYTES;
  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z"); // the store knows more

  private Cursor() {}

  static String of(Place place) {
    return of(place.submittedAt(), place.id().value());
  }

  static String of(WebhookDelivery.Place place) {
    return of(place.createdAt(), place.id());
  }

  private static String of(Instant at, UUID id) {
    byte[] bytes =
        ByteBuffer.allocate(BYTES)
            .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// @throws HttpProblem 400 if it is none
  static Place parse(String cursor) {
    return parse(cursor, (at, id) -> new Place(at, new JobId(id)));
  }

  /// @param place in which list it is
  /// @throws HttpProblem 400 if it is none
  static <T> T parse(String cursor, BiFunction<Instant, UUID, T> place) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
      if (bytes.remaining() == BYTES) {
        Instant at = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
        if (at.isAfter(Instant.EPOCH) && at.isBefore(LAST)) {
          return place.apply(at, new UUID(bytes.getLong(), bytes.getLong()));
        }
      }
    } catch (IllegalArgumentException e) {
      // not Base64
    }
    throw Problems.badRequest("bad-cursor", "cursor: must be one that this server gave out");
  }
}
