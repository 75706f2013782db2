package dev.romworks.toolchain;

import java.util.List;

/// Which toolchain a recipe wants.
///
/// @param name e.g. `rgbds`
/// @param tools its programs; the first one tells the version to `--version`
/// @param atLeast the oldest version that will do
public record ToolchainNeed(String name, List<String> tools, Version atLeast) {

  public ToolchainNeed {
    tools = List.copyOf(tools);
  }
}
