package dev.romworks;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/// Proves that what was kept before there was retention is found by it.
@QuarkusTest
@QuarkusTestResource(Services.class)
@TestProfile(StoreAlone.class)
class RetentionMigrationTest extends RetentionFixture {

  private static final String SCHEMA = "before_retention";

  private void migrate(String target) {
    Flyway.configure()
        .dataSource(database)
        .schemas(SCHEMA)
        .locations("filesystem:src/main/resources/db/migration")
        .target(target)
        .load()
        .migrate();
  }

  @Test
  void blobsThatOlderProgramsLeftWithoutANameAreFoundAndNoOthers() throws SQLException {
    migrate("9");
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      change(connection, "set local search_path to " + SCHEMA);
      change(
          connection,
          """
          insert into blob (sha256, content)
          select repeat(name, 64), convert_to(name, 'UTF8') from unnest(array['a', 'b', 'c']) as name\
          """);
      change(
          connection,
          """
          insert into job (id, state, lane, recipe, spec, labels, message, verdict, finished_at)
          values (gen_random_uuid(), 'FINISHED', 'BULK', 'r', '{}', '{}', '', 'succeeded', now())\
          """);
      change(
          connection,
          "insert into job_source (job_id, name, sha256) select id, 'x', repeat('a', 64) from job");
      change(
          connection,
          "insert into artifact (job_id, name, bytes, sha256) select id, 'x', 1, repeat('b', 64) from job");
      connection.commit();
    }
    migrate("12.1");
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select string_agg(sha256, ',') from " + SCHEMA + ".loose_blob")) {
      row.next();
      assertThat(row.getString(1)).isEqualTo("c".repeat(64));
    } finally {
      change("drop schema " + SCHEMA + " cascade");
    }
  }
}
