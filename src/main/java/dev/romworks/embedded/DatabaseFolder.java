package dev.romworks.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/// What lies in an embedded PostgreSQL's folder, and how it comes there: `bin`, `data`, `password`,
/// `server.log`.
record DatabaseFolder(Path folder) {
  /// The superuser's name.
  static final String USER = "romworks";

  private static final Duration INITDB_LIMIT = Duration.ofSeconds(60);
  private static final int PASSWORD_BYTES = 24;

  Path data() {
    return folder.resolve("data");
  }

  Path pidFile() {
    return data().resolve("postmaster.pid");
  }

  ServerLog log() {
    return ServerLog.in(folder);
  }

  String password() {
    try {
      return Files.readString(passwordFile()).strip();
    } catch (IOException e) {
      throw new EmbeddedStartException("cannot read the database's password: " + passwordFile(), e);
    }
  }

  /// Makes what is not there yet: unpacks the binaries, initialises the data.
  PostgresBinaries prepare() throws IOException {
    OwnFolder.make(folder.resolve("bin"));
    PostgresBinaries binaries = PostgresBinaries.unpackInto(folder.resolve("bin"));
    if (!Files.exists(data())) {
      initialise(binaries);
    }
    return binaries;
  }

  private void initialise(PostgresBinaries binaries) throws IOException {
    OwnFolder.deleteUnfinished(folder);
    if (!Files.exists(passwordFile())) {
      writePassword();
    }
    Path begun = OwnFolder.begin(folder);
    initdb(binaries, begun);
    Files.move(begun, data(), StandardCopyOption.ATOMIC_MOVE);
  }

  /// Collates by code point and knows UTF-8's upper and lower case, alike on every machine.
  private void initdb(PostgresBinaries binaries, Path target) throws IOException {
    List<String> arguments =
        List.of(
            "--pgdata=" + target,
            "--username=" + USER,
            "--pwfile=" + passwordFile(),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8");
    Process initdb =
        new ProcessBuilder(binaries.command("initdb", arguments))
            .redirectErrorStream(true)
            .redirectOutput(log().open())
            .start();
    if (!Await.until(INITDB_LIMIT, () -> !initdb.isAlive())) {
      Child.killAndReap(initdb);
    }
    if (initdb.exitValue() != 0) {
      throw new IOException("initdb failed; its last words:\n" + log().tail());
    }
  }

  private Path passwordFile() {
    return folder.resolve("password");
  }

  private void writePassword() throws IOException {
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    String password = Base64.getUrlEncoder().encodeToString(random);
    Path begun = folder.resolve("password.new");
    Files.deleteIfExists(begun);
    Files.createFile(
        begun, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(begun, password, StandardOpenOption.SYNC, StandardOpenOption.WRITE);
    Files.move(begun, passwordFile(), StandardCopyOption.ATOMIC_MOVE);
  }
}
