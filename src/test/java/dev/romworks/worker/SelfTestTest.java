package dev.romworks.worker;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Proves that the self-test knows a sandbox that holds from one that does not.
class SelfTestTest {

  private static final WorkerConfig CONFIG =
      new WorkerConfig() {
        @Override
        public OptionalInt slots() {
          return OptionalInt.empty();
        }

        @Override
        public Optional<Path> workFolder() {
          return Optional.empty();
        }

        @Override
        public long floodBytes() {
          return 1 << 20;
        }

        @Override
        public boolean workFolderOnDisk() {
          return false;
        }
      };

  private static void attack(Sandbox sandbox, List<ToolRoot> roots) throws IOException {
    try (WorkFolder folder = WorkFolder.make(CONFIG);
        PipelineExecutor pipeline = new PipelineExecutor(sandbox)) {
      new SelfTest(pipeline, folder).run(roots);
    }
  }

  private static Path toolchains() {
    String data = System.getenv("ROMWORKS_DATA");
    String home = System.getProperty("user.home") + "/.local/share/romworks";
    return Path.of(data == null ? home : data, "toolchains");
  }

  private static List<ToolRoot> rgbds() throws IOException {
    try (Stream<Path> folders = Files.list(toolchains())) {
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
    assertThatCode(() -> attack(Landlock.among(toolchains()), rgbds())).doesNotThrowAnyException();
  }
}
