package dev.romworks.api;

import dev.romworks.job.JobId;
import dev.romworks.job.JobPage.Place;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;

/// A place in a list as clients hold it. It tells them nothing, and means a place in their own
/// list, whoever made it.
final class Cursor {

  private static final int BYTES = 3 * Long.BYTES;

  private Cursor() {}

  static String of(Place place) {
    UUID id = place.id().value();
    byte[] bytes =
        ByteBuffer.allocate(BYTES)
            .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, place.submittedAt()))
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// @throws HttpProblem 400 if it is none
  static Place parse(String cursor) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
      if (bytes.remaining() == BYTES) {
        Instant at = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
        return new Place(at, new JobId(new UUID(bytes.getLong(), bytes.getLong())));
      }
    } catch (IllegalArgumentException e) {
      // not Base64
    }
    throw Problems.badRequest("bad-cursor", "cursor: must be one that this server gave out");
  }
}
