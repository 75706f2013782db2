package dev.romworks.trial;

import dev.romworks.Installed;
import dev.romworks.pipeline.Scratch;
import dev.romworks.trial.QueueTrial.Scale;
import java.io.IOException;
import java.io.UncheckedIOException;
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

  /// Where it fails, it fails once a class.
  @Override
  public void beforeAll(ExtensionContext context) {
    store(context).computeIfAbsent(QueueTrial.class, _ -> prepare(context), QueueTrial.class);
  }

  private static QueueTrial prepare(ExtensionContext context) {
    // of this try's own; JUnit closes it, also where the try fails
    Scratch scratch =
        store(context).computeIfAbsent(context.getUniqueId(), _ -> makeFolder(), Scratch.class);
    return prepare(scratch);
  }

  private static Scratch makeFolder() {
    try {
      return Scratch.in(Path.of(System.getProperty("java.io.tmpdir")), "romworks-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static QueueTrial prepare(Scratch scratch) {
    try {
      return QueueTrial.prepare(
          Path.of("target/quarkus-app").toAbsolutePath(),
          Installed.toolchains(),
          Path.of("examples/hello-world/main.asm"),
          scratch.folder().toRealPath(),
          Scale.SHORT,
          SEED);
    } catch (IOException e) {
      throw new UncheckedIOException("the trial could not be prepared: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the trial was prepared", e);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == QueueTrial.class;
  }

  @Override
  public QueueTrial resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return Objects.requireNonNull(store(context).get(QueueTrial.class, QueueTrial.class));
  }

  private static ExtensionContext.Store store(ExtensionContext context) {
    return context.getRoot().getStore(SPACE);
  }
}
