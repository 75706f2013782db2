package dev.romworks.job;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a client asks for: these sources, built by this recipe.
///
/// @param units the sources that are assembled each by itself, in the order in which they are
///   linked; empty leaves the choice to the recipe
/// @param options by name; which there are is the recipe's affair
/// @param labels the client's own words, kept and shown, never interpreted
/// @param supersedes the client's key: of all with one key only the newest is to wait; null where
///   each is to be built
public record Submission(
    Lane lane,
    String recipe,
    Sources sources,
    List<SourceName> units,
    Map<String, OptionValue> options,
    Limits limits,
    Map<String, String> labels,
    @Nullable String supersedes) {

  public Submission {
    units = List.copyOf(units);
    options = Map.copyOf(options);
    labels = Map.copyOf(labels);
  }
}
