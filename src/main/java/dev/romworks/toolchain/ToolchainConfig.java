package dev.romworks.toolchain;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/// Where toolchains and recipes are looked for.
@ConfigMapping(prefix = "romworks.toolchain")
interface ToolchainConfig {

  /// Holds one root file system a toolchain, each named `<name>-<version>`.
  Path folder();

  /// Folders of programs, `:` between them, that are searched where there is no root file system.
  Optional<String> path();

  /// A folder of the operator's own recipes, `*.yaml`; one that has the name of a built-in recipe
  /// replaces it.
  Optional<Path> recipes();
}
