package dev.romworks.worker;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.romworks.Installed;
import dev.romworks.pipeline.PipelineExecutor;
import dev.romworks.pipeline.Sandbox;
import dev.romworks.pipeline.ToolRoot;
import dev.romworks.pipeline.Unconfined;
import dev.romworks.sandbox.Bubblewrap;
import dev.romworks.sandbox.Landlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Proves that the self-test knows a sandbox that holds from one that does not.
class SelfTestTest {

  private static final WorkerConfig CONFIG = new Settings(Optional.empty());

  private static void attack(Sandbox sandbox, List<ToolRoot> roots) throws IOException {
    try (WorkFolder folder = WorkFolder.make(CONFIG);
        PipelineExecutor pipeline = new PipelineExecutor(sandbox)) {
      SelfTest.run(pipeline, folder, roots);
    }
  }

  private static List<ToolRoot> rgbds() throws IOException {
    try (Stream<Path> folders = Files.list(Installed.toolchains())) {
      return folders
          .filter(folder -> folder.getFileName().toString().startsWith("rgbds-"))
          .<ToolRoot>map(ToolRoot.RootFilesystem::new)
          .toList();
    }
  }

  @Test
  void withoutASandboxItSaysWhatCouldBeRead() {
    assertThatThrownBy(() -> attack(new Unconfined(), List.of()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the sandbox does not hold")
        .hasMessageContaining("environ");
  }

  @Test
  void bubblewrapHolds() {
    assertThatCode(() -> attack(Bubblewrap.onPath(), rgbds())).doesNotThrowAnyException();
  }

  @Test
  void landlockHolds() {
    assertThatCode(() -> attack(Landlock.among(Installed.toolchains()), rgbds()))
        .doesNotThrowAnyException();
  }

  /// A tool that does not work says nothing of the sandbox.
  @Test
  void aToolThatDoesNotWorkIsNoProof(@TempDir Path root) throws IOException {
    Files.createDirectories(root.resolve("usr/bin"));
    Files.copy(Path.of("/bin/false"), root.resolve("usr/bin/rgbasm"));
    for (String folder : List.of("src", "io", "lib64", "usr/lib")) {
      Files.createDirectories(root.resolve(folder));
    }
    List<ToolRoot> roots = List.of(new ToolRoot.RootFilesystem(root));
    assertThatThrownBy(() -> attack(Bubblewrap.onPath(), roots))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("sandbox");
  }

  @Test
  void aSandboxWithoutItsFilterDoesNotHold() {
    assertThatThrownBy(() -> attack(new Leaky(Bubblewrap.onPath(), "--seccomp"), List.of()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("limits or refused calls are not in force");
  }

  @Test
  void aSandboxThatShowsTheHostsAccountsDoesNotHold() {
    assertThatThrownBy(() -> attack(new Leaky(Bubblewrap.onPath(), "--none"), List.of()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the sandbox does not hold")
        .hasMessageContaining("/etc/");
  }
}
