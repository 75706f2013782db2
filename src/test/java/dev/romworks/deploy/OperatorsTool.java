package dev.romworks.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.Installed;
import dev.romworks.pipeline.Unconfined;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A program that operators use, as the launcher has installed it for the tests.
record OperatorsTool(String name) {

  private static final int SECONDS = 60;

  /// What it says, of both streams; it must end well.
  String run(String... arguments) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(Unconfined.loaded(root(), name));
    words.addAll(List.of(arguments));
    Path said = Files.createTempFile("operators-tool", ".txt");
    try {
      Process process =
          new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(said.toFile()).start();
      assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("%s ends", words).isTrue();
      String text = Files.readString(said, StandardCharsets.UTF_8);
      assertThat(process.exitValue()).as(text).isZero();
      return text;
    } finally {
      Files.delete(said);
    }
  }

  private Path root() throws IOException {
    try (Stream<Path> roots = Files.list(Installed.toolchains())) {
      return roots
          .filter(root -> root.getFileName().toString().startsWith(name + "-"))
          .findFirst()
          .orElseThrow(() -> new IOException("./romworks test installs " + name));
    }
  }
}
