package dev.romworks.sandbox;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/// How tools are isolated.
@ConfigMapping(prefix = "romworks.sandbox")
interface SandboxConfig {

  /// bubblewrap's executable; looked for on the PATH where it is not set.
  Optional<Path> bubblewrap();
}
