package dev.romworks.cli;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// What it takes to connect to a database.
///
/// @param url JDBC's
public record Login(String url, @Nullable String user, @Nullable String password) {

  Connection open() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }
}
