package dev.romworks.toolchain;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.romworks.job.InvalidSubmission;
import dev.romworks.job.OptionValue;
import dev.romworks.job.RecipeDescription;
import dev.romworks.job.RecipeDescription.Bounds;
import dev.romworks.job.SourceName;
import dev.romworks.job.Sources;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An option that a user may set, and the words that it puts on a tool's command line.
///
/// @param many whether it is a list of such values, each with its flag
/// @param pattern a regular expression that a text must match as a whole
/// @param choices the texts that may be chosen
/// @param min the least whole number, if bounded
/// @param max the greatest whole number, if bounded
/// @param preset the value where the user sets none; null for none
/// @param unless the option that, if it is set, takes this one's place in the stages that both are
///   for; null for none
/// @param stages the stages' names as the recipe writes them
/// @param flag comes first, and the value as a word of its own; or the one word, if it has
///   `{value}` in it; null where the value alone stands, after all other arguments
/// @param value what the word is made of, if it is not the value alone
record RecipeOption(
    Type type,
    boolean many,
    @Nullable String pattern,
    List<String> choices,
    @Nullable Long min,
    @Nullable Long max,
    @JsonProperty("default") @Nullable Object preset,
    @Nullable String unless,
    String about,
    @JsonProperty("stage") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> stages,
    @Nullable String flag,
    String value) {

  private static final String VALUE = "{value}";
  private static final int MAX_VALUES = 100; // a command line has room for all lists of a stage
  private static final int MAX_CHARS = 1_000;

  RecipeOption {
    requireNonNull(type, "an option's type is missing");
    if (flag == null && type != Type.SOURCE) { // anything else could be taken for a flag
      throw new IllegalArgumentException("an option's flag is missing, and it is no source");
    }
    about = requireNonNullElse(about, "no more is said");
    choices = List.copyOf(requireNonNullElse(choices, List.of()));
    stages = List.copyOf(requireNonNull(stages, "an option's stage is missing"));
    value = requireNonNullElse(value, VALUE);
  }

  /// The type of an option's value.
  enum Type {
    TEXT,
    WHOLE,
    /// Puts only the flag itself on the command line.
    FLAG,
    CHOICE,
    /// The name of a source.
    SOURCE,
    /// The name of a folder of sources.
    FOLDER
  }

  RecipeDescription.Option description(String name) {
    return new RecipeDescription.Option(
        name,
        about,
        type.name().toLowerCase(Locale.ROOT),
        many,
        new Bounds(pattern, choices, min, max),
        defaultValue());
  }

  Optional<OptionValue> defaultValue() {
    return Optional.ofNullable(preset).map(OptionValue::of);
  }

  boolean isFor(String stage) {
    return stages.contains(stage);
  }

  /// Whether its value stands without a flag, as what the tool is to work on.
  boolean isPositional() {
    return flag == null;
  }

  /// @param name the option's, for the message
  /// @throws InvalidSubmission if the value is not of the type or out of bounds
  void check(String name, OptionValue value, Sources sources) {
    boolean fits =
        value instanceof OptionValue.Many(List<OptionValue> all)
            ? many && all.size() <= MAX_VALUES && all.stream().allMatch(one -> fits(one, sources))
            : !many && fits(value, sources);
    if (!fits) {
      throw new InvalidSubmission(
          "bad-option", "options.%s: is not %s; wanted: %s".formatted(name, wanted(), about));
    }
  }

  private boolean fits(OptionValue given, Sources sources) {
    return switch (given) {
      case OptionValue.Text(String text) -> isWord(text) && fits(text, sources);
      case OptionValue.Whole(long number) ->
          type == Type.WHOLE && (min == null || number >= min) && (max == null || number <= max);
      case OptionValue.Flag _ -> type == Type.FLAG;
      case OptionValue.Many _ -> false;
    };
  }

  private boolean fits(String text, Sources sources) {
    return switch (type) {
      case TEXT -> pattern == null || text.matches(pattern);
      case CHOICE -> choices.contains(text);
      case SOURCE -> sources.files().keySet().stream().anyMatch(it -> is(it, text));
      case FOLDER -> sources.files().keySet().stream().anyMatch(it -> isIn(it, text));
      case WHOLE, FLAG -> false;
    };
  }

  /// Whether a text is one word of a command line and nothing but a value, whatever a recipe's
  /// pattern lets through. An empty one that is joined to its flag would take the next word. cc65's
  /// tools read a file of arguments wherever a word begins with `@` (measured with 2.19:
  /// `-D @file`), so a word of its own must not; a value that may is to be joined to its flag.
  private boolean isWord(String text) {
    return !text.isEmpty()
        && text.length() <= MAX_CHARS
        && (isJoined() || !text.startsWith("@"))
        && text.codePoints()
            .map(Character::getType)
            .noneMatch(type -> type == Character.CONTROL || type == Character.SURROGATE);
  }

  private static boolean is(SourceName source, String text) {
    return source.value().equals(text);
  }

  private static boolean isIn(SourceName source, String folder) {
    return !folder.isEmpty() && !folder.endsWith("/") && source.value().startsWith(folder + "/");
  }

  private String wanted() {
    String one =
        switch (type) {
          case TEXT -> pattern == null ? "a text" : "a text that matches " + pattern;
          case WHOLE ->
              "a whole number from %s to %s"
                  .formatted(min == null ? "any" : min, max == null ? "any" : max);
          case FLAG -> "true or false";
          case CHOICE -> "one of " + choices;
          case SOURCE -> "the name of a source";
          case FOLDER -> "the name of a folder of sources";
        };
    return many ? "a list of at most %d, each %s".formatted(MAX_VALUES, one) : one;
  }

  List<String> words(OptionValue given) {
    return switch (given) {
      case OptionValue.Text(String text) -> words(text);
      case OptionValue.Whole(long number) -> words(Long.toString(number));
      case OptionValue.Flag(boolean on) -> on && flag != null ? List.of(flag) : List.of();
      case OptionValue.Many(List<OptionValue> all) ->
          all.stream().flatMap(one -> words(one).stream()).toList();
    };
  }

  private List<String> words(String text) {
    if (flag == null) {
      return List.of(text);
    }
    return isJoined()
        ? List.of(flag.replace(VALUE, text))
        : List.of(flag, value.replace(VALUE, text));
  }

  private boolean isJoined() {
    return flag != null && flag.contains(VALUE);
  }
}
