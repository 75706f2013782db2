package dev.romworks.sandbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/// How tools are isolated.
@ConfigMapping(prefix = "romworks.sandbox")
interface SandboxConfig {

  /// bubblewrap's executable; looked for on the PATH where it is not set.
  Optional<Path> bubblewrap();

  /// What a tool may address at most, in bytes. One that wants more at once is ended for that.
  @WithDefault("4294967296")
  long addressBytes();
}
