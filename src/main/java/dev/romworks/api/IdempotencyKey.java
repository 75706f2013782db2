package dev.romworks.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The header `Idempotency-Key`.
final class IdempotencyKey {

  private static final Pattern VALID = Pattern.compile("[!-~]{1,255}");

  private IdempotencyKey() {}

  /// @throws HttpProblem 400 if it is none
  static Optional<String> of(@Nullable String header) {
    if (header != null && !VALID.matcher(header).matches()) {
      throw Problems.badRequest(
          "bad-idempotency-key", "Idempotency-Key: must be 1 to 255 visible characters of ASCII");
    }
    return Optional.ofNullable(header);
  }
}
