package dev.romworks.store;

import dev.romworks.job.BlobStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

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

  /// Keeps contents, in the caller's transaction.
  void keep(Collection<byte[]> contents) {
    SortedMap<String, byte[]> byName = bySha256(contents);
    database
        .sql(
            """
            insert into blob (sha256, content) select * from unnest(?1, ?2) as content(sha256, bytes)
            on conflict do nothing\
            """,
            byName.keySet().toArray(String[]::new),
            byName.values().toArray(byte[][]::new))
        .executeUpdate();
  }

  @Override
  public Optional<byte[]> read(String sha256) {
    List<?> found =
        database.transaction(() ->
            database.sql("select content from blob where sha256 = ?1", sha256).getResultList());
    return found.stream().map(byte[].class::cast).findFirst();
  }
}
