package dev.romworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Proves what the launcher does beside the program, with stand-ins for bubblewrap and for `up`.
@Timeout(60)
class LauncherTest {

  private static final String BROKEN_BUBBLEWRAP = "#!/bin/sh\necho No permissions >&2\nexit 1\n";

  /// Holds the lock as `up` does, and a little longer than its program lives.
  private static final String UP =
      """
      exec 8>up.lock
      flock 8
      (exec -a quarkus-run.jar sleep 60 8>&-) &
      echo $! >romworks.pid
      echo runs
      wait
      sleep 0.5
      : >ended
      """;

  @TempDir Path data;

  @BeforeEach
  void bubblewrapIsBroken() throws IOException {
    Path bubblewrap = Files.writeString(data.resolve("bwrap"), BROKEN_BUBBLEWRAP);
    assertThat(bubblewrap.toFile().setExecutable(true)).isTrue();
  }

  @Test
  void downReturnsWhenTheUpThatItEndsHasEnded() throws Exception {
    Process up = start(Map.of(), "bash", "-c", UP);
    try (BufferedReader said = up.inputReader(StandardCharsets.UTF_8)) {
      assertThat(said.readLine()).isEqualTo("runs");
      assertThat(said(start(Map.of(), launcher(), "down"))).contains("Romworks", "has ended");
      assertThat(data.resolve("ended")).exists();
    } finally {
      up.destroyForcibly();
    }
  }

  @Test
  void whereBubblewrapDoesNotWorkTheLauncherSaysWhatTakesOver() throws Exception {
    assertThat(said(start(Map.of(), launcher(), "status")))
        .contains("cannot start a sandbox (No permissions)", "Landlock takes over");
  }

  @Test
  void aSandboxThatIsNotAskedForIsNotMissed() throws Exception {
    for (String sandbox : List.of("landlock", "none")) {
      assertThat(said(start(Map.of("ROMWORKS_SANDBOX", sandbox), launcher(), "status")))
          .contains("not running")
          .doesNotContain("No permissions");
    }
  }

  private static String launcher() {
    return Path.of("romworks").toAbsolutePath().toString();
  }

  private Process start(Map<String, String> environment, String... command) throws IOException {
    ProcessBuilder process =
        new ProcessBuilder(command).directory(data.toFile()).redirectErrorStream(true);
    process.environment().remove("ROMWORKS_SANDBOX");
    process.environment().put("ROMWORKS_DATA", data.toString());
    process.environment().merge("PATH", data.toString(), (path, first) -> first + ":" + path);
    process.environment().putAll(environment);
    return process.start();
  }

  private static String said(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
