package dev.romworks.sandbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.nio.file.Path;
import java.util.Optional;

/// How tools are isolated.
@ConfigMapping(prefix = "romworks.sandbox")
interface SandboxConfig {

  /// The means of isolation.
  enum Kind {
    /// The first of the others that works here, `NONE` left out.
    AUTO,
    BUBBLEWRAP,
    LANDLOCK,
    /// Tools run as this user, with all that it may do: for input that is trusted.
    NONE
  }

  /// Which it is to be.
  @WithParentName
  @WithDefault("auto")
  Kind kind();

  /// bubblewrap's executable; looked for on the PATH where it is not set.
  Optional<Path> bubblewrap();

  /// A folder of root file systems, where the programs are looked for that Landlock needs.
  Path toolchains();

  /// What a tool may address at most, in bytes. One that wants more at once is ended for that.
  @WithDefault("4294967296")
  long addressBytes();
}
