package dev.romworks.job;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What can be built, and what can be said of how.
///
/// @param toolchain whose tools it runs, e.g. `rgbds`
/// @param atLeast the oldest version of it that will do
/// @param unitSuffix how a unit's name ends; null where there are no units
public record RecipeDescription(
    String name,
    String about,
    String toolchain,
    String atLeast,
    @Nullable String unitSuffix,
    List<Option> options) {

  public RecipeDescription {
    options = List.copyOf(options);
  }

  /// An option that a user may set.
  ///
  /// @param type `text`, `whole`, `flag`, `choice`, `source` or `folder`
  /// @param many whether it is a list of such values
  /// @param bounds of each value
  public record Option(
      String name,
      String about,
      String type,
      boolean many,
      Bounds bounds,
      Optional<OptionValue> preset) {}

  /// What a value may be; null and empty where that is not bounded.
  ///
  /// @param pattern a regular expression that a text matches as a whole
  public record Bounds(
      @Nullable String pattern, List<String> choices, @Nullable Long min, @Nullable Long max) {}
}
