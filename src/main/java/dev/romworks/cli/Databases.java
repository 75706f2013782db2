package dev.romworks.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// The database that Romworks uses here: the one in the environment, or else the one of its own.
final class Databases {

  private static final int PORT_LINE = 3; // of postmaster.pid
  private static final String URL = "QUARKUS_DATASOURCE_JDBC_URL";

  private Databases() {}

  static Connection open() throws SQLException {
    return login().open();
  }

  /// @throws SQLException if it is the one of its own, and that does not run
  static Login login() throws SQLException {
    Optional<String> url = setting(URL);
    return url.isPresent()
        ? new Login(
            url.get(),
            setting("QUARKUS_DATASOURCE_USERNAME").orElse(null),
            setting("QUARKUS_DATASOURCE_PASSWORD").orElse(null))
        : own(Path.of(setting("ROMWORKS_DATA").orElseThrow()).resolve("postgres"));
  }

  private static Optional<String> setting(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
  }

  private static Login own(Path folder) throws SQLException {
    try {
      List<String> postmaster = Files.readAllLines(folder.resolve("data/postmaster.pid"));
      String password = Files.readString(folder.resolve("password")).strip();
      String url = "jdbc:postgresql://127.0.0.1:%s/postgres".formatted(postmaster.get(PORT_LINE));
      return new Login(url, "romworks", password);
    } catch (IOException e) {
      throw new SQLException(
          "Romworks' own database does not run in %s: start it (./romworks up), or name another one (%s)"
              .formatted(folder, URL),
          e);
    }
  }
}
