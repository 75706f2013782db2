package dev.romworks.pipeline;

import java.nio.file.Path;
import java.util.Map;

/// Where the programs of a plan are, and what each of them is given.
///
/// @param environment nothing else reaches them
/// @param processes how many a tool may have at once, threads counted like processes, itself
///   included; 1: it starts none
public record Tools(ToolRoot root, Map<String, String> environment, int processes) {

  private static final int MANY = 64;

  /// @throws IllegalArgumentException if there is no room for the tool itself
  public Tools {
    environment = Map.copyOf(environment);
    if (processes < 1) {
      throw new IllegalArgumentException("processes must be 1 or more: " + processes);
    }
  }

  /// Programs of the host's, in one folder, that may start others, in an empty environment.
  public static Tools ofHost(Path folder) {
    return new Tools(new ToolRoot.HostFolder(folder), Map.of(), MANY);
  }

  /// These with another environment.
  public Tools withEnvironment(Map<String, String> other) {
    return new Tools(root, other, processes);
  }
}
