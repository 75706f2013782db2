package dev.romworks.sandbox;

import dev.romworks.pipeline.Sandbox;
import dev.romworks.pipeline.Unconfined;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/// Chooses this program's sandbox. Where none works the first one is chosen all the same, so that
/// it says why when it is tried: jobs are refused, never run bare.
final class Sandboxes {

  private static final Logger LOG = Logger.getLogger(Sandboxes.class);

  Sandboxes() {}

  @Produces
  @Singleton
  static Sandbox chosen(SandboxConfig config) {
    Sandbox sandbox = sandbox(config);
    if (sandbox.isolates()) {
      LOG.infof("tools are confined by %s", sandbox.getClass().getSimpleName());
    }
    return sandbox;
  }

  private static Sandbox sandbox(SandboxConfig config) {
    return switch (config.kind()) {
      case BUBBLEWRAP -> bubblewrap(config);
      case LANDLOCK -> landlock(config);
      case NONE -> {
        LOG.warn(
            "romworks.sandbox=none: TOOLS RUN WITHOUT A SANDBOX, with all that this user may do;"
                + " whoever hands in sources can read and change what this user can");
        yield new Unconfined();
      }
      case AUTO -> firstThatWorks(config);
    };
  }

  private static Sandbox firstThatWorks(SandboxConfig config) {
    Sandbox bubblewrap = bubblewrap(config);
    try {
      bubblewrap.prove();
      return bubblewrap;
    } catch (IOException e) {
      return landlockInstead(config, bubblewrap, e);
    }
  }

  private static Sandbox landlockInstead(
      SandboxConfig config, Sandbox bubblewrap, IOException why) {
    Sandbox landlock = landlock(config);
    try {
      landlock.prove();
      LOG.warnf("bubblewrap does not work, so Landlock takes over: %s", why.getMessage());
      return landlock;
    } catch (IOException e) {
      LOG.warnf("nor can Landlock confine tools here: %s", e.getMessage());
      return bubblewrap;
    }
  }

  private static Sandbox bubblewrap(SandboxConfig config) {
    Path program = config.bubblewrap().orElseGet(Bubblewrap::executable);
    return new Bubblewrap(program, config.addressBytes());
  }

  private static Sandbox landlock(SandboxConfig config) {
    return new Landlock(config.toolchains(), config.addressBytes());
  }
}
