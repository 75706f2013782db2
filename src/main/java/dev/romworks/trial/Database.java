package dev.romworks.trial;

import dev.romworks.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// The cluster's PostgreSQL, as one who looks at it from outside: one connection a question, for it
/// may have died since the last.
record Database(String url, String user, String password) {

  private static final String LIMIT_SECONDS = "10";

  static Database of(EmbeddedPostgres postgres) {
    return new Database(postgres.jdbcUrl(), postgres.user(), postgres.password());
  }

  /// All rows of the answer.
  ///
  /// @throws IOException if there is none
  <T> List<T> ask(String question, RowReader<T> reader, Object... parameters) throws IOException {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(question)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        List<T> all = new ArrayList<>();
        while (rows.next()) {
          all.add(reader.read(rows));
        }
        return all;
      }
    } catch (SQLException e) {
      throw new IOException("PostgreSQL: " + e.getMessage(), e);
    }
  }

  /// The one number that is the answer.
  long number(String question, Object... parameters) throws IOException {
    return ask(question, row -> row.getLong(1), parameters).getFirst();
  }

  private Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.put("user", user);
    properties.put("password", password);
    properties.put("connectTimeout", LIMIT_SECONDS);
    properties.put("socketTimeout", LIMIT_SECONDS);
    return DriverManager.getConnection(url, properties);
  }

  /// What a row says.
  @FunctionalInterface
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }
}
