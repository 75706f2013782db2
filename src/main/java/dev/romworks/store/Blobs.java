package dev.romworks.store;

import dev.romworks.job.BlobStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The table `blob`: contents by their SHA-256, equal bytes once.
@ApplicationScoped
class Blobs implements BlobStore {

  private final Database database;
  private final EntityManager entities;

  Blobs(Database database, EntityManager entities) {
    this.database = database;
    this.entities = entities;
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// Keeps contents, in the caller's transaction.
  void keep(Collection<byte[]> contents) {
    Map<String, byte[]> byName =
        new TreeMap<>(); // one order for all, or two of them could deadlock
    contents.forEach(content -> byName.put(sha256(content), content));
    byName.forEach((sha256, content) ->
        entities
            .createNativeQuery(
                "insert into blob (sha256, content) values (?1, ?2) on conflict do nothing")
            .setParameter(1, sha256)
            .setParameter(2, content)
            .executeUpdate());
  }

  @Override
  public Optional<byte[]> read(String sha256) {
    return database.transaction(() -> fetch(sha256));
  }

  /// Reads a content, in the caller's transaction.
  Optional<byte[]> fetch(String sha256) {
    List<?> found =
        entities
            .createNativeQuery("select content from blob where sha256 = ?1", byte[].class)
            .setParameter(1, sha256)
            .getResultList();
    return found.stream().map(byte[].class::cast).findFirst();
  }
}
