package dev.romworks.pipeline;

import java.nio.file.Path;

/// Where the programs of a plan are.
public sealed interface ToolRoot {

  /// Where it lies on this machine.
  Path folder();

  /// A root file system of their own: programs under `usr/bin`, libraries where the programs want
  /// them.
  record RootFilesystem(Path folder) implements ToolRoot {}

  /// Programs of the host, in one folder, with the host's libraries.
  record HostFolder(Path folder) implements ToolRoot {}
}
