package dev.romworks.api;

import dev.romworks.job.LiveWorker;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The toolchains of the workers that live.
@Schema(name = "ToolchainList")
record ToolchainListView(List<ToolchainView> toolchains) {

  /// One version of a set of tools.
  ///
  /// @param name e.g. `rgbds-1.0.4`
  /// @param workers how many have it
  @Schema(name = "Toolchain")
  record ToolchainView(String name, SortedSet<String> recipes, int workers) {}

  static ToolchainListView of(List<LiveWorker> workers) {
    SortedMap<String, SortedSet<String>> recipes = new TreeMap<>();
    for (LiveWorker worker : workers) {
      worker
          .toolchains()
          .forEach(
              (recipe, name) -> recipes.computeIfAbsent(name, _ -> new TreeSet<>()).add(recipe));
    }
    return new ToolchainListView(
        recipes.entrySet().stream()
            .map(it -> new ToolchainView(it.getKey(), it.getValue(), having(it.getKey(), workers)))
            .toList());
  }

  private static int having(String toolchain, List<LiveWorker> workers) {
    return (int) workers.stream().filter(it -> it.toolchains().containsValue(toolchain)).count();
  }
}
