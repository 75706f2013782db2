package dev.romworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.romworks.cli.Login;
import dev.romworks.cli.MigrateCommand;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Proves that a database is brought to this version once, by however many.
@QuarkusTest
@QuarkusTestResource(Services.class)
class MigrateTest {

  private static final int AT_ONCE = 3;
  private static final String NOTHING = "the database needs nothing";

  private static final String NEWER =
      """
      insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,
        installed_by, execution_time, success)
      values (999, '999', 'of the next program', 'SQL', 'V999__next.sql', 1, 'romworks', 1, true)\
      """;

  @Inject Flyway flyway; // as a process has it at its start

  private final String name = "migrated_" + UUID.randomUUID().toString().replace('-', '_');

  private Login login(String database) {
    String url = Services.postgres().jdbcUrl().replaceFirst("[^/]*$", database);
    return new Login(url, Services.postgres().user(), Services.postgres().password());
  }

  private void run(String database, String sql) throws SQLException {
    Login login = login(database);
    String user = Objects.requireNonNull(login.user());
    try (Connection connection = DriverManager.getConnection(login.url(), user, login.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String migrate(int exitCode, String... words) {
    StringWriter said = new StringWriter();
    assertThat(
            MigrateCommand.on(() -> login(name))
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(words))
        .as(said.toString())
        .isEqualTo(exitCode);
    return said.toString().strip();
  }

  @BeforeEach
  void thereIsAnEmptyDatabase() throws SQLException {
    run("postgres", "create database " + name);
  }

  @AfterEach
  void thereIsNone() throws SQLException {
    run("postgres", "drop database " + name + " with (force)");
  }

  @Test
  void ofThoseWhoComeAtOnceOneMigratesAndTheOthersFindItDone() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      Callable<String> one = () -> migrate(0);
      List<Future<String>> all = threads.invokeAll(List.of(one, one, one));
      List<String> said = all.stream().map(Future::resultNow).sorted().toList();
      assertThat(said.getFirst()).matches("the database is at version \\d.*, by \\d+ migrations");
      assertThat(said.subList(1, AT_ONCE)).containsOnly(NOTHING);
    }
    run(name, "select 1 from job, api_key, loose_blob");
  }

  @Test
  void aNewerDatabaseStaysAsItIs() throws SQLException {
    String _ = migrate(0);
    run(name, NEWER);
    assertThat(migrate(0)).isEqualTo(NOTHING);
  }

  /// An older process that is started again while a newer version is rolled out.
  @Test
  void aProcessStartsOnANewerDatabaseToo() throws SQLException {
    run("postgres", NEWER);
    try {
      assertThatCode(flyway::migrate).doesNotThrowAnyException();
    } finally {
      run("postgres", "delete from flyway_schema_history where version = '999'");
    }
  }

  @Test
  void aDatabaseOfSomethingElseStaysAsItIs() throws SQLException {
    run(name, "create table job (id int)");
    assertThat(migrate(1)).startsWith("romworks: ").doesNotContain("\tat ");
    assertThatThrownBy(() -> run(name, "select 1 from api_key")).hasMessageContaining("api_key");
  }

  @Test
  void wordsThatItDoesNotKnowAreRefused() {
    assertThat(migrate(2, "now")).contains("Unmatched argument");
  }
}
