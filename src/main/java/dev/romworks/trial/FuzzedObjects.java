package dev.romworks.trial;

import dev.romworks.trial.FuzzedRequests.Inputs;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/// Spoils an object file, and puts it into a sound submission that links it.
///
/// @param object a sound one, of `examples/hostile/lib.asm`
@SuppressWarnings("ArrayRecordComponent") // never compared
record FuzzedObjects(byte[] object) implements Inputs {

  /// A job's wall limit, for each of those that are fed at once, and ten seconds.
  static final Duration LIMIT = Duration.ofSeconds(FuzzRound.AT_ONCE * 5 + 10);

  private static final int MAX_BYTES = 256 << 10;

  @Override
  public byte[] sound() {
    return submission(object);
  }

  @Override
  public byte[] of(long seed, long iteration) {
    return submission(new Mutation(seed, iteration, MAX_BYTES).of(object, object));
  }

  private static byte[] submission(byte[] object) {
    return """
    {"sources": {"main.asm": {"text": "SECTION \\"main\\", ROM0[$100]\\nMain:: jp Lib\\n"},
                 "lib.o": {"base64": "%s"}},
     "options": {"objects": ["lib.o"]}, "limits": {"wallMs": 5000}}
    """
        .formatted(Base64.getEncoder().encodeToString(object))
        .getBytes(StandardCharsets.US_ASCII);
  }
}
