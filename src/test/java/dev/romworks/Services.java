package dev.romworks;

import dev.romworks.embedded.EmbeddedKafka;
import dev.romworks.embedded.EmbeddedPostgres;
import dev.romworks.embedded.EmbeddedServices;
import dev.romworks.embedded.EmbeddedServices.Service;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A real Kafka and a real PostgreSQL for the tests that run the whole program, and recipes whose
/// tools are stand-ins.
public final class Services implements QuarkusTestResourceLifecycleManager {

  private static @Nullable EmbeddedServices running;

  static EmbeddedKafka kafka() {
    return Objects.requireNonNull(running).kafka().orElseThrow();
  }

  static EmbeddedPostgres postgres() {
    return Objects.requireNonNull(running).postgres().orElseThrow();
  }

  @Override
  public Map<String, String> start() {
    try {
      Path folder =
          Files.createTempDirectory(Files.createDirectories(Path.of("target")), "services-");
      EmbeddedServices services =
          EmbeddedServices.start(folder.toAbsolutePath(), EnumSet.allOf(Service.class));
      running = services;
      Path resources = Path.of("src/test/resources").toAbsolutePath();
      return Map.of(
          "kafka.bootstrap.servers", kafka().bootstrapServers(),
          "quarkus.datasource.jdbc.url", postgres().jdbcUrl(),
          "quarkus.datasource.username", postgres().user(),
          "quarkus.datasource.password", postgres().password(),
          "romworks.toolchain.recipes", recipes(folder).toString(),
          "romworks.toolchain.path",
              resources.resolve("stand-ins") + ":" + System.getenv().getOrDefault("PATH", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The stand-in's, and those of the trial with hostile tools: there is one folder of recipes.
  private static Path recipes(Path folder) throws IOException {
    Path all = Files.createDirectory(folder.resolve("recipes")).toAbsolutePath();
    for (String from : List.of("src/test/resources/recipes", "examples/hostile")) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(from), "*.yaml")) {
        for (Path file : files) {
          Files.copy(file, all.resolve(file.getFileName()));
        }
      }
    }
    return all;
  }

  @Override
  public void stop() {
    if (running != null) {
      running.close();
    }
  }
}
