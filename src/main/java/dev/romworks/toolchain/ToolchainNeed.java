package dev.romworks.toolchain;

/// Which toolchain a recipe wants.
///
/// @param atLeast the oldest version that will do
public record ToolchainNeed(ToolchainSpec toolchain, Version atLeast) {

  /// E.g. `rgbds`.
  public String name() {
    return toolchain.name();
  }

  /// E.g. `rgbds 0.9 or newer`.
  @Override
  public String toString() {
    return "%s %s or newer".formatted(name(), atLeast);
  }
}
