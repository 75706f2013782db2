package dev.romworks.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.pipeline.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Proves what a worker finds and removes that others left behind.
@Timeout(60)
class WorkFolderTest {

  @Test
  void whatADeadWorkerLeftIsGoneAndSoAreSandboxesThatOutlivedIt() throws Exception {
    try (Scratch parent = Scratch.in(Path.of("/dev/shm"), "leftovers-")) {
      Path leftover = Files.createDirectory(parent.folder().resolve("romworks-" + deadPid()));
      Process sandbox = sleepFor("; : " + leftover + "/job-1/sources");
      Process stranger = sleepFor("; : " + parent.folder());
      try (WorkFolder folder = WorkFolder.make(new Settings(Optional.of(parent.folder())))) {
        assertThat(sandbox.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(leftover).doesNotExist();
        assertThat(folder.toString()).startsWith(parent.folder().toString());
        assertThat(stranger.isAlive()).isTrue();
      } finally {
        sandbox.destroyForcibly();
        stranger.destroyForcibly();
      }
    }
  }

  @Test
  void whatALiveWorkerHasIsLeftAlone() throws Exception {
    try (Scratch parent = Scratch.in(Path.of("/dev/shm"), "leftovers-")) {
      Process worker = sleepFor("");
      Path its = Files.createDirectory(parent.folder().resolve("romworks-" + worker.pid()));
      try (WorkFolder folder = WorkFolder.make(new Settings(Optional.of(parent.folder())))) {
        assertThat(its).isDirectory();
        assertThat(folder.toString()).isNotEqualTo(its.toString());
      } finally {
        worker.destroyForcibly();
      }
    }
  }

  private static Process sleepFor(String rest) throws IOException {
    return new ProcessBuilder("sh", "-c", "sleep 50" + rest).start();
  }

  private static long deadPid() throws IOException, InterruptedException {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    return process.pid();
  }
}
