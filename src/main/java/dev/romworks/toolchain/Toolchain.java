package dev.romworks.toolchain;

import dev.romworks.pipeline.ToolRoot;

/// One version of a set of tools, found on this machine.
///
/// @param name e.g. `rgbds-1.0.4`
public record Toolchain(String name, ToolRoot root) {}
