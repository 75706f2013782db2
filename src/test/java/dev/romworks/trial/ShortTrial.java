package dev.romworks.trial;

import dev.romworks.Installed;
import dev.romworks.pipeline.Scratch;
import dev.romworks.trial.QueueTrial.Scale;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// The short trial of the queue, prepared once for all classes that use it; its folder goes when
/// all tests have run.
final class ShortTrial implements BeforeAllCallback, ParameterResolver {

  private static final ExtensionContext.Namespace SPACE =
      ExtensionContext.Namespace.create(ShortTrial.class);
  private static final long SEED = 5;

  /// Closed by JUnit.
  private record Prepared(Scratch scratch, QueueTrial trial) implements AutoCloseable {

    static Prepared begin() {
      try {
        Scratch scratch = Scratch.in(Path.of(System.getProperty("java.io.tmpdir")), "romworks-");
        try {
          return new Prepared(scratch, prepare(scratch.folder().toRealPath()));
        } catch (IOException | InterruptedException | RuntimeException e) {
          scratch.close();
          throw e;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while the trial was prepared", e);
      } catch (IOException e) {
        throw new IllegalStateException("the trial could not be prepared: " + e, e);
      }
    }

    private static QueueTrial prepare(Path folder) throws IOException, InterruptedException {
      return QueueTrial.prepare(
          Path.of("target/quarkus-app").toAbsolutePath(),
          Installed.toolchains(),
          Path.of("examples/hello-world/main.asm"),
          folder,
          Scale.SHORT,
          SEED);
    }

    @Override
    public void close() throws IOException {
      scratch.close();
    }
  }

  /// Where it fails, it fails once a class.
  @Override
  public void beforeAll(ExtensionContext context) {
    store(context).computeIfAbsent(Prepared.class, _ -> Prepared.begin(), Prepared.class);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == QueueTrial.class;
  }

  @Override
  public QueueTrial resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return Objects.requireNonNull(store(context).get(Prepared.class, Prepared.class)).trial();
  }

  private static ExtensionContext.Store store(ExtensionContext context) {
    return context.getRoot().getStore(SPACE);
  }
}
