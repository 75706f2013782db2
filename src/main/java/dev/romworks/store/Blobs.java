package dev.romworks.store;

import dev.romworks.job.BlobStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.argument.Argument;

/// The table `blob`: contents by their SHA-256, equal bytes once.
@ApplicationScoped
class Blobs implements BlobStore {

  private final Database database;

  Blobs(Database database) {
    this.database = database;
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// Contents by their names, in one order for all, or two transactions that write them could
  /// deadlock.
  static SortedMap<String, byte[]> bySha256(Collection<byte[]> contents) {
    SortedMap<String, byte[]> byName = new TreeMap<>();
    contents.forEach(content -> byName.put(sha256(content), content));
    return byName;
  }

  /// Contents as an array of `bytea`, which Jdbi's own binding cannot make.
  static Argument array(Collection<byte[]> contents) {
    return (position, statement, _) ->
        statement.setArray(
            position,
            statement.getConnection().createArrayOf("bytea", contents.toArray(byte[][]::new)));
  }

  @Override
  public Optional<byte[]> read(String sha256) {
    return database.statement(handle ->
        handle
            .createQuery("select content from blob where sha256 = :sha256")
            .bind("sha256", sha256)
            .mapTo(byte[].class)
            .findOne());
  }
}
