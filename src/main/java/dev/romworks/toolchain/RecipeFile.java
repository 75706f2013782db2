package dev.romworks.toolchain;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A recipe as it is written: one YAML file, whose form `recipes/rgbds.yaml` explains.
///
/// @param toolchain the name of the one whose tools it runs
/// @param atLeast the oldest version of it that will do
/// @param diagnostics whose words its tools speak
/// @param unitSuffix how a unit's name ends where the submission names none; null where the recipe
///   has no units
/// @param interactive whether its stages talk to each other
/// @param environment of every tool
/// @param options that a user may set, by name
record RecipeFile(
    String name,
    String about,
    String toolchain,
    Version atLeast,
    Diagnostics diagnostics,
    @Nullable String unitSuffix,
    boolean interactive,
    @Nullable Map<String, String> environment,
    @Nullable Map<String, RecipeOption> options,
    List<StageTemplate> stages) {

  /// @throws NullPointerException if the file lacks a field; the message names it
  RecipeFile {
    requireNonNull(name, "name is missing");
    requireNonNull(about, "about is missing");
    requireNonNull(toolchain, "toolchain is missing");
    requireNonNull(atLeast, "atLeast is missing");
    diagnostics = requireNonNullElse(diagnostics, Diagnostics.NONE);
    environment = Map.copyOf(requireNonNullElse(environment, Map.of()));
    options = new TreeMap<>(requireNonNullElse(options, Map.of()));
    stages = List.copyOf(requireNonNull(stages, "stages is missing"));
  }

  /// A stage as the file writes it.
  ///
  /// @param stdin the channel that it reads as standard input; null for none
  /// @param stdout the channel that it writes as standard output; null for none
  record StageTemplate(
      String name,
      String tool,
      List<String> arguments,
      @Nullable String stdin,
      @Nullable String stdout) {

    StageTemplate {
      requireNonNull(name, "a stage's name is missing");
      requireNonNull(tool, "the tool of stage " + name + " is missing");
      arguments = List.copyOf(requireNonNullElse(arguments, List.of()));
    }
  }
}
