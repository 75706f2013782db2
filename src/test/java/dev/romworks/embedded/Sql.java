package dev.romworks.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// A database as a test uses it: one connection a statement.
record Sql(String url, String user, String password) {

  static Sql of(EmbeddedPostgres postgres) {
    return new Sql(postgres.jdbcUrl(), postgres.user(), postgres.password());
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  List<String> query(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  boolean answers() {
    try {
      return query("select 'yes'").equals(List.of("yes"));
    } catch (SQLException e) {
      return false;
    }
  }
}
