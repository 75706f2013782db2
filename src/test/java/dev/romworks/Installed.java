package dev.romworks;

import java.nio.file.Path;

/// What the launcher has installed for the tests.
public final class Installed {

  private Installed() {}

  /// The folder of toolchains, as the launcher finds it.
  public static Path toolchains() {
    String data = System.getenv("ROMWORKS_DATA");
    String home = System.getProperty("user.home") + "/.local/share/romworks";
    return Path.of(data == null ? home : data, "toolchains");
  }
}
