package dev.romworks.toolchain;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.romworks.job.InvalidSubmission;
import dev.romworks.job.OptionValue;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An option that a user may set, and the words that it puts on a tool's command line.
///
/// @param pattern a regular expression that a text must match as a whole
/// @param min the least whole number, if bounded
/// @param max the greatest whole number, if bounded
/// @param preset the value where the user sets none; null for none
/// @param stage the stage's name as the recipe writes it
/// @param flag comes first; the value follows as a word of its own
record RecipeOption(
    Type type,
    @Nullable String pattern,
    @Nullable Long min,
    @Nullable Long max,
    @JsonProperty("default") @Nullable Object preset,
    String about,
    String stage,
    String flag) {

  /// The type of an option's value; `FLAG` puts only the flag itself on the command line.
  enum Type {
    TEXT,
    WHOLE,
    FLAG
  }

  Optional<OptionValue> defaultValue() {
    return Optional.ofNullable(preset).map(OptionValue::of);
  }

  /// @param name the option's, for the message
  /// @throws InvalidSubmission if the value is not of the type or out of bounds
  void check(String name, OptionValue value) {
    boolean fits =
        switch (value) {
          case OptionValue.Text(String text) ->
              type == Type.TEXT && (pattern == null || text.matches(pattern));
          case OptionValue.Whole(long number) ->
              type == Type.WHOLE
                  && (min == null || number >= min)
                  && (max == null || number <= max);
          case OptionValue.Flag _ -> type == Type.FLAG;
        };
    if (!fits) {
      throw new InvalidSubmission(
          "bad-option", "options.%s: is not %s; wanted: %s".formatted(name, wanted(), about));
    }
  }

  private String wanted() {
    return switch (type) {
      case TEXT -> pattern == null ? "a text" : "a text that matches " + pattern;
      case WHOLE ->
          "a whole number from %s to %s"
              .formatted(min == null ? "any" : min, max == null ? "any" : max);
      case FLAG -> "true or false";
    };
  }

  List<String> words(OptionValue value) {
    return switch (value) {
      case OptionValue.Text(String text) -> List.of(flag, text);
      case OptionValue.Whole(long number) -> List.of(flag, Long.toString(number));
      case OptionValue.Flag(boolean on) -> on ? List.of(flag) : List.of();
    };
  }
}
