package dev.romworks.embedded;

import java.nio.file.Path;

/// A PostgreSQL of our own, as a child process, durable: fsync and synchronous commit are on.
///
/// Its data stay in `data` in its folder and are used again, also after a crash. It listens on
/// 127.0.0.1 only and wants a password (SCRAM), which is made at the first start and lies in
/// `password`, readable for this user alone. Its log is `server.log`, its programs lie in `bin`.
/// How it is started and ended, and what becomes of one whose parent was killed: [Postmaster].
public final class EmbeddedPostgres implements AutoCloseable {
  private final int port = FreePort.find();
  private final Postmaster postmaster;
  private final Child child;

  EmbeddedPostgres(Path folder) {
    postmaster = new Postmaster(folder.toAbsolutePath().normalize(), port);
    child = new Child(postmaster);
  }

  /// Starts a server on a folder, which is made and initialised if it is not there, and returns
  /// when connections are accepted.
  public static EmbeddedPostgres start(Path folder) {
    EmbeddedPostgres postgres = new EmbeddedPostgres(folder);
    postgres.child.start();
    return postgres;
  }

  /// The same for this object's whole life; names neither user nor password.
  public String jdbcUrl() {
    return "jdbc:postgresql://%s:%d/postgres".formatted(FreePort.HOST, port);
  }

  /// The superuser, who is the only user.
  public String user() {
    return DatabaseFolder.USER;
  }

  /// The password; there is one as soon as the server was started on its folder for the first time.
  public String password() {
    return postmaster.database().password();
  }

  /// Stops the server if it runs and starts it again, on the same port.
  public void restart() {
    child.stop();
    child.start();
  }

  /// Stops the server: open transactions are rolled back, connections cut, a checkpoint is written.
  /// [#restart] starts it again.
  public void stop() {
    child.stop();
  }

  /// For tests: ends the postmaster by SIGKILL. Supervision, where there is any, starts it again.
  public void kill() {
    child.kill();
  }

  @Override
  public void close() {
    child.close();
  }

  Child child() {
    return child;
  }
}
