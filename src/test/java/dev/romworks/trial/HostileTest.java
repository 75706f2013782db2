package dev.romworks.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.romworks.Services;
import dev.romworks.trial.HostileTrial.Finding;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Proves of every hostile input that it gets what it must, that it sees nothing of the machine,
/// leaves nothing, and does its neighbours no harm.
@QuarkusTest
@QuarkusTestResource(Services.class)
class HostileTest {

  private static final Path EXAMPLES = Path.of("examples");
  private static final String CANARY = System.getenv("ROMWORKS_CANARY");

  private static @Nullable Instance instance;
  private static @Nullable HostileTrial trial;
  private static @Nullable Heap heap;

  static List<HostileCase> inputs() throws IOException {
    Path file = Path.of("target/canary").toAbsolutePath();
    Files.writeString(file, CANARY + "\n");
    Secrets secrets = Secrets.of(CANARY, List.of(file));
    URI address = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));
    Instance tested = new Instance(address);
    instance = tested;
    trial = HostileTrial.of(tested, secrets, EXAMPLES.resolve("hello-world"), Optional.empty());
    List<HostileCase> inputs =
        Hostile.all(Hostile.Scale.SHORT, secrets, EXAMPLES, trial.worker(), address.getPort());
    heap = new Heap();
    return inputs;
  }

  @AfterAll
  static void noMemoryIsLeft() {
    Objects.requireNonNull(instance).close();
    Objects.requireNonNull(heap).assertNothingIsLeft();
  }

  @ParameterizedTest(name = "row {0}")
  @MethodSource("inputs")
  void aHostileInputGetsWhatItMustAndLeavesNothing(HostileCase input) throws IOException {
    HostileTrial it = Objects.requireNonNull(trial);
    assertThat(it.worker()).as("the worker is in sight").isPresent();
    Finding finding = it.run(input);
    assertThat(finding.faults()).as(input.toString()).isEmpty();
    assertThat(finding.leftovers()).as("left by " + input).isEmpty();
  }
}
