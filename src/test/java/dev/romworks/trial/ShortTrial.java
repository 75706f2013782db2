package dev.romworks.trial;

import dev.romworks.Installed;
import dev.romworks.trial.QueueTrial.Scale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// The short trial of the queue, prepared once for all classes that use it; its folder goes with
/// the last of them.
final class ShortTrial implements ParameterResolver {

  private static final ExtensionContext.Namespace SPACE =
      ExtensionContext.Namespace.create(ShortTrial.class);
  private static final long SEED = 5;

  /// Closed by JUnit when all tests have run.
  private record Prepared(QueueTrial trial) implements AutoCloseable {

    static Prepared begin() {
      try {
        return new Prepared(
            QueueTrial.prepare(
                Path.of("target/quarkus-app").toAbsolutePath(),
                Installed.toolchains(),
                Path.of("examples/hello-world/main.asm"),
                Files.createTempDirectory("romworks-queue-").toRealPath(),
                Scale.SHORT,
                SEED));
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException("the trial could not be prepared", e);
      }
    }

    @Override
    public void close() throws IOException {
      List<Path> all;
      try (Stream<Path> walk = Files.walk(trial.folder())) {
        all = walk.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path one : all) {
        Files.delete(one);
      }
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == QueueTrial.class;
  }

  @Override
  public QueueTrial resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(SPACE)
        .computeIfAbsent(Prepared.class, _ -> Prepared.begin(), Prepared.class)
        .trial();
  }
}
