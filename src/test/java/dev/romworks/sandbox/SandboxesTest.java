package dev.romworks.sandbox;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.romworks.pipeline.Sandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SandboxesTest {

  private record Config(Kind kind, Optional<Path> bubblewrap, Path toolchains, long addressBytes)
      implements SandboxConfig {}

  /// A program without a sandbox still answers, and says why it runs nothing.
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void oneThatDoesNotWorkIsChosenAndSaysSoWhenItIsTried(SandboxConfig.Kind kind) {
    Path nowhere = Path.of("/nonexistent");
    Sandbox chosen = Sandboxes.chosen(new Config(kind, Optional.of(nowhere), nowhere, 1L << 32));
    assertThatThrownBy(chosen::prove).isInstanceOf(IOException.class);
  }
}
