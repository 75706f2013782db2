package dev.romworks.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real server, as a child process.
class EmbeddedPostgresTest {
  @TempDir private static Path folder;
  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void start() {
    postgres = EmbeddedPostgres.start(folder);
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @Test
  void committedRowsSurviveARestartAndAKill() throws Exception {
    String url = postgres.jdbcUrl();
    Sql sql = Sql.of(postgres);
    sql.execute("create table survivor (word text)");
    sql.execute("insert into survivor values ('before the restart')");
    postgres.restart();
    sql.execute("insert into survivor values ('before the kill')");
    postgres.kill();
    postgres.restart();
    assertThat(postgres.jdbcUrl()).isEqualTo(url);
    assertThat(sql.query("select word from survivor order by word"))
        .containsExactly("before the kill", "before the restart");
  }

  @Test
  void aPidFileThatNamesALiveStrangerIsNoObstacle() throws Exception {
    postgres.kill();
    Path pidFile = folder.resolve("data", "postmaster.pid");
    List<String> lines = Files.readAllLines(pidFile);
    Process stranger = new ProcessBuilder("cat").start();
    try {
      lines.set(0, Long.toString(stranger.pid()));
      Files.write(pidFile, lines);
      postgres.restart();
      assertThat(Sql.of(postgres).answers()).isTrue();
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      Child.killAndReap(stranger);
    }
  }

  @Test
  void commitsAreDurable() throws Exception {
    Sql sql = Sql.of(postgres);
    assertThat(sql.query("show fsync")).containsExactly("on");
    assertThat(sql.query("show synchronous_commit")).containsExactly("on");
    assertThat(sql.query("show data_checksums")).containsExactly("on");
  }

  @Test
  void nobodyGetsInWithoutThePassword() {
    Sql stranger = new Sql(postgres.jdbcUrl(), postgres.user(), "guess");
    assertThatThrownBy(() -> stranger.query("select 1"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void anUnusableFolderIsNamedInTheError(@TempDir Path elsewhere) throws Exception {
    Path file = Files.createFile(elsewhere.resolve("a-file"));
    assertThatThrownBy(() -> EmbeddedPostgres.start(file.resolve("postgres")))
        .isInstanceOf(EmbeddedStartException.class)
        .hasMessageContaining("cannot write to " + file.resolve("postgres"));
  }
}
