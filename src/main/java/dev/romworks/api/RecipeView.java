package dev.romworks.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.romworks.job.OptionValue;
import dev.romworks.job.RecipeDescription;
import dev.romworks.job.RecipeDescription.Option;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A recipe as the API shows it.
@Schema(name = "Recipe")
record RecipeView(
    String name,
    String about,
    @Schema(description = "Whose tools it runs") String toolchain,
    @Schema(description = "The oldest version of the toolchain that will do") String atLeast,
    @Schema(description = "How a unit's name ends; null where there are no units")
        @Nullable String unitSuffix,
    @Schema(description = "What may stand in a submission's options")
        Map<String, OptionView> options,
    @Schema(description = "With what the workers that live build it now; empty if none can")
        List<String> installed) {

  static RecipeView of(RecipeDescription recipe, List<String> installed) {
    Map<String, OptionView> options = new TreeMap<>();
    recipe.options().forEach(option -> options.put(option.name(), OptionView.of(option)));
    return new RecipeView(
        recipe.name(),
        recipe.about(),
        recipe.toolchain(),
        recipe.atLeast(),
        recipe.unitSuffix(),
        options,
        installed);
  }

  /// An option with its type and bounds.
  @Schema(name = "RecipeOption")
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record OptionView(
      String about,
      @Schema(enumeration = {"text", "whole", "flag", "choice", "source", "folder"}) String type,
      @Schema(description = "Whether it is a list of such values") boolean many,
      @Schema(description = "A regular expression that a text matches as a whole")
          @Nullable String pattern,
      @Nullable List<String> choices,
      @Nullable Long min,
      @Nullable Long max,
      @Schema(description = "The value where none is set; absent for none") @JsonProperty("default")
          @Nullable Object preset) {

    static OptionView of(Option option) {
      return new OptionView(
          option.about(),
          option.type(),
          option.many(),
          option.bounds().pattern(),
          option.bounds().choices(),
          option.bounds().min(),
          option.bounds().max(),
          option.preset().map(OptionValue::json).orElse(null));
    }
  }

  /// All recipes.
  @Schema(name = "RecipeList")
  record All(List<RecipeView> recipes) {}
}
