package dev.romworks.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import dev.romworks.job.InvalidSubmission;
import java.io.IOException;

/// The tokens of one submission's JSON. There are no more than a job has a use for, and each takes
/// its place in memory: `[],` is three bytes to send, and thirty times as many to keep.
///
/// `StreamReadConstraints.maxTokenCount` would hold the first, but not tell it from torn JSON.
final class CountedTokens extends JsonParserDelegate {

  /// What is kept for each; up to 70 were measured, of small objects in an option's list.
  static final int BYTES = 100;

  private static final int FOR_A_SOURCE = 10; // it needs 5
  private static final int FOR_ALL_ELSE = 100_000; // units, labels, limits, options

  private final IntakeRoom.Share room;
  private final long most;
  private long count;

  CountedTokens(JsonParser json, ApiConfig config, IntakeRoom.Share room) {
    super(json);
    this.room = room;
    this.most = most(config);
  }

  /// The most that there may be.
  static long most(ApiConfig config) {
    return (long) FOR_A_SOURCE * config.maxSources() + FOR_ALL_ELSE;
  }

  /// All of Jackson's ways to the next token lead here, but for `skipChildren`, which it uses only
  /// where unknown fields are let pass.
  ///
  /// @throws InvalidSubmission if there are too many
  @Override
  public JsonToken nextToken() throws IOException {
    if (++count > most) {
      throw new InvalidSubmission(
          "too-many-tokens",
          "%s: a submission's JSON may have at most %d names, values and brackets"
              .formatted(getParsingContext().pathAsPointer(), most));
    }
    room.take(BYTES);
    return super.nextToken();
  }
}
