package dev.romworks;

import dev.romworks.embedded.EmbeddedServices;
import dev.romworks.embedded.EmbeddedServices.Service;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.annotations.QuarkusMain;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Starts the program: first the Kafka and the PostgreSQL of its own, unless others are configured,
/// then all the rest on top of them.
@QuarkusMain
public final class Romworks {

  private static final String DATA = "romworks.data";
  private static final String KAFKA = "kafka.bootstrap.servers";
  private static final String DATABASE = "quarkus.datasource.jdbc.url";

  private static final String COLLECTOR = "quarkus.otel.exporter.otlp.endpoint"; // of traces

  private static @Nullable EmbeddedServices embedded;

  private Romworks() {}

  /// Runs the program until it is told to end.
  ///
  /// @param args are Quarkus' affair
  public static void main(String... args) {
    Set<Service> wanted = EnumSet.noneOf(Service.class);
    if (setting(KAFKA).isEmpty()) {
      wanted.add(Service.KAFKA);
    }
    if (setting(DATABASE).isEmpty()) {
      wanted.add(Service.POSTGRES);
    }
    String home = System.getProperty("user.home");
    Path folder = Path.of(setting(DATA).orElse(home + "/.local/share/romworks")).toAbsolutePath();
    System.setProperty(DATA, folder.toString());
    EmbeddedServices services = EmbeddedServices.start(folder, wanted);
    embedded = services;
    services.kafka().ifPresent(kafka -> System.setProperty(KAFKA, kafka.bootstrapServers()));
    services
        .postgres()
        .ifPresent(postgres -> {
          System.setProperty(DATABASE, postgres.jdbcUrl());
          System.setProperty("quarkus.datasource.username", postgres.user());
          System.setProperty("quarkus.datasource.password", postgres.password());
        });
    if (setting(COLLECTOR).isPresent()) {
      setIfAbsent("quarkus.otel.sdk.disabled", "false");
      setIfAbsent("quarkus.otel.instrument.vertx-http", "true");
    }
    Quarkus.run(args);
  }

  private static void setIfAbsent(String name, String value) {
    if (setting(name).isEmpty()) {
      System.setProperty(name, value);
    }
  }

  /// A setting as it can be known before the configuration is there: a system property, or the
  /// environment variable of its name.
  private static Optional<String> setting(String name) {
    String variable = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    return Optional.ofNullable(System.getProperty(name))
        .or(() -> Optional.ofNullable(System.getenv(variable)))
        .filter(value -> !value.isBlank());
  }

  /// Ends the embedded services when all that uses them has stopped.
  @ApplicationScoped
  static class EmbeddedEnd {

    void stop(@Observes @Priority(Integer.MAX_VALUE) ShutdownEvent event) {
      EmbeddedServices services = embedded;
      if (services != null) {
        services.close();
      }
    }
  }
}
